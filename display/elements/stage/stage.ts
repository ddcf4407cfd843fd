import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { HallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { guidePages } from '../../director/guide-pages.ts';
import { outletPages } from '../../director/outlet-pages.ts';
import { itemKey, type StageItem } from '../../director/stage-item.ts';
import { type StageTurn, stagePage } from '../../director/stage-turn.ts';
import { type Room, reference } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import '../guide/guide.ts';
import '../notice/notice.ts';
import '../outlets/outlets.ts';
import { picturesReady } from './pictures-ready.ts';
import { styles } from './stage.styles.ts';

/** Longer than the cross-fade: then the item beneath is let go. */
const fadeMs = 900;

interface Layer {
  key: string;
  item: StageItem | undefined;
  page: number;
  on: boolean;
}

/** The rotating part: guides, outlets and notices, cross-faded once their pictures are decoded. */
export class HbStage extends HbElement {
  static override properties = {
    room: {},
    config: {},
    view: {},
    countsKnown: { type: Boolean },
    now: { type: Number },
    turn: {},
  };
  static override styles = styles;

  declare room: Room;
  declare config: PublicConfig | undefined;
  declare view: HallView | undefined;
  /** Whether the view's counts are still live. */
  declare countsKnown: boolean;
  /** Hall time, epoch ms. */
  declare now: number;
  /** What is on. */
  declare turn: StageTurn | undefined;

  /** What is seen, and above it what is coming. */
  #layers: Layer[] = [];
  #fade: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.room = reference.stage;
    this.countsKnown = false;
    this.now = 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#fade);
  }

  protected override willUpdate(): void {
    const { config, turn } = this;
    if (!config) return;
    const item = turn?.item;
    const page = turn && item ? stagePage(turn, this.#pagesOf(item)) : 0;
    const key = item ? `${itemKey(item)} ${page}` : 'welcome';
    if (this.#layers[this.#layers.length - 1]?.key === key) return;
    const seen = this.#layers.filter(({ on }) => on).slice(-1);
    // The same item may come back while it still fades out: it simply stays.
    const below = seen.filter((layer) => layer.key !== key);
    this.#layers = [...below, { key, item, page, on: below.length === 0 }];
  }

  #pagesOf(item: StageItem): number {
    const { config } = this;
    if (config && item.kind === 'outlets') return outletPages(config, this.view, this.now, this.room).length;
    const guide = item.kind === 'guide' && config?.guides.find(({ id }) => id === item.guide);
    return guide ? guidePages(guide, this.room).length : 1;
  }

  protected override render() {
    return repeat(
      this.#layers,
      ({ key }) => key,
      (layer) => html`<div class="layer ${layer.on ? 'on' : ''}">${this.#content(layer)}</div>`,
    );
  }

  protected override updated(): void {
    const top = this.#layers[this.#layers.length - 1];
    if (top && !top.on) this.#reveal(top);
  }

  async #reveal(layer: Layer): Promise<void> {
    const shown = this.renderRoot.querySelector('.layer:last-child')?.firstElementChild;
    if (!shown) return;
    await (shown as Partial<HbElement>).updateComplete;
    await picturesReady(shown.shadowRoot ?? shown);
    if (layer.on || this.#layers[this.#layers.length - 1] !== layer) return;
    layer.on = true;
    this.requestUpdate();
    clearTimeout(this.#fade);
    this.#fade = setTimeout(() => {
      this.#layers = this.#layers.slice(-1);
      this.requestUpdate();
    }, fadeMs);
  }

  #content({ item, page }: Layer) {
    const { config } = this;
    if (!config) return nothing;
    switch (item?.kind) {
      case 'guide':
        return this.#guide(config, item.guide, page);
      case 'outlets':
        return html`<hb-outlets .room=${this.room} .config=${config} .view=${this.view} .page=${page} .minute=${this.now - (this.now % 60_000)}></hb-outlets>`;
      case 'notice':
        return html`<hb-notice .room=${this.room} .notice=${config.notices.find(({ id }) => id === item.notice)}></hb-notice>`;
      // Nothing to show, or a kind that has no element yet.
      default:
        return html`<div class="welcome"><h2>欢迎光临</h2><p>${config.hall.name.zh}</p><p>${config.hall.address}</p></div>`;
    }
  }

  #guide(config: PublicConfig, id: string, page: number) {
    const guide = config.guides.find((each) => each.id === id);
    const service = config.services.find((each) => each.id === guide?.service);
    const waiting = this.countsKnown && service ? this.view?.services[service.id]?.waiting : undefined;
    return html`<hb-guide .room=${this.room} .guide=${guide} .page=${page} .service=${service?.name.zh ?? ''} .waiting=${waiting}></hb-guide>`;
  }
}

customElements.define('hb-stage', HbStage);

declare global {
  interface HTMLElementTagNameMap {
    'hb-stage': HbStage;
  }
}
