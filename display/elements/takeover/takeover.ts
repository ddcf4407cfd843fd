import { html, nothing } from 'lit';
import { largestSize } from '../../director/fit-text.ts';
import { textWidth } from '../../director/text-width.ts';
import { type Room, reference } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { lines, size } from '../text/lines.ts';
import { styles } from './takeover.styles.ts';

const sizes = [1.6, 1.3, 1.1, 0.9, 0.76, 0.64, 0.54];
const smallest = 0.46;
const leading = 1.36;
/** Air at the sides; the sign with the air over and under the text, in rem. */
const around = { width: 2, height: 1.9 };
/** Type of the English, smaller on a screen that is low. */
const english = { usual: 0.44, low: 0.34, leading: 1.3 };
const lowRoom = 6;

/** An urgent message in the place of everything but the calls, until it ends. */
export class HbTakeover extends HbElement {
  static override properties = { room: {}, text: {}, until: {} };
  static override styles = styles;

  declare room: Room;
  declare text: { zh: string; en?: string | undefined } | undefined;
  /** When it ends: `15:30`, or `明天 09:00`. */
  declare until: string;

  constructor() {
    super();
    this.room = reference.stage;
    this.until = '';
  }

  protected override render() {
    if (!this.text) return nothing;
    const { zh, en } = this.text;
    const width = this.room.width - around.width;
    const small = this.room.height < lowRoom ? english.low : english.usual;
    const under = Math.ceil((textWidth(en ?? '') * small * 1.05) / width) * small * english.leading;
    const room = { width, height: this.room.height - around.height - under };
    const rem = largestSize(zh, room, sizes, leading) ?? smallest;
    return html`<section role="alert">
      <p class="sign">
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3 22.5 21h-21zM12 10v5M12 17.5v1"></path></svg>
        紧急通知 Important<span class="until">至 ${this.until}</span>
      </p>
      <p class="zh" style=${size(rem)}>${lines(zh, room.width / rem)}</p>
      ${en ? html`<p class="english" lang="en" style=${size(small)}>${en}</p>` : nothing}
    </section>`;
  }
}

customElements.define('hb-takeover', HbTakeover);

declare global {
  interface HTMLElementTagNameMap {
    'hb-takeover': HbTakeover;
  }
}
