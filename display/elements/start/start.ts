import { html, nothing } from 'lit';
import type { PublicGuide } from '../../director/guide-pages.ts';
import { fitSize } from '../../director/text-width.ts';
import { HbElement } from '../base/hb-element.ts';
import { qrCode } from '../qr/qr-code.ts';
import { lines, size } from '../text/lines.ts';
import { styles } from './start.styles.ts';

/** Width of message and numbers, in rem. */
const messageRoom = 3;

/** How a guide is begun: its code to scan, or the message to send, or the number to dial. */
export class HbStart extends HbElement {
  static override properties = { guide: {}, code: { type: Number } };
  static override styles = styles;

  declare guide: PublicGuide | undefined;
  /** Side of the code, in rem. */
  declare code: number;

  constructor() {
    super();
    this.code = 2.5;
  }

  protected override render() {
    const { link, sms, hotline, channel } = this.guide ?? {};
    if (link && channel !== 'sms' && channel !== 'hotline') {
      const side = `width:${this.code}rem;height:${this.code}rem`;
      return html`<div class="tile code"><div style=${side}>${qrCode(link, '扫码办理')}</div></div>
        <p class="caption">扫一扫，马上办</p>`;
    }
    if (sms && !(hotline && channel === 'hotline')) {
      return html`<div class="tile message">
        发短信<b style=${size(fitSize(sms.text, messageRoom, 0.52, 0.34))}>${lines(sms.text, messageRoom / 0.34)}</b>到
        <b style=${size(fitSize(sms.to, messageRoom, 0.52, 0.3))}>${sms.to}</b>
      </div>`;
    }
    if (hotline) {
      return html`<div class="tile dial">
        拨打<b style=${size(fitSize(hotline.number, messageRoom, 0.52, 0.3))}>${hotline.number}</b>
        ${hotline.keys.length > 0 ? html`再依次按<div class="keys">${hotline.keys.map((key) => html`<kbd>${key}</kbd>`)}</div>` : nothing}
      </div>`;
    }
    return nothing;
  }
}

customElements.define('hb-start', HbStart);

declare global {
  interface HTMLElementTagNameMap {
    'hb-start': HbStart;
  }
}
