import { html, nothing, type PropertyValues } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Freshness } from '#domain/freshness.ts';
import type { HallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { pageAt } from '../../director/pages.ts';
import { type ServiceLayout, type ServiceRow, serviceLayout } from '../../director/service-pages.ts';
import { askWords, type WaitWords, waitWords } from '../../director/wait-words.ts';
import { type Room, reference } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { countText } from './count-text.ts';
import { styles } from './services.styles.ts';

type Service = PublicConfig['services'][number];

/** Per service: how many wait and how long it takes. */
export class HbServices extends HbElement {
  static override properties = {
    room: {},
    tall: { type: Boolean },
    services: {},
    views: {},
    freshness: {},
    asOf: {},
    turn: { type: Number },
  };
  static override styles = styles;

  declare room: Room;
  /** Whether it is as wide as a tall screen. */
  declare tall: boolean;
  declare services: readonly Service[];
  declare views: HallView['services'];
  declare freshness: Freshness;
  /** `10:41`, shown while ageing. */
  declare asOf: string;
  /** Counts the page turns, alike on all screens. */
  declare turn: number;

  private layout: ServiceLayout = serviceLayout([], reference.services, false);

  constructor() {
    super();
    this.room = reference.services;
    this.tall = false;
    this.services = [];
    this.views = {};
    this.freshness = 'live';
    this.asOf = '';
    this.turn = 0;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('services') || changed.has('room') || changed.has('tall')) {
      this.layout = serviceLayout(this.services, this.room, this.tall);
    }
  }

  protected override render() {
    const { pages, sizes, names, count, wait } = this.layout;
    // Two turns of three are Chinese.
    const named = (row: ServiceRow) =>
      names === 'inTurn' ? oneName(row, pageAt(this.turn, 1, 3) === 2) : row;
    const at = pageAt(this.turn, 1, pages.length);
    const page = pages[at] ?? [];
    const spare = (pages[0]?.length ?? 0) - page.length;
    const style = `--zh:${sizes.zh}rem;--en:${sizes.en}rem;--number:${sizes.number}rem;--words:${sizes.words}rem;--count:${count}rem;--wait:${wait}rem`;
    return html`<div class="table ${names}" role="table" aria-label="各业务等候情况" style=${style}>
      <div class="row head" role="row">
        <div class="name" role="columnheader">
          业务 ${pages.length > 1 ? `${at + 1}/${pages.length} 页` : 'Service'}
        </div>
        <div class="count" role="columnheader">等候 Waiting</div>
        <div class="wait" role="columnheader">${this.waitHead(page)}</div>
      </div>
      ${keyed(
        at,
        html`<div class="rows" role="rowgroup">
          ${page.map((row) => this.row(named(row)))}
          ${spare > 0 ? html`<div style="flex:${spare}"></div>` : nothing}
        </div>`,
      )}
    </div>`;
  }

  private waitHead(page: readonly ServiceRow[]): string {
    if (this.freshness === 'ageing') return `预计等待 截至 ${this.asOf}`;
    if (this.freshness === 'withdrawn') return '预计等待 Est. wait';
    const preliminary = page.some(({ service }) => {
      const wait = this.views[service.id]?.wait;
      return wait?.kind === 'range' && wait.preliminary;
    });
    return preliminary ? '预计等待 初步估计' : '预计等待 Est. wait';
  }

  private row({ service: { id }, zh, en }: ServiceRow) {
    const view = this.freshness === 'withdrawn' ? undefined : this.views[id];
    const wait = view ? waitWords(view.wait) : askWords;
    return html`<div class="row" role="row">
      <div class="name" role="rowheader">
        ${zh.length > 0 ? html`<div class="zh">${zh.map((line) => html`<span class="line">${line}</span>`)}</div>` : nothing}
        ${en ? html`<div class="en">${en}</div>` : nothing}
      </div>
      <div class="count" role="cell">${view ? countText(view.waiting) : '–'}</div>
      <div class="wait" role="cell">${waitCell(wait, { zh, en })}</div>
    </div>`;
  }
}

/** A row in a turn of the one name; in the other's turn too, where it has none. */
const oneName = (row: ServiceRow, english: boolean): ServiceRow =>
  english && row.en ? { ...row, zh: [] } : { ...row, en: undefined };

/** Its words are in the languages of the name. */
function waitCell(wait: WaitWords, { zh, en }: Pick<ServiceRow, 'zh' | 'en'>) {
  const { number, words, tone } = wait;
  if (number !== undefined)
    return html`<b>${number}</b><span class=${words.length > 3 ? 'unit long' : 'unit'}>${words}</span>`;
  return html`<span class="words ${tone}">
    ${zh.length > 0 ? words : nothing} ${en ? html`<span class="en" lang="en">${wait.en}</span>` : nothing}
  </span>`;
}

customElements.define('hb-services', HbServices);

declare global {
  interface HTMLElementTagNameMap {
    'hb-services': HbServices;
  }
}
