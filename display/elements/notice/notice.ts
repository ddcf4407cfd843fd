import { html, nothing } from 'lit';
import { setLines } from '../../director/line-break.ts';
import type { PublicNotice } from '../../director/notices.ts';
import { HbElement } from '../base/hb-element.ts';
import { lines, size } from '../text/lines.ts';
import { styles } from './notice.styles.ts';

/** Width of the text, in rem. */
const room = 8.1;
/** Sizes tried from the largest, with the most lines each may take. */
const sizes: [number, number][] = [
  [0.88, 3],
  [0.72, 4],
  [0.56, 5],
];

/** A notice of the hall, large, on the stage. */
export class HbNotice extends HbElement {
  static override properties = { notice: {} };
  static override styles = styles;

  declare notice: PublicNotice | undefined;

  protected override render() {
    if (!this.notice) return nothing;
    const { zh, en } = this.notice.text;
    const rem = sizeOf(zh);
    return html`<section>
      <h2>本厅通知 Notice</h2>
      <p class="zh" style=${size(rem)}>${lines(zh, room / rem)}</p>
      ${en ? html`<p class="en">${en}</p>` : nothing}
    </section>`;
  }
}

/** The largest size at which the text tears no phrase apart; else the largest at which it fits. */
function sizeOf(text: string): number {
  const fitting = sizes
    .map(([rem, most]) => ({ rem, most, ...setLines(text, room / rem) }))
    .filter(({ lines, most }) => lines.length <= most);
  return (fitting.find(({ torn }) => torn === 0) ?? fitting[0])?.rem ?? 0.46;
}

customElements.define('hb-notice', HbNotice);

declare global {
  interface HTMLElementTagNameMap {
    'hb-notice': HbNotice;
  }
}
