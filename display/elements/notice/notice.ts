import { html, nothing } from 'lit';
import { largestSize } from '../../director/fit-text.ts';
import type { PublicNotice } from '../../director/notices.ts';
import { textWidth } from '../../director/text-width.ts';
import { type Room, reference } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { lines, size } from '../text/lines.ts';
import { styles } from './notice.styles.ts';

/** Air at the sides of the text; the heading and the air over and under it, in rem. */
const around = { width: 1, height: 1.5 };
/** Type of the English, which is `--body`, and the air over it. */
const englishSize = 0.4;
const between = 0.3;
/** Sizes tried from the largest. */
const sizes = [0.88, 0.72, 0.56, 0.46];
const smallest = 0.4;
const leading = 1.4;

/** A notice of the hall, large, on the stage. */
export class HbNotice extends HbElement {
  static override properties = { room: {}, notice: {} };
  static override styles = styles;

  declare room: Room;
  declare notice: PublicNotice | undefined;

  constructor() {
    super();
    this.room = reference.stage;
  }

  protected override render() {
    if (!this.notice) return nothing;
    const { zh, en } = this.notice.text;
    const width = this.room.width - around.width;
    const height = this.room.height - around.height;
    const under = en ? Math.ceil((textWidth(en) * englishSize) / width) * englishSize * leading + between : 0;
    const both = largestSize(zh, { width, height: height - under }, sizes, leading);
    // Where there is no room for both, the notice is in Chinese.
    const rem = both ?? largestSize(zh, { width, height }, sizes, leading) ?? smallest;
    return html`<section>
      <h2>本厅通知 Notice</h2>
      <p class="zh" style=${size(rem)}>${lines(zh, width / rem)}</p>
      ${en && both ? html`<p class="en">${en}</p>` : nothing}
    </section>`;
  }
}

customElements.define('hb-notice', HbNotice);

declare global {
  interface HTMLElementTagNameMap {
    'hb-notice': HbNotice;
  }
}
