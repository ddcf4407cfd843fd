/** For those who connect a queue machine: the keys of the hall's feeds, and where to send. */
import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues } from 'lit';
import { FeedList, FeedMade } from '#protocol/accounts.ts';
import { call, tell } from '../api/call.ts';
import { AttemptingElement } from '../ui/attempting.ts';
import { fieldText } from '../ui/events.ts';
import { pageStyles } from '../ui/styles.ts';

export class HallboardConnect extends AttemptingElement {
  static override styles = [
    pageStyles,
    css`
      :host {
        max-width: 760px;
      }
      code {
        overflow-wrap: anywhere;
        background: #eef3f8;
        padding: 2px 8px;
        border-radius: 4px;
      }
      .told code {
        background: #fff;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-end;
        gap: 12px;
      }
      form wa-input {
        flex: 1 1 240px;
      }
      td:last-child {
        text-align: right;
      }
    `,
  ];
  static override properties = {
    hall: {},
    origin: {},
    feeds: { state: true },
    name: { state: true },
    made: { state: true },
  };

  declare hall: string;
  /** The server's address as others have it. */
  declare origin: string;
  declare private feeds: readonly { feed: string }[];
  /** Of the feed to add. */
  declare private name: string;
  /** A key just made: it is told once. */
  declare private made: FeedMade | undefined;

  constructor() {
    super();
    this.hall = this.name = '';
    this.feeds = [];
    this.origin = location.origin;
  }

  override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('hall')) return;
    this.made = undefined;
    void this.attempt(() => this.read());
  }

  override render() {
    const { made } = this;
    return html`
      <div class="head"><h1>${msg('接入排队机')}</h1></div>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      ${
        made
          ? html`<div class="told" role="status">
              <p>${msg(str`“${made.feed}”的密钥，只显示这一次，请马上存好：`)}</p>
              <code>${made.key}</code>
              <wa-button size="s" @click=${() => navigator.clipboard.writeText(made.key)}>${msg('复制')}</wa-button>
            </div>`
          : nothing
      }
      <section class="card">
        <h2>${msg('数据来源的密钥')}</h2>
        <table>
          ${this.feeds.map(
            ({ feed }) => html`<tr>
              <td>${feed}</td>
              <td>
                <wa-button size="s" appearance="outlined" variant="danger" @click=${() => this.withdraw(feed)}>
                  ${msg('作废')}
                </wa-button>
              </td>
            </tr>`,
          )}
        </table>
        <form @submit=${this.add}>
          <wa-input
            name="feed"
            label=${msg('新的数据来源')}
            hint=${msg('给它起个代号，如 queue-machine-2')}
            autocomplete="off"
            required
            .value=${this.name}
            @input=${(event: Event) => {
              this.name = fieldText(event);
            }}
          ></wa-input>
          <wa-button type="submit" variant="brand">${msg('生成密钥')}</wa-button>
        </form>
      </section>
      <section class="card">
        <h2>${msg('怎么接')}</h2>
        <p>${msg('排队机把取号、叫号、办结等事件发到：')}</p>
        <p><code>POST ${this.origin}/api/v1/halls/${encodeURIComponent(this.hall)}/events</code></p>
        <p>${msg('在“今天”页的“数据来源”里看是否收到。')} <a href="#/">${msg('今天')}</a></p>
        <p><a href="/api/">${msg('接口文档，可以在线试发')}</a></p>
      </section>
    `;
  }

  private get path(): string {
    return `/halls/${encodeURIComponent(this.hall)}/feeds`;
  }

  private async read(): Promise<void> {
    this.feeds = (await call(this.path, FeedList)).feeds;
  }

  private add = async (event: Event) => {
    event.preventDefault();
    await this.attempt(async () => {
      this.made = await call(this.path, FeedMade, { method: 'POST', body: { feed: this.name.trim() } });
      this.name = '';
      await this.read();
    });
  };

  private async withdraw(feed: string): Promise<void> {
    if (!confirm(msg(str`作废“${feed}”的密钥？它马上就不能再发数据。`))) return;
    await this.attempt(async () => {
      await tell(`${this.path}/${encodeURIComponent(feed)}`, { method: 'DELETE' });
      this.made = undefined;
      await this.read();
    });
  }
}

customElements.define('hb-connect', HallboardConnect);

declare global {
  interface HTMLElementTagNameMap {
    'hb-connect': HallboardConnect;
  }
}
