/** A hall at a glance: what its queue does now, whether its feeds speak, and what its screens show. */
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { SoundState } from '#protocol/messages.ts';
import { styles } from './now.styles.ts';
import '../programme.ts';
import '../quick/quick.ts';
import { type Reading, readHall } from './reading.ts';
import { screenRows } from './screen-rows.ts';
import {
  agoWords,
  announcedWords,
  arrivalWords,
  explanationWords,
  honestyWords,
  soundWords,
  timeWords,
} from './words.ts';

const readAgainMs = 2000;

export class HallboardHallNow extends LitElement {
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
      ${problem ? html`<p class="problem" role="alert">读取失败，以下内容可能已过时：${problem}</p>` : nothing}
      ${reading ? this.cards(reading) : html`<p>正在读取… Reading…</p>`}
    `;
  }

  private cards({ status, view, waits, config }: Reading) {
    const time = new Intl.DateTimeFormat('zh-CN', {
      timeZone: config.hall.timeZone,
      dateStyle: 'long',
      timeStyle: 'medium',
    }).format(status.clock.now);
    const clockNote = { real: '', demo: '（演示时钟）', replay: `（回放，${status.clock.rate} 倍速）` }[
      status.clock.kind
    ];
    return html`
      <header>
        <h1>${status.name.zh}</h1>
        <span class="soft">${status.name.en}</span>
        <span>${time}${clockNote}</span>
        <span>${arrivalWords(status.screens, status.config.version)}</span>
      </header>
      ${this.faults(status)}
      ${this.operating ? html`<hb-quick .reading=${{ status, view, waits, config }} @done=${this.again}></hb-quick>` : nothing}
      <div class="cards">
        ${this.queue(view, config)} ${this.counters(view, config)} ${this.feeds(status)}
        <hb-programme
          class="wide"
          .known=${{ config, view, now: status.clock.now, rate: status.clock.rate }}
        ></hb-programme>
        ${this.waits(waits, config)} ${this.screens(status, config)}
      </div>
    `;
  }

  private faults({ config }: Reading['status']) {
    if (config.faults.length === 0) return nothing;
    return html`
      <div class="problem" role="alert">
        配置文件有误，屏幕继续显示上一个正确的版本 ${config.version}：
        <ul>${config.faults.map(({ path, reason }) => html`<li><code>${path || '文件'}</code> ${reason}</li>`)}</ul>
      </div>
    `;
  }

  private queue(view: Reading['view'], config: Reading['config']) {
    return html`
      <section>
        <h2>排队 Queue</h2>
        <table>
          <tr><th>业务</th><th>等候</th><th>预计等待</th></tr>
          ${config.services.map((service) => {
            const now = view.services[service.id];
            return html`<tr>
              <td>${service.letter} ${service.name.zh}</td>
              <td class="number">${now?.waiting ?? '–'}</td>
              <td>${now ? announcedWords(now.wait) : '–'}</td>
            </tr>`;
          })}
        </table>
      </section>
    `;
  }

  private waits(waits: Reading['waits'], config: Reading['config']) {
    return html`
      <section class="wide">
        <h2>预计等待的依据 Waits explained</h2>
        <table>
          <tr><th>业务</th><th>屏幕显示</th><th>估计</th><th>依据</th><th>今天说准</th><th>近 7 天</th><th>近 30 天</th></tr>
          ${config.services.map((service) => {
            const now = waits.services[service.id];
            if (!now) return nothing;
            return html`<tr>
              <td>${service.name.zh}</td>
              <td>${announcedWords(now.announced)}</td>
              <td>${timeWords(now.expected)}（${timeWords(now.low)}–${timeWords(now.high)}）</td>
              <td>${explanationWords(now)}</td>
              <td>${honestyWords(now.honesty.today)}</td>
              <td>${honestyWords(now.honesty.last7Days)}</td>
              <td>${honestyWords(now.honesty.last30Days)}</td>
            </tr>`;
          })}
        </table>
        <p class="soft">已从 ${waits.learned} 次实际等待中学习</p>
      </section>
    `;
  }

  private counters(view: Reading['view'], config: Reading['config']) {
    const words = { open: '营业', paused: '暂停', closed: '关闭' };
    return html`
      <section>
        <h2>窗口 Counters</h2>
        <table>
          <tr><th>窗口</th><th>状态</th><th>正在办理</th></tr>
          ${config.counters.map((counter) => {
            const now = view.counters[counter.id];
            return html`<tr>
              <td class="number">${counter.label}</td>
              <td>${now ? words[now.state] : '–'}</td>
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
        <h2>数据来源 Feeds</h2>
        ${
          feeds.length === 0
            ? html`<p>服务器启动后还没有收到排队数据。</p>`
            : html`<table>
                <tr><th>来源</th><th>事件</th><th>最近一次</th></tr>
                ${feeds.map(
                  ([feed, { heardAt, events }]) =>
                    html`<tr><td>${feed}</td><td class="number">${events}</td><td>${agoWords(status.clock.now - heardAt)}</td></tr>`,
                )}
              </table>`
        }
        ${status.anomalies > 0 ? html`<p class="bad">今天有 ${status.anomalies} 个前后矛盾的事件</p>` : nothing}
        <p><a href="/api/">接入排队机：接口文档</a> <span class="soft">Connect a queue machine</span></p>
      </section>
    `;
  }

  private sound(sound: SoundState | undefined) {
    if (sound === undefined) return '–';
    const faulty = sound === 'blocked' || sound === 'no_voice';
    return html`<span class=${faulty ? 'bad' : ''}>${soundWords(sound)}</span>`;
  }

  private screens(status: Reading['status'], config: Reading['config']) {
    return html`
      <section class="wide">
        <h2>屏幕 Screens</h2>
        <table>
          <tr><th>屏幕</th><th>连接</th><th>显示的版本</th><th>断网断电后可启动</th><th>声音</th><th>尺寸</th><th>最近的错误</th></tr>
          ${screenRows(status.screens, config.screens).map(({ name, screen }) =>
            screen === undefined
              ? html`<tr><td>${name}</td><td colspan="6"><span class="bad">服务器启动后还没有连接过</span></td></tr>`
              : html`<tr>
              <td>${name}</td>
              <td>${
                screen.connected
                  ? html`<span class="good">在线</span>`
                  : html`<span class="bad">离线，${agoWords(status.now - screen.heardAt)}</span>`
              }</td>
              <td>${
                screen.config === status.config.version
                  ? html`<span class="good">当前</span>`
                  : (screen.config ?? '–')
              }</td>
              <td>${screen.coldStart ? html`<span class="good">可以</span>` : html`<span class="bad">不可以</span>`}</td>
              <td>${this.sound(screen.sound)}</td>
              <td>${screen.width ? `${screen.width}×${screen.height}` : '–'}</td>
              <td>${screen.errors?.join('；') || '无'}</td>
            </tr>`,
          )}
        </table>
        <p>
          在电视上打开：
          ${config.screens.map(
            ({ id, name }) => html`<a href="/wall/?hall=${config.hall.id}&screen=${id}">${name}</a> `,
          )}
          <span class="soft">Open one of these on a TV</span>
        </p>
      </section>
    `;
  }
}

customElements.define('hb-hall-now', HallboardHallNow);

declare global {
  interface HTMLElementTagNameMap {
    'hb-hall-now': HallboardHallNow;
  }
}
