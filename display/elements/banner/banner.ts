import { html, nothing } from 'lit';
import type { SurgeWords } from '../../director/surge-words.ts';
import { fitSize, textWidth } from '../../director/text-width.ts';
import { type Room, reference } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { size } from '../text/lines.ts';
import { styles } from './banner.styles.ts';

/** Sign with the air beside it, and air between Chinese and English, in rem. */
const around = 0.8;
const between = 0.4;
const english = { most: 0.34, least: 0.3 };

/** The standing banner of a hall that is full. It does not move: it is there or it is not. */
export class HbBanner extends HbElement {
  static override properties = { room: {}, words: {} };
  static override styles = styles;

  declare room: Room;
  declare words: SurgeWords | undefined;

  constructor() {
    super();
    this.room = reference.banner;
  }

  protected override render() {
    if (!this.words) return nothing;
    const { zh, en } = this.words;
    const room = this.room.width - around;
    const rem = fitSize(zh, room, 0.46, 0.32);
    const left = room - textWidth(zh) * rem - between;
    const small = fitSize(en ?? '', left, english.most, english.least);
    return html`<p role="status">
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3 22.5 21h-21zM12 10v5M12 17.5v1"></path></svg>
      <b style=${size(rem)}>${zh}</b>
      ${en && textWidth(en) * small <= left ? html`<span lang="en" style=${size(small)}>${en}</span>` : nothing}
    </p>`;
  }
}

customElements.define('hb-banner', HbBanner);

declare global {
  interface HTMLElementTagNameMap {
    'hb-banner': HbBanner;
  }
}
