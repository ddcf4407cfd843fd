/** For those who connect a queue machine. */
import { msg } from '@lit/localize';
import { css, html } from 'lit';
import { LocalElement } from '../locale.ts';
import { pageStyles } from '../ui/styles.ts';

export class HallboardConnect extends LocalElement {
  static override styles = [
    pageStyles,
    css`
      :host {
        max-width: 720px;
      }
      code {
        overflow-wrap: anywhere;
        background: #eef3f8;
        padding: 2px 8px;
        border-radius: 4px;
      }
      ol {
        padding-left: 20px;
      }
      li {
        margin-bottom: 12px;
      }
    `,
  ];
  static override properties = { hall: {} };

  declare hall: string;

  constructor() {
    super();
    this.hall = '';
  }

  override render() {
    const address = `${location.origin}/api/v1/halls/${encodeURIComponent(this.hall)}/events`;
    return html`
      <div class="head"><h1>${msg('接入排队机')}</h1></div>
      <section class="card">
        <ol>
          <li>${msg('数据来源的密钥在服务器启动时打印，也在数据文件夹的这个文件里：')} <code>feed-keys.json</code></li>
          <li>${msg('排队机把取号、叫号、办结等事件发到：')} <code>POST ${address}</code></li>
          <li>${msg('在“今天”页的“数据来源”里看是否收到。')} <a href="#/">${msg('今天')}</a></li>
        </ol>
        <p><a href="/api/">${msg('接口文档，可以在线试发')}</a></p>
      </section>
    `;
  }
}

customElements.define('hb-connect', HallboardConnect);

declare global {
  interface HTMLElementTagNameMap {
    'hb-connect': HallboardConnect;
  }
}
