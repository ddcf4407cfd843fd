import { html } from 'lit';
import { HbElement } from '../base/hb-element.ts';
import { qrCode } from '../qr/qr-code.ts';
import { styles } from './pairing.styles.ts';

/** What a TV shows that belongs to no hall yet: the code by which a manager pairs it. */
export class HbPairing extends HbElement {
  static override properties = { code: {}, manager: {} };
  static override styles = styles;

  /** Six characters; undefined while there is none, since the server does not answer. */
  declare code: string | undefined;
  /** Address of the manager page. */
  declare manager: string | undefined;

  protected override render() {
    const { code, manager = '' } = this;
    if (code === undefined) {
      return html`<main lang="zh-CN"><div class="words">
        <h1>正在等待服务器</h1>
        <p>服务器还没有回答，正在重试。请检查网络。</p>
        <p class="en" lang="en">The server does not answer yet, trying again. Check the network.</p>
      </div></main>`;
    }
    return html`<main lang="zh-CN">
      <div class="words">
        <h1>连接这块屏幕</h1>
        <p>用手机扫码，或在电脑上打开</p>
        <p class="where">${shown(manager)}</p>
        <p>登录后输入配对码：</p>
        <p class="code" aria-label=${code}><span>${code.slice(0, 3)}</span><span>${code.slice(3)}</span></p>
        <p class="en" lang="en">Pair this screen: scan, or open the address, sign in and enter the code.</p>
      </div>
      <div class="tile">${qrCode(`${manager}#pair=${code}`, '扫码配对')}</div>
    </main>`;
  }
}

/** An address as somebody types it. */
const shown = (address: string) => address.replace(/^https?:\/\//, '');

customElements.define('hb-pairing', HbPairing);

declare global {
  interface HTMLElementTagNameMap {
    'hb-pairing': HbPairing;
  }
}
