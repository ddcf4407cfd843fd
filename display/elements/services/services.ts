import { html, nothing, type PropertyValues } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Freshness } from '#domain/freshness.ts';
import type { HallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { pageAt } from '../../director/pages.ts';
import { type ServiceLayout, serviceLayout } from '../../director/service-pages.ts';
import { waitWords } from '../../director/wait-words.ts';
import { HbElement } from '../base/hb-element.ts';
import { styles } from './services.styles.ts';

type Service = PublicConfig['services'][number];

/** A queue longer than this is said as such; nobody counts on. */
const mostCounted = 999;

/** Per service: how many wait and how long it takes. */
export class HbServices extends HbElement {
  static override properties = {
    services: {},
    views: {},
    freshness: {},
    asOf: {},
    turn: { type: Number },
  };
  static override styles = styles;

  declare services: readonly Service[];
  declare views: HallView['services'];
  declare freshness: Freshness;
  /** `10:41`, shown while ageing. */
  declare asOf: string;
  /** Counts the page turns, alike on all screens. */
  declare turn: number;

  #layout: ServiceLayout = serviceLayout([]);

  constructor() {
    super();
    this.services = [];
    this.views = {};
    this.freshness = 'live';
    this.asOf = '';
    this.turn = 0;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('services')) this.#layout = serviceLayout(this.services);
  }

  protected override render() {
    const { pages, roomy, beside, height } = this.#layout;
    const at = pageAt(this.turn, 1, pages.length);
    const page = pages[at] ?? [];
    const spare = (pages[0]?.length ?? 0) - page.length;
    return html`<div class="table ${roomy ? 'roomy' : ''} ${beside ? 'beside' : ''}" role="table" aria-label="各业务等候情况">
      <div class="row head" role="row">
        <div class="name" role="columnheader">
          业务 ${pages.length > 1 ? `${at + 1}/${pages.length} 页` : 'Service'}
        </div>
        <div class="count" role="columnheader">等候 Waiting</div>
        <div class="wait" role="columnheader">
          ${this.#waitHead(page)}
        </div>
      </div>
      ${keyed(
        at,
        html`<div class="rows" role="rowgroup" style="--rows:${height}rem">
          ${page.map((row) => this.#row(row))}
          ${spare > 0 ? html`<div style="flex:${spare}"></div>` : nothing}
        </div>`,
      )}
    </div>`;
  }

  #waitHead(page: ServiceLayout['pages'][number]): string {
    if (this.freshness === 'ageing') return `预计等待 截至 ${this.asOf}`;
    const preliminary = page.some(({ service }) => {
      const wait = this.views[service.id]?.wait;
      return wait?.kind === 'range' && wait.preliminary;
    });
    return preliminary ? '预计等待 初步估计' : '预计等待 Est. wait';
  }

  #row({ service: { id, name }, zh }: ServiceLayout['pages'][number][number]) {
    const view = this.freshness === 'withdrawn' ? undefined : this.views[id];
    return html`<div class="row" role="row">
      <div class="name" role="rowheader">
        <div class="zh">${zh.map((line) => html`<span class="line">${line}</span>`)}</div>
        <div class="en">${name.en}</div>
      </div>
      <div class="count" role="cell">${view ? countText(view.waiting) : '–'}</div>
      <div class="wait" role="cell">${view ? waitCell(waitWords(view.wait)) : waitCell(ask)}</div>
    </div>`;
  }
}

const ask = { words: '请取号咨询', tone: 'plain' } as const;

const countText = (waiting: number) => (waiting > mostCounted ? `${mostCounted}+` : String(waiting));

function waitCell({ number, words, tone }: ReturnType<typeof waitWords>) {
  if (number === undefined) return html`<span class="words ${tone}">${words}</span>`;
  return html`<b>${number}</b><span class="unit">${words}</span>`;
}

customElements.define('hb-services', HbServices);

declare global {
  interface HTMLElementTagNameMap {
    'hb-services': HbServices;
  }
}
