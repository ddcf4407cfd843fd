import { html, nothing } from 'lit';
import { noticePages } from '../../director/notice-pages.ts';
import type { PublicNotice } from '../../director/notices.ts';
import type { Room } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { blockLines, blockStyle } from '../text/block.ts';
import { styles } from './notice.styles.ts';

/** A notice of the hall, as large as it can be, on the stage. */
export class HbNotice extends HbElement {
  static override properties = { notice: {}, room: {}, page: { type: Number } };
  static override styles = styles;

  declare notice: PublicNotice | undefined;
  declare room: Room | undefined;
  declare page: number;

  constructor() {
    super();
    this.page = 0;
  }

  protected override render() {
    const { notice, room } = this;
    if (!notice || !room) return nothing;
    const pages = noticePages(notice, room);
    const { zh, en } = pages[Math.min(this.page, pages.length - 1)] ?? {};
    return html`<section>
      <h2>本厅通知 Notice</h2>
      ${zh ? html`<p class="zh" style=${blockStyle(zh)}>${blockLines(zh)}</p>` : nothing}
      ${en ? html`<p class="en" style=${blockStyle(en)}>${blockLines(en)}</p>` : nothing}
    </section>`;
  }
}

customElements.define('hb-notice', HbNotice);

declare global {
  interface HTMLElementTagNameMap {
    'hb-notice': HbNotice;
  }
}
