import { html, nothing } from 'lit';
import { HbElement } from '../base/hb-element.ts';
import { lines } from '../text/lines.ts';
import { styles } from './closed.styles.ts';

/** The hall is shut: says so, and when it opens next. */
export class HbClosed extends HbElement {
  static override properties = {
    next: {},
    strip: { type: Boolean, reflect: true },
    brief: { type: Boolean },
  };
  static override styles = styles;

  /** `明天 09:00`. Absent when no opening is in sight. */
  declare next: string | undefined;

  /** Whether it has only a strip of the wall. */
  declare strip: boolean;

  /** Whether there is room for nothing more. */
  declare brief: boolean;

  constructor() {
    super();
    this.strip = false;
    this.brief = false;
  }

  protected override render() {
    return html`<section>
      <div>
        <h2>本厅休息中</h2>
        <p class="en">This hall is closed now</p>
      </div>
      ${this.next ? html`<p class="next">下次营业 Opens next<b>${this.next}</b></p>` : nothing}
      ${this.brief ? nothing : html`<p class="more">${lines('不少业务在手机上全天可办，请看屏幕上的办理指南', 17)}</p>`}
    </section>`;
  }
}

customElements.define('hb-closed', HbClosed);

declare global {
  interface HTMLElementTagNameMap {
    'hb-closed': HbClosed;
  }
}
