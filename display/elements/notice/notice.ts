import { html, nothing } from 'lit';
import { largestSize } from '../../director/fit-text.ts';
import type { PublicNotice } from '../../director/notices.ts';
import { type Room, reference } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { lines, size } from '../text/lines.ts';
import { styles } from './notice.styles.ts';

/** What is not the text's: air at its sides; heading, English and air over and under it. In rem. */
const around = { width: 1, height: 3.4 };
/** Sizes tried from the largest. */
const sizes = [0.88, 0.72, 0.56];
const smallest = 0.44;
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
    const room = this.room.width - around.width;
    const height = this.room.height - around.height;
    const rem = largestSize(zh, { width: room, height }, sizes, leading) ?? smallest;
    return html`<section>
      <h2>本厅通知 Notice</h2>
      <p class="zh" style=${size(rem)}>${lines(zh, room / rem)}</p>
      ${en ? html`<p class="en">${en}</p>` : nothing}
    </section>`;
  }
}

customElements.define('hb-notice', HbNotice);

declare global {
  interface HTMLElementTagNameMap {
    'hb-notice': HbNotice;
  }
}
