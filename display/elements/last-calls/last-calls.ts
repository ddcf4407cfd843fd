import { html, nothing } from 'lit';
import type { CallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { type Calls, newestFirst } from '../../director/call-turns.ts';
import { textWidth } from '../../director/text-width.ts';
import { type Room, reference } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { isWindowNumber } from '../call/counter-words.ts';
import { styles } from './last-calls.styles.ts';

/** Type of the tickets and of the places, and the arrow between them, in rem. */
const ticketSize = 0.56;
const whereSize = 0.38;
const arrow = 0.46;
const columnGap = 0.3;
/** A call alone stands where it would among so many. More than the most would be a list to read, which nobody does from afar. */
const usualColumns = 3;
const mostColumns = 4;

/** The calls before the one in the focal point, the newest first: as many as fit, in columns of one width. */
export class HbLastCalls extends HbElement {
  static override properties = { room: {}, calls: {}, counters: {}, shown: {}, line: {} };
  static override styles = styles;

  declare room: Room;
  declare calls: Calls;
  declare counters: PublicConfig['counters'];
  /** Key of the call that stands in the focal point. */
  declare shown: string | undefined;
  /** Keys of the calls that wait for their turn there. */
  declare line: readonly string[];

  constructor() {
    super();
    this.room = reference.lastCalls;
    this.calls = {};
    this.counters = [];
    this.line = [];
  }

  protected override render() {
    const others = newestFirst(this.calls).filter((key) => key !== this.shown);
    const width = (key: string) => {
      const call = this.calls[key];
      if (!call) return 0;
      return textWidth(call.ticket) * ticketSize + arrow + textWidth(this.where(call)) * whereSize;
    };
    const column = (columns: number) => (this.room.width + columnGap) / columns - columnGap;
    let columns = others.length > usualColumns ? mostColumns : usualColumns;
    while (columns > 0 && others.slice(0, columns).some((key) => width(key) > column(columns))) columns -= 1;
    if (columns === 0 || others.length === 0) return nothing;
    const style = `width:${(column(columns) + columnGap).toFixed(3)}rem`;
    return html`<ul aria-label="刚才叫过的号">${others.slice(0, columns).map((key) => this.call(key, style))}</ul>`;
  }

  private call(key: string, style: string) {
    const call = this.calls[key];
    if (!call) return nothing;
    return html`<li class=${this.line.includes(key) ? 'fresh' : ''} style=${style}>
      <b>${call.ticket}</b>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 12h17M14 5l7 7-7 7"></path></svg>${this.where(call)}
    </li>`;
  }

  private where({ counter }: CallView): string {
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
