import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Freshness } from '#domain/freshness.ts';
import type { CallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { agoText, callRows } from '../../director/call-list.ts';
import { type Calls, newestFirst } from '../../director/call-turns.ts';
import { spaced } from '../../director/spacing.ts';
import { fitSize, textWidth } from '../../director/text-width.ts';
import { type Room, reference } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { isWindowNumber } from '../call/counter-words.ts';
import { lines, size } from '../text/lines.ts';
import { styles } from './call-list.styles.ts';

/** Widths in rem: how long ago a call was, the arrow with its air, the words behind a window's number. */
const agoWidth = 1.75;
const arrow = 0.72;
const unitSize = 0.42;
const unitWidth = textWidth('号窗口') * unitSize + 0.1;
/** A call is new for so long. */
const newMs = 60_000;

/** The last calls, the newest on top: large and steady, for those who cannot hear them. */
export class HbCallList extends HbElement {
  static override properties = {
    room: {},
    calls: {},
    counters: {},
    freshness: {},
    asOf: {},
    now: { type: Number },
  };
  static override styles = styles;

  declare room: Room;
  declare calls: Calls;
  declare counters: PublicConfig['counters'];
  declare freshness: Freshness;
  /** `10:41`, shown while ageing. */
  declare asOf: string;
  /** Hall time, epoch ms; to the next ten seconds will do. */
  declare now: number;

  constructor() {
    super();
    this.room = reference.services;
    this.calls = {};
    this.counters = [];
    this.freshness = 'live';
    this.asOf = '';
    this.now = 0;
  }

  protected override render() {
    if (this.freshness === 'withdrawn') {
      return quiet('听不到广播的客户', '请告诉窗口或导购，叫到您时会来找您', this.room);
    }
    const rows = callRows(this.room);
    const keys = newestFirst(this.calls).slice(0, rows.count);
    if (keys.length === 0) return quiet('还没有叫号', '叫过的号会留在这里，听不清也不会错过', this.room);
    const widest = Math.max(...keys.map((key) => textWidth(this.calls[key]?.ticket ?? '')));
    const places = keys.map((key) => this.placeWidth(this.calls[key]));
    const rest = this.room.width - agoWidth - arrow - Math.max(...places);
    const ticket = Math.min(rows.height * 0.86, 0.96, rest / widest);
    return html`<section aria-label="刚叫过的号">
      <div class="head">
        <h2>刚叫过的号 Last calls</h2>
        ${this.freshness === 'ageing' ? html`<span>截至 ${this.asOf}</span>` : nothing}
      </div>
      <ol>
        ${repeat(
          keys,
          (key) => `${key} ${this.calls[key]?.at}`,
          (key) => this.row(this.calls[key], rows.height, Math.max(0.6, ticket), widest),
        )}
      </ol>
    </section>`;
  }

  private row(call: CallView | undefined, height: number, ticket: number, widest: number) {
    if (!call) return nothing;
    const recent = this.freshness === 'live' && this.now - call.at < newMs;
    const room = this.room.width - agoWidth - arrow - widest * ticket;
    return html`<li class=${recent ? 'new' : ''} style="height:${height.toFixed(3)}rem">
      <b style="${size(ticket)};width:${widest.toFixed(2)}em">${call.ticket}</b>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 12h17M14 5l7 7-7 7"></path></svg>
      ${this.where(call, room, Math.min(0.8, height * 0.72))}
      <span class="ago">
        ${call.times > 1 ? html`<span class="again">再次呼叫</span>` : nothing}${agoText(call.at, this.now)}
      </span>
    </li>`;
  }

  private label(call: CallView | undefined): string {
    return spaced(this.counters.find(({ id }) => id === call?.counter)?.label ?? '窗口');
  }

  /** What a place takes at least, on one line. */
  private placeWidth(call: CallView | undefined): number {
    const label = this.label(call);
    return isWindowNumber(label) ? textWidth(label) * 0.6 + unitWidth : textWidth(label) * 0.4;
  }

  private where(call: CallView, room: number, most: number) {
    const label = this.label(call);
    if (isWindowNumber(label)) {
      return html`<span class="where" style=${size(unitSize)}>
        <b style=${size(fitSize(label, room - unitWidth, most, 0.6))}>${label}</b>号窗口
      </span>`;
    }
    const fit = fitSize(label, room, Math.min(most, 0.56), 0.3);
    return html`<span class="where" style=${size(fit)}>${lines(label, room / fit)}</span>`;
  }
}

const quiet = (title: string, more: string, { width }: Room) => html`<div class="quiet">
  <b>${title}</b><p>${lines(more, width / 0.4)}</p>
</div>`;

customElements.define('hb-call-list', HbCallList);

declare global {
  interface HTMLElementTagNameMap {
    'hb-call-list': HbCallList;
  }
}
