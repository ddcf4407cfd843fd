import { html, nothing } from 'lit';
import { largest, setAt } from '../../director/block.ts';
import { spaced } from '../../director/spacing.ts';
import { type Room, reference } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { blockLines, blockStyle } from '../text/block.ts';
import { styles } from './takeover.styles.ts';

const sizes = { most: 1.6, least: 0.46, leading: 1.36 };
/** So large in any case, what is urgent is read best by the clause. */
const clauseWorth = 0.62;
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
    const under = en === undefined ? undefined : setAt(en, width, small, english.leading);
    const height = this.room.height - around.height - (under?.height ?? 0);
    const set = (rem: number) => setAt(spaced(zh), width, rem, sizes.leading);
    const fitting = (rem: number) => {
      const block = set(rem);
      return block.height > height ? undefined : block;
    };
    const said = largest(sizes.most, sizes.least, fitting, clauseWorth) ?? set(sizes.least);
    return html`<section role="alert">
      <p class="sign">
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3 22.5 21h-21zM12 10v5M12 17.5v1"></path></svg>
        紧急通知 Important<span class="until">至 ${this.until}</span>
      </p>
      <p class="zh" style=${blockStyle(said)}>${blockLines(said)}</p>
      ${under ? html`<p lang="en" style=${blockStyle(under)}>${blockLines(under)}</p>` : nothing}
    </section>`;
  }
}

customElements.define('hb-takeover', HbTakeover);

declare global {
  interface HTMLElementTagNameMap {
    'hb-takeover': HbTakeover;
  }
}
