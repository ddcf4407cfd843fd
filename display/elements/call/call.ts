import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Freshness } from '#domain/freshness.ts';
import type { CallView } from '#domain/view.ts';
import { fitSize, textWidth } from '../../director/text-width.ts';
import { HbElement } from '../base/hb-element.ts';
import { size } from '../text/lines.ts';
import { styles } from './call.styles.ts';
import { isWindowNumber } from './counter-words.ts';

/** Width for ticket and counter together, in rem, and how large each may be. */
const room = 6.6;
const mostTicket = 1.72;
const mostCounter = 1.5;

/** Now calling: the focal point of the wall. */
export class HbCall extends HbElement {
  static override properties = { call: {}, counter: {}, turn: { type: Number }, freshness: {}, asOf: {} };
  static override styles = styles;

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
    this.turn = 0;
    this.freshness = 'live';
    this.asOf = '';
  }

  protected override render() {
    if (this.freshness === 'withdrawn') {
      return this.#quiet('请留意现场叫号', '屏幕暂时收不到叫号，请听广播', 'Please listen for your number');
    }
    if (!this.call)
      return this.#quiet('请先取号', '叫到您时，号码会显示在这里', 'Take a ticket, then watch here');
    const { ticket, times } = this.call;
    const again = times > 1;
    const counterRoom = Math.min(3.4, this.#counterWidth() * mostCounter);
    const ageing = this.freshness === 'ageing';
    return html`<section aria-label="现在叫号">
      ${this.turn > 0 ? keyed(this.turn, html`<div class="pulse"></div>`) : nothing}
      <div>
        <small>
          ${again ? html`<span class="again">再次呼叫</span>` : nothing}
          ${ageing ? `截至 ${this.asOf} Called` : again ? 'Called again' : '请 Now calling'}
        </small>
        <div class="big" style=${size(fitSize(ticket, room - counterRoom, mostTicket, 0.74))}>${ticket}</div>
      </div>
      <svg class="arrow" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 12h17M13 4l8 8-8 8"></path></svg>
      <div>${this.#counter(counterRoom)}</div>
    </section>`;
  }

  /** Width of the counter's words at a font size of 1. */
  #counterWidth(): number {
    if (this.counter === undefined) return 2;
    return textWidth(this.counter) + (isWindowNumber(this.counter) ? 1.1 : 0);
  }

  #counter(counterRoom: number) {
    const { counter } = this;
    if (counter === undefined) {
      return html`<small>请到 Please go to</small><div class="big" style=${size(1.1)}>窗口</div>`;
    }
    if (!isWindowNumber(counter)) {
      const fit = fitSize(counter, counterRoom, mostCounter, 0.5);
      return html`<small>请到 Please go to</small><div class="big" style=${size(fit)}>${counter}</div>`;
    }
    const fit = fitSize(counter, counterRoom - 1.58, mostCounter, 0.74);
    return html`<small>请到 Counter</small>
      <div class="big" style=${size(fit)}>${counter}<span class="unit">号窗口</span></div>`;
  }

  #quiet(title: string, more: string, english: string) {
    return html`<section class="quiet" aria-label="现在叫号">
      <h2>${title}</h2>
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
