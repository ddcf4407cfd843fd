import { html, nothing } from 'lit';
import type { ClockKind } from '#protocol/messages.ts';
import { type HeaderFit, headerFit } from '../../director/header-fit.ts';
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
    tall: { type: Boolean },
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
  /** Whether its marks stand under the name. */
  declare tall: boolean;
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
    this.tall = false;
    this.name = '';
    this.date = '';
    this.time = '';
    this.confirmed = true;
    this.kind = 'real';
  }

  protected override render() {
    const badge = badges[this.kind];
    const { name, surge, notice, date } = this;
    const marks = [badge, surge].filter((words) => words !== undefined);
    const fit = headerFit(
      { name, marks, notice, date, doubtful: !this.confirmed },
      this.room.width,
      this.tall,
    );
    const doubt = this.confirmed ? nothing : html`<span class="unconfirmed">时间未校准</span>`;
    return html`<header>
      <div class="who">
        <h1 style=${size(fitSize(name, fit.name, 0.46, 0.36))}>${lines(name, fit.name / 0.36)}</h1>
        <p class="marks">
          ${badge ? html`<span class="mark badge">${badge}</span>` : nothing}
          ${surge ? html`<span class="mark surge">${surge}</span>` : nothing}
          ${fit.notice ? notification(fit.notice) : nothing}
        </p>
      </div>
      <div class="when">
        ${fit.date ? html`<span class="date">${date}</span>` : nothing}
        ${this.tall ? doubt : nothing}
        <div class="clock">
          ${this.tall ? nothing : doubt}
          <time class=${this.confirmed ? '' : 'doubtful'}>${this.time}</time>
        </div>
      </div>
    </header>`;
  }
}

const notification = (
  notice: NonNullable<HeaderFit['notice']>,
) => html`<span class="mark notice" style=${size(notice.size)}>
  <svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10"></circle><path d="M12 11v6M12 6.6v.8"></path></svg>
  <span>${notice.lines.map((line) => html`<span class="line">${line}</span>`)}</span>
</span>`;

customElements.define('hb-header', HbHeader);

declare global {
  interface HTMLElementTagNameMap {
    'hb-header': HbHeader;
  }
}
