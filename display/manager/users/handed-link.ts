/** A one-time link to hand to somebody: told, copied, with how long it counts. */
import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues } from 'lit';
import { LocalElement } from '../locale.ts';
import { pageStyles } from '../ui/styles.ts';
import { copyText } from './copy-text.ts';

export class HallboardHandedLink extends LocalElement {
  static override styles = [
    pageStyles,
    css`
      code {
        overflow-wrap: anywhere;
        background: #fff;
        padding: 2px 6px;
        border-radius: 4px;
      }
    `,
  ];
  static override properties = { name: {}, address: {}, copied: { state: true } };

  /** Whose it is. */
  declare name: string;
  declare address: string;
  /** What became of copying it; undefined before. */
  declare private copied: boolean | undefined;

  constructor() {
    super();
    this.name = '';
    this.address = '';
  }

  override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('address')) this.copied = undefined;
  }

  override render() {
    return html`<div class="told">
      <p>${msg(str`请把这个链接发给${this.name}，打开后自己设密码（7 天内有效，只能用一次）：`)}</p>
      <code>${this.address}</code>
      <wa-button size="s" @click=${this.copy}>${msg('复制')}</wa-button>
      <span role="status">${this.outcome()}</span>
    </div>`;
  }

  private outcome() {
    if (this.copied === undefined) return nothing;
    return this.copied ? msg('已复制') : msg('浏览器不让复制：链接已选中，请按 Ctrl+C，手机上长按再点复制');
  }

  private copy = async () => {
    const shown = this.renderRoot.querySelector('code');
    if (shown) this.copied = await copyText(shown);
  };
}

customElements.define('hb-handed-link', HallboardHandedLink);

declare global {
  interface HTMLElementTagNameMap {
    'hb-handed-link': HallboardHandedLink;
  }
}
