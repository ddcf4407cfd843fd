import { html, nothing } from 'lit';
import type { ClockKind } from '#protocol/messages.ts';
import { fitSize } from '../../director/text-width.ts';
import { type Room, reference } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { lines, size } from '../text/lines.ts';
import { styles } from './header.styles.ts';

const badges: Record<ClockKind, string | undefined> = { real: undefined, demo: '演示', replay: '回放演示' };

/** Top of the wall: whose hall, what the hall has to say, date and time. */
export class HbHeader extends HbElement {
  static override properties = {
    room: {},
    name: {},
    surge: {},
    notice: {},
    date: {},
    time: {},
    confirmed: { type: Boolean },
    kind: {},
  };
  static override styles = styles;

  declare room: Room;
  declare name: string;
  /** What surge level 1 is said with; higher levels have a banner. */
  declare surge: string | undefined;
  /** A notice short enough to stand here. */
  declare notice: string | undefined;
  /** `11 月 22 日 星期日`. */
  declare date: string;
  /** `10:42`. */
  declare time: string;
  /** Whether the server has told the time. */
  declare confirmed: boolean;
  declare kind: ClockKind;

  constructor() {
    super();
    this.room = reference.header;
    this.name = '';
    this.date = '';
    this.time = '';
    this.confirmed = true;
    this.kind = 'real';
  }

  protected override render() {
    const badge = badges[this.kind];
    return html`<header>
      <div class="who">
        <h1 style=${size(fitSize(this.name, this.room.width * 0.42, 0.46, 0.36))}>
          ${lines(this.name, (this.room.width * 0.42) / 0.36)}
        </h1>
        <p class="marks">
          ${badge ? html`<span class="mark badge">${badge}</span>` : nothing}
          ${this.surge ? html`<span class="mark surge">${this.surge}</span>` : nothing}
          ${
            this.notice
              ? html`<span class="mark notice">
                <svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10"></circle><path d="M12 11v6M12 6.6v.8"></path></svg>${this.notice}
              </span>`
              : nothing
          }
        </p>
      </div>
      <div class="when">
        <span class="date">${this.date}</span>
        <div class="clock">
          ${this.confirmed ? nothing : html`<span class="unconfirmed">时间未校准</span>`}
          <time class=${this.confirmed ? '' : 'doubtful'}>${this.time}</time>
        </div>
      </div>
    </header>`;
  }
}

customElements.define('hb-header', HbHeader);

declare global {
  interface HTMLElementTagNameMap {
    'hb-header': HbHeader;
  }
}
