import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Freshness } from '#domain/freshness.ts';
import type { CallView } from '#domain/view.ts';
import { breakLines } from '../../director/line-break.ts';
import { fitSize, textWidth } from '../../director/text-width.ts';
import { type Room, reference } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { size } from '../text/lines.ts';
import { styles } from './call.styles.ts';
import { isWindowNumber } from './counter-words.ts';

/** Padding, arrow and the air around it, in rem. */
const around = 1.8;
/** The least that a call may be, which is 20 arcmin and more from where people stand. */
const least = 0.74;
/** A counter's name smaller than this takes two lines. */
const leastName = 0.5;
const wrappedName = 0.42;
/** Height of the line over the digits, and what the card leaves under them. */
const overDigits = 0.66;
/** Width of 请到 Please go to. */
const wordsRoom = 3.2;
/** Width of the words behind a window's number. */
const windowWords = 1.58;
/** A card of less height sets its quiet words closer. */
const lowUnder = 2;

/** Now calling: the focal point of the wall. */
export class HbCall extends HbElement {
  static override properties = {
    room: {},
    call: {},
    counter: {},
    turn: { type: Number },
    freshness: {},
    asOf: {},
  };
  static override styles = styles;

  declare room: Room;
  /** Absent before the first call of the day. */
  declare call: CallView | undefined;
  /** What the sign above the counter says. Absent where the feed does not know it. */
  declare counter: string | undefined;
  /** Raised with each announcement: the card pulses. 0 until the first. */
  declare turn: number;
  declare freshness: Freshness;
  /** `10:41`, shown while ageing. */
  declare asOf: string;

  constructor() {
    super();
    this.room = reference.call;
    this.turn = 0;
    this.freshness = 'live';
    this.asOf = '';
  }

  protected override render() {
    if (this.freshness === 'withdrawn') {
      return this.quiet('请留意现场叫号', '屏幕暂时收不到叫号，请听广播', 'Please listen for your number');
    }
    if (!this.call)
      return this.quiet('请先取号', '叫到您时，号码会显示在这里', 'Take a ticket, then watch here');
    const { ticket, times } = this.call;
    const again = times > 1;
    const room = this.room.width - around;
    const digits = this.room.height - overDigits;
    const most = digits * 1.04;
    const counterRoom = Math.min(
      room * 0.52,
      room - textWidth(ticket) * least,
      this.counterWidth(digits * 0.92),
    );
    const ageing = this.freshness === 'ageing';
    return html`<section aria-label="现在叫号" style="--digits:${digits.toFixed(3)}rem">
      ${this.turn > 0 ? keyed(this.turn, html`<div class="pulse"></div>`) : nothing}
      <div>
        <small>
          ${again ? html`<span class="again">再次呼叫</span>` : nothing}
          ${ageing ? `截至 ${this.asOf} 叫号` : again ? 'Called again' : '叫号 Now calling'}
        </small>
        <div class="big" style=${size(fitSize(ticket, room - counterRoom, most, least))}>${ticket}</div>
      </div>
      <svg class="arrow" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 12h17M13 4l8 8-8 8"></path></svg>
      <div>${this.counterSign(counterRoom, digits * 0.92)}</div>
    </section>`;
  }

  /** Width of the counter's words where they are as large as they may be. */
  private counterWidth(most: number): number {
    if (this.counter === undefined) return 2.2;
    return textWidth(this.counter) * most + (isWindowNumber(this.counter) ? windowWords : 0);
  }

  private counterSign(counterRoom: number, most: number) {
    const { counter } = this;
    if (counter === undefined) {
      return html`<small>请到 Please go to</small><div class="big" style=${size(1.1)}>窗口</div>`;
    }
    if (!isWindowNumber(counter)) {
      const fit = fitSize(counter, counterRoom, most, leastName);
      if (textWidth(counter) * fit > counterRoom) {
        const name = breakLines(counter, counterRoom / wrappedName);
        return html`${name.length > 2 ? nothing : html`<small>请到</small>`}
          <div class="name" style=${size(wrappedName)}>
            ${name.map((line) => html`<span class="line">${line}</span>`)}
          </div>`;
      }
      return html`<small>${counterRoom > wordsRoom ? '请到 Please go to' : '请到'}</small>
        <div class="big" style=${size(fit)}>${counter}</div>`;
    }
    const fit = fitSize(counter, counterRoom - windowWords, most, least);
    return html`<small>请到 Counter</small>
      <div class="big" style=${size(fit)}>${counter}<span class="unit">号窗口</span></div>`;
  }

  private quiet(title: string, more: string, english: string) {
    const low = this.room.height < lowUnder;
    return html`<section class="quiet ${low ? 'low' : ''}" aria-label="现在叫号">
      <h2 style=${size(fitSize(title, this.room.width - 0.8, low ? 0.6 : 0.68, 0.5))}>${title}</h2>
      <p>${more}</p>
      <p class="en">${english}</p>
    </section>`;
  }
}

customElements.define('hb-call', HbCall);

declare global {
  interface HTMLElementTagNameMap {
    'hb-call': HbCall;
  }
}
