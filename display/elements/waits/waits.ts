import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Freshness } from '#domain/freshness.ts';
import type { HallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { pageAt } from '../../director/pages.ts';
import { cellGap, cellInset, servicesByStrip, stripName } from '../../director/service-strip.ts';
import { fitSize, textWidth } from '../../director/text-width.ts';
import { askWords, waitWords } from '../../director/wait-words.ts';
import { type Room, reference } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { countText } from '../services/count-text.ts';
import { size } from '../text/lines.ts';
import { styles } from './waits.styles.ts';

/** Type of the count, in rem; room for `1/3 页` behind it. */
const countSize = 0.32;
const turnWidth = 0.9;

type Service = PublicConfig['services'][number];

/** The services' waits beside each other, for a wall that is the stage's for the most part. */
export class HbWaits extends HbElement {
  static override properties = {
    room: {},
    services: {},
    views: {},
    freshness: {},
    asOf: {},
    turn: { type: Number },
  };
  static override styles = styles;

  declare room: Room;
  declare services: readonly Service[];
  declare views: HallView['services'];
  declare freshness: Freshness;
  /** `10:41`, shown while ageing. */
  declare asOf: string;
  /** Counts the page turns, alike on all screens. */
  declare turn: number;

  constructor() {
    super();
    this.room = reference.services;
    this.services = [];
    this.views = {};
    this.freshness = 'live';
    this.asOf = '';
    this.turn = 0;
  }

  protected override render() {
    const pages = servicesByStrip(this.services, this.room);
    const at = pageAt(this.turn, 1, pages.length);
    const page = pages[at] ?? [];
    const width = (this.room.width + cellGap) / (pages[0]?.length ?? 1) - cellGap;
    // Of all cells or of none.
    const english = page.every(({ name }) => textWidth(name.en) * countSize <= width - cellInset - turnWidth);
    const turn = pages.length > 1 ? `${at + 1}/${pages.length} 页` : '';
    return keyed(
      at,
      html`<ul aria-label="各业务等候情况">
        ${page.map((service, cell) =>
          this.cell(service, width, cell === page.length - 1 ? turn : '', english),
        )}
      </ul>`,
    );
  }

  /** `turn` says which page it is, in the last cell. */
  private cell({ id, name }: Service, width: number, turn: string, english: boolean) {
    const view = this.freshness === 'withdrawn' ? undefined : this.views[id];
    const { number, words, tone } = view ? waitWords(view.wait) : askWords;
    const rem = fitSize(name.zh, width - cellInset, stripName.most, stripName.least);
    const counted = view ? `等候 ${countText(view.waiting)} 人` : english ? name.en : '';
    const aged = this.freshness === 'ageing' ? `截至 ${this.asOf}` : counted;
    return html`<li style="width:${width.toFixed(3)}rem">
      <div class="name" style=${size(rem)}>${name.zh}</div>
      <div class="wait">
        ${
          number === undefined
            ? html`<span class="words ${tone}" style=${size(fitSize(words, width - cellInset, 0.46, 0.36))}>${words}</span>`
            : html`<b>${number}</b><span class="unit">${words}</span>`
        }
      </div>
      <div class="count"><span>${aged}</span>${turn ? html`<span>${turn}</span>` : nothing}</div>
    </li>`;
  }
}

customElements.define('hb-waits', HbWaits);

declare global {
  interface HTMLElementTagNameMap {
    'hb-waits': HbWaits;
  }
}
