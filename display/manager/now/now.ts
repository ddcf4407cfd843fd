/** A hall at a glance: what its queue does now, whether its feeds speak, and what its screens show. */
import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { faultWords } from '../form/fault-words.ts';
import { LocalElement, locale, say } from '../locale.ts';
import { styles } from './now.styles.ts';
import '../programme.ts';
import '../quick/quick.ts';
import { type Reading, readHall } from './reading.ts';
import { type ScreenRow, screenRows } from './screen-rows.ts';
import { troublesOf } from './troubles.ts';
import {
  agoWords,
  announcedWords,
  arrivalWords,
  explanationWords,
  feedWords,
  honestyWords,
  listComma,
  timeWords,
} from './words.ts';

const readAgainMs = 2000;

export class HallboardHallNow extends LocalElement {
  static override styles = styles;
  static override properties = {
    hall: {},
    operating: { type: Boolean },
    reading: { state: true },
    problem: { state: true },
  };

  /** Id of the hall. */
  declare hall: string;
  /** Whether the reader may show messages and set levels. */
  declare operating: boolean;
  declare private reading: Reading | undefined;
  /** Why the last look failed; what is shown is older then. */
  declare private problem: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the page's stays in the document: what was begun in an earlier one is let go. */
  private stay = 0;

  constructor() {
    super();
    this.hall = '';
    this.operating = false;
    this.reading = undefined;
    this.problem = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.look(this.stay);
  }

  /** Looks at once instead of when it is due. */
  private again = () => {
    clearTimeout(this.timer);
    this.stay += 1;
    void this.look(this.stay);
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    this.stay += 1;
  }

  /** Looks at the hall, now and again until the page is left. */
  private async look(stay: number): Promise<void> {
    try {
      const { hall } = this;
      const reading = await readHall(hall, this.reading);
      if (hall === this.hall) this.reading = reading;
      this.problem = undefined;
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
    if (stay === this.stay) this.timer = setTimeout(() => void this.look(stay), readAgainMs);
  }

  override willUpdate(changes: PropertyValues<this>): void {
    // Another hall: nothing of the one before may stay.
    if (changes.has('hall') && this.reading && this.reading.status.id !== this.hall) {
      this.reading = undefined;
      this.again();
    }
  }

  override render() {
    const { reading, problem } = this;
    return html`
      ${problem ? html`<p class="problem" role="alert">${msg(str`读取失败，以下内容可能已过时：${problem}`)}</p>` : nothing}
      ${reading ? this.cards(reading) : html`<p>${msg('正在读取…')}</p>`}
    `;
  }

  private cards({ status, view, waits, config }: Reading) {
    const time = new Intl.DateTimeFormat(locale(), {
      timeZone: config.hall.timeZone,
      dateStyle: 'long',
      timeStyle: 'medium',
    }).format(status.clock.now);
    return html`
      <header>
        <h1>${say(status.name)}</h1>
        <span>${time}${clockWords(status.clock)}</span>
      </header>
      ${this.faults(status)}
      ${this.operating ? html`<hb-quick .reading=${{ status, view, waits, config }} @done=${this.again}></hb-quick>` : nothing}
      <div class="cards">
        ${this.queue(view, config)} ${this.counters(view, config)}
        <div class="pile">${this.screens(status, config)} ${this.feeds(status)}</div>
        <hb-programme
          class="wide"
          .known=${{ config, view, now: status.clock.now, rate: status.clock.rate }}
        ></hb-programme>
        ${this.waits(waits, config)}
      </div>
    `;
  }

  private faults({ config }: Reading['status']) {
    if (config.faults.length === 0) return nothing;
    return html`
      <div class="problem" role="alert">
        ${msg(str`配置文件有误，屏幕继续显示上一个正确的版本 ${config.version}：`)}
        <ul>
          ${config.faults.map((fault) => {
            const { path, line } = fault;
            return html`<li>
              ${line === undefined ? nothing : msg(str`第 ${line} 行`)} <code>${path || msg('文件')}</code> ${faultWords(fault)}
            </li>`;
          })}
        </ul>
      </div>
    `;
  }

  private queue(view: Reading['view'], config: Reading['config']) {
    return html`
      <section>
        <h2>${msg('排队')}</h2>
        <table>
          <tr><th>${msg('业务')}</th><th>${msg('等候')}</th><th>${msg('预计等待')}</th></tr>
          ${config.services.map((service) => {
            const now = view.services[service.id];
            return html`<tr>
              <td>${service.letter} ${say(service.name)}</td>
              <td class="number">${now?.waiting ?? '–'}</td>
              <td>${now ? announcedWords(now.wait) : '–'}</td>
            </tr>`;
          })}
        </table>
      </section>
    `;
  }

  private counters(view: Reading['view'], config: Reading['config']) {
    return html`
      <section>
        <h2>${msg('窗口')}</h2>
        <table>
          <tr><th>${msg('窗口号')}</th><th>${msg('状态')}</th><th>${msg('正在办理')}</th></tr>
          ${config.counters.map((counter) => {
            const now = view.counters[counter.id];
            return html`<tr>
              <td class="number">${counter.label}</td>
              <td>${now ? counterWords(now.state) : '–'}</td>
              <td>${now?.ticket ?? '–'}</td>
            </tr>`;
          })}
        </table>
      </section>
    `;
  }

  private feeds(status: Reading['status']) {
    const feeds = Object.entries(status.feeds);
    return html`
      <section>
        <h2>${msg('数据来源')}</h2>
        ${
          feeds.length === 0
            ? html`<p>${msg('服务器启动后还没有收到排队数据。')}</p>`
            : html`<table>
                <tr><th>${msg('来源')}</th><th>${msg('事件')}</th><th>${msg('最近一次')}</th></tr>
                ${feeds.map(
                  ([feed, { heardAt, events }]) =>
                    html`<tr><td>${feedWords(feed)}</td><td class="number">${events}</td><td>${agoWords(status.clock.now - heardAt)}</td></tr>`,
                )}
              </table>`
        }
        ${status.anomalies > 0 ? html`<p class="bad">${msg(str`今天有 ${status.anomalies} 个前后矛盾的事件`)}</p>` : nothing}
      </section>
    `;
  }

  private screens(status: Reading['status'], config: Reading['config']) {
    const rows = screenRows(status.screens, config.screens);
    const troubles = troublesOf(rows, status);
    return html`
      <section>
        <h2>${msg('屏幕')}</h2>
        <p class=${troubles.length === 0 && rows.length > 0 ? 'good' : ''}>${arrivalWords(status.screens, status.config.version)}</p>
        ${troubles.map(({ kind, words, screens }) => html`<p class=${kind === 'never' || kind === 'changing' ? 'soft' : 'bad'}>${msg(str`${words}：${namesWords(screens)}`)}</p>`)}
        <p><a href="#/screens">${msg('看屏幕')}</a></p>
      </section>
    `;
  }

  private waits(waits: Reading['waits'], config: Reading['config']) {
    const heads = [
      ...[msg('业务'), msg('屏幕显示'), msg('估计'), msg('依据')],
      ...[msg('今天说准'), msg('近 7 天'), msg('近 30 天')],
    ];
    return html`
      <section class="wide">
        <details>
          <summary><h2>${msg('预计等待的依据')}</h2></summary>
          <table>
            <tr>${heads.map((head) => html`<th>${head}</th>`)}</tr>
            ${config.services.map((service) => {
              const now = waits.services[service.id];
              if (!now) return nothing;
              return html`<tr>
                <td>${say(service.name)}</td>
                <td>${announcedWords(now.announced)}</td>
                <td>${msg(str`${timeWords(now.expected)}（${timeWords(now.low)}–${timeWords(now.high)}）`)}</td>
                <td>${explanationWords(now)}</td>
                <td>${honestyWords(now.honesty.today)}</td>
                <td>${honestyWords(now.honesty.last7Days)}</td>
                <td>${honestyWords(now.honesty.last30Days)}</td>
              </tr>`;
            })}
          </table>
          <p class="soft">${msg(str`已从 ${waits.learned} 次实际等待中学习`)}</p>
        </details>
      </section>
    `;
  }
}

/** So many names are enough to know where to go. */
const mostNames = 5;

/** `入口左侧、大厅、临街橱窗等 12 块`. */
function namesWords(rows: readonly ScreenRow[]): string {
  const names = rows
    .slice(0, mostNames)
    .map(({ name }) => name)
    .join(listComma());
  return rows.length > mostNames ? msg(str`${names} 等 ${rows.length} 块`) : names;
}

function clockWords({ kind, rate }: Reading['status']['clock']): string {
  switch (kind) {
    case 'real':
      return '';
    case 'demo':
      return msg('（演示时钟）');
    case 'replay':
      return msg(str`（回放，${rate} 倍速）`);
  }
}

function counterWords(state: 'open' | 'paused' | 'closed'): string {
  switch (state) {
    case 'open':
      return msg('营业');
    case 'paused':
      return msg('暂停办理');
    case 'closed':
      return msg('未开放');
  }
}

customElements.define('hb-hall-now', HallboardHallNow);

declare global {
  interface HTMLElementTagNameMap {
    'hb-hall-now': HallboardHallNow;
  }
}
