import { html, nothing, type PropertyValues } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { HallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { pagesOf } from '../../director/item-pages.ts';
import type { StageItem } from '../../director/stage-item.ts';
import { type Scene, type StageTime, sceneAhead, sceneAt } from '../../director/turn.ts';
import { type Room, reference } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { loadContent, type StageContext, type StageElement, stageContent } from './content.ts';
import { fadeIn } from './fade-in.ts';
import { picturesReady } from './pictures-ready.ts';
import { styles } from './stage.styles.ts';

interface Layer {
  key: string;
  /** Undefined: the welcome that stands where there is nothing to show. */
  item: StageItem | undefined;
  page: number;
  /** Its place in the page; what is above what is not told by that. */
  slot: 0 | 1;
  /** `seen` from when its fade begins. */
  state: 'coming' | 'ready' | 'seen';
}

const welcome: Layer = { key: 'welcome', item: undefined, page: 0, slot: 0, state: 'seen' };

/**
 * The part that takes turns. What comes next is made ready unseen above what is seen, and fades in over it when it is its
 * turn; only then is what was seen let go. What cannot be shown never covers what can: the last item stays.
 */
export class HbStage extends HbElement {
  static override properties = {
    config: {},
    view: {},
    countsKnown: { type: Boolean },
    now: { type: Number },
    room: {},
    turn: {},
  };
  static override styles = styles;

  declare config: PublicConfig | undefined;
  declare view: HallView | undefined;
  /** Whether the view's counts are still live. */
  declare countsKnown: boolean;
  /** Hall time, epoch ms. */
  declare now: number;
  /** Its own size. */
  declare room: Room;
  /** What is on. Undefined: nothing. */
  declare turn: StageTime | undefined;

  /** What is seen, and above it what is coming or fades in: never more than two. */
  private layers: Layer[] = [];
  private due: Scene | undefined;
  private ahead: Scene | undefined;
  private turnKey: string | undefined;
  private fading = false;
  /** Layers that are being made ready, or are. */
  private asked = new WeakSet<Layer>();
  /** Keys of scenes that could not be shown in this turn. */
  private refused = new Set<string>();
  /** Keys of scenes that could not be shown the last time: told once. */
  private told = new Set<string>();

  constructor() {
    super();
    this.countsKnown = false;
    this.now = 0;
    this.room = reference.stage;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { config, turn, room } = this;
    if (!config) return;
    // Its network may be back.
    if (changed.has('config') || turn?.key !== this.turnKey) this.refused.clear();
    this.turnKey = turn?.key;
    const item = turn?.item;
    const on = turn && item && { ...turn, item };
    const pages = item ? pagesOf(item, config, room) : 1;
    this.due = on && sceneAt(on, pages);
    this.ahead = on && sceneAhead(on, pages);
    this.arrange();
  }

  /** Puts what comes above what is seen. What fades in finishes first. */
  private arrange(): void {
    const [seen] = this.layers;
    if (this.fading) return;
    const due = this.due ?? welcome;
    if (!seen) {
      this.layers = [{ ...due, slot: 0, state: 'seen' }];
      return;
    }
    const wanted = [due, this.ahead].find(
      (scene) => scene && scene.key !== seen.key && !this.refused.has(scene.key),
    );
    const [, coming] = this.layers;
    if (!wanted) this.layers = [seen];
    else if (coming?.key !== wanted.key)
      this.layers = [seen, { ...wanted, slot: seen.slot === 0 ? 1 : 0, state: 'coming' }];
  }

  private context(): StageContext | undefined {
    const { config, view, countsKnown, now, room } = this;
    return config && { config, view, countsKnown, minute: now - (now % 60_000), room };
  }

  protected override render() {
    const context = this.context();
    return context && html`${this.inSlot(0, context)}${this.inSlot(1, context)}`;
  }

  /** Not lit's `repeat`, which (3.3.3) leaves a comment behind for every item it lets go: thousands a day. */
  private inSlot(slot: Layer['slot'], context: StageContext) {
    const layer = this.layers.find((each) => each.slot === slot);
    if (!layer) return nothing;
    const above = layer === this.layers[1] ? 'above' : '';
    const coming = layer.state === 'seen' ? '' : 'coming';
    return keyed(
      layer.key,
      html`<div class="layer ${above} ${coming}">${layerContent(layer, context)}</div>`,
    );
  }

  protected override updated(): void {
    const top = this.layers[this.layers.length - 1];
    if (!top || this.fading) return;
    if (!this.asked.has(top)) void this.makeReady(top);
    else if (top.state === 'ready' && top.key === this.due?.key) void this.reveal(top);
  }

  private get top(): Element | null {
    return this.renderRoot.querySelector('.above') ?? this.renderRoot.querySelector('.layer');
  }

  /** Waits until a layer can be painted whole; lets it go if it cannot be shown at all. */
  private async makeReady(layer: Layer): Promise<void> {
    this.asked.add(layer);
    const shown = this.top?.firstElementChild;
    try {
      if (layer.item) await loadContent(layer.item);
      await contentReady(shown);
      this.told.delete(layer.key);
      if (layer.state === 'coming') layer.state = 'ready';
    } catch (error) {
      if (this.layers.includes(layer)) this.refuse(layer, error);
    }
    this.requestUpdate();
  }

  private refuse(layer: Layer, error: unknown): void {
    this.refused.add(layer.key);
    this.layers = this.layers.filter((other) => other !== layer);
    if (this.layers.length === 0) this.layers = [welcome];
    if (this.told.has(layer.key)) return;
    this.told.add(layer.key);
    const detail = `${layer.key}: ${error instanceof Error ? error.message : String(error)}`;
    this.dispatchEvent(new CustomEvent<string>('hb-fault', { detail, bubbles: true, composed: true }));
  }

  private async reveal(layer: Layer): Promise<void> {
    const shown = this.top;
    if (!shown) return;
    this.fading = true;
    layer.state = 'seen';
    this.requestUpdate();
    await fadeIn(shown);
    this.fading = false;
    this.layers = [layer];
    this.requestUpdate();
  }
}

/** Resolves when what is in a layer can be painted whole. Rejects when it cannot be shown. */
async function contentReady(shown: Element | null | undefined): Promise<void> {
  if (!shown) return;
  await (shown as Partial<HbElement>).updateComplete;
  const element: Element & StageElement = shown;
  if (element.ready) await element.ready();
  else await picturesReady(shown.shadowRoot ?? shown);
}

function layerContent({ item, page, state }: Layer, context: StageContext) {
  const { hall } = context.config;
  if (item) return stageContent(item, page, state === 'seen', context);
  return html`<div class="welcome"><h2>欢迎光临</h2><p>${hall.name.zh}</p><p>${hall.address}</p></div>`;
}

customElements.define('hb-stage', HbStage);

declare global {
  interface HTMLElementTagNameMap {
    'hb-stage': HbStage;
  }
}
