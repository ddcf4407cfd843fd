import { html, nothing } from 'lit';
import type { ClockKind } from '#protocol/messages.ts';
import { fitSize } from '../../director/text-width.ts';
import { HbElement } from '../base/hb-element.ts';
import { lines, size } from '../text/lines.ts';
import { styles } from './header.styles.ts';

/** A longer name takes two lines, in em. */
const oneLine = 20;

const badges: Record<ClockKind, string | undefined> = { real: undefined, demo: '演示', replay: '回放演示' };

/** Top of the wall: whose hall, what the hall has to say, date and time. */
export class HbHeader extends HbElement {
  static override properties = {
    name: {},
    notice: {},
    date: {},
    time: {},
    confirmed: { type: Boolean },
    kind: {},
  };
  static override styles = styles;

  declare name: string;
  /** A notice short enough to stand here. */
  declare notice: string | undefined;
  /** `11月22日 星期日`. */
  declare date: string;
  /** `10:42`. */
  declare time: string;
  /** Whether the server has told the time. */
  declare confirmed: boolean;
  declare kind: ClockKind;

  constructor() {
    super();
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
        <h1 style=${size(fitSize(this.name, 7.4, 0.46, 0.36))}>
          ${lines(this.name, oneLine)}
        </h1>
        <p>
          ${badge ? html`<span class="badge">${badge}</span>` : nothing}
          ${this.notice ? html`<span class="notice">${this.notice}</span>` : nothing}
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
