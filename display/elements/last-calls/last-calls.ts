import { html, nothing } from 'lit';
import type { CallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { type Calls, newestFirst } from '../../director/call-turns.ts';
import { textWidth } from '../../director/text-width.ts';
import { HbElement } from '../base/hb-element.ts';
import { isWindowNumber } from '../call/counter-words.ts';
import { styles } from './last-calls.styles.ts';

/** Width of the row, in rem; widths are estimated a little too large. */
const room = 8.5;

/** The calls before the one in the focal point, the newest first; as many as fit. */
export class HbLastCalls extends HbElement {
  static override properties = { calls: {}, counters: {}, shown: {}, line: {} };
  static override styles = styles;

  declare calls: Calls;
  declare counters: PublicConfig['counters'];
  /** Key of the call that stands in the focal point. */
  declare shown: string | undefined;
  /** Keys of the calls that wait for their turn there. */
  declare line: readonly string[];

  constructor() {
    super();
    this.calls = {};
    this.counters = [];
    this.line = [];
  }

  protected override render() {
    let left = room;
    const items = [];
    for (const key of newestFirst(this.calls)) {
      const call = this.calls[key];
      if (!call || key === this.shown) continue;
      const where = this.#where(call);
      const width =
        textWidth(call.ticket) * 0.6 + 0.46 + textWidth(where) * 0.38 + (items.length > 0 ? 0.16 : 0);
      if (width > left) break;
      left -= width;
      items.push(html`<li class=${this.line.includes(key) ? 'fresh' : ''}>
        <b>${call.ticket}</b>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 12h17M14 5l7 7-7 7"></path></svg>${where}
      </li>`);
    }
    return items.length > 0 ? html`<ul aria-label="刚才叫过的号">${items}</ul>` : nothing;
  }

  #where({ counter }: CallView): string {
    const label = counter && this.counters.find(({ id }) => id === counter)?.label;
    if (!label) return '窗口';
    return isWindowNumber(label) ? `${label} 号` : label;
  }
}

customElements.define('hb-last-calls', HbLastCalls);

declare global {
  interface HTMLElementTagNameMap {
    'hb-last-calls': HbLastCalls;
  }
}
