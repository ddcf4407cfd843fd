/** The hall's screens: what each shows and how it is, and what can be done from here. */
import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { PublicConfig } from '#protocol/public-config.ts';
import { VersionList } from '#protocol/signage.ts';
import { HallStatus, type ScreenStatus } from '#protocol/status.ts';
import { call, picture, tell } from '../api/call.ts';
import { errorWords } from '../api/problem.ts';
import { choiceWords } from '../form/labels/choices.ts';
import { LocalElement, say } from '../locale.ts';
import { type ScreenRow, screenRows } from '../now/screen-rows.ts';
import { troubleOf } from '../now/troubles.ts';
import { agoWords, soundWords } from '../now/words.ts';
import { editHash } from '../shell/route.ts';
import { pageStyles } from '../ui/styles.ts';
import { lights } from './lights.ts';
import './pair.ts';
import { screensStyles } from './screens.styles.ts';

const readAgainMs = 3000;
/** Of more screens than these, those that are well are folded away. */
const mostAtOnce = 12;

export class HallboardScreens extends LocalElement {
  static override styles = [pageStyles, screensStyles];
  static override properties = {
    hall: {},
    origin: {},
    code: {},
    pairing: { state: true },
    status: { state: true },
    config: { state: true },
    looks: { state: true },
    looking: { state: true },
    problem: { state: true },
    told: { state: true },
  };

  declare hall: string;
  /** Under which others reach the server. */
  declare origin: string;
  /** A code that a TV shows, as the address has it. */
  declare code: string | undefined;
  declare private pairing: boolean;
  declare private status: HallStatus | undefined;
  declare private config: PublicConfig | undefined;
  /** By screen: the address of its last picture. */
  declare private looks: ReadonlyMap<string, string>;
  declare private looking: string | undefined;
  declare private problem: string | undefined;
  declare private told: string | undefined;
  /** By version hash. */
  private numbers = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stay = 0;

  constructor() {
    super();
    this.hall = '';
    this.origin = location.origin;
    this.pairing = false;
    this.looks = new Map();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.follow(this.stay);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    this.stay += 1;
    for (const address of this.looks.values()) URL.revokeObjectURL(address);
    this.looks = new Map();
  }

  override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('code') && this.code) this.pairing = true;
    if (changes.has('hall') && changes.get('hall')) {
      this.status = this.config = undefined;
      void this.read();
    }
  }

  override render() {
    const { status, config } = this;
    if (!status || !config)
      return this.problem
        ? html`<p class="problem" role="alert">${this.problem}</p>`
        : html`<p class="soft">${msg('正在读取…')}</p>`;
    const rows = screenRows(status.screens, config.screens);
    const groups = { troubled: [] as ScreenRow[], well: [] as ScreenRow[], never: [] as ScreenRow[] };
    for (const row of rows) {
      const trouble = troubleOf(row, status);
      const isWell = trouble === undefined || trouble === 'changing';
      groups[isWell ? 'well' : trouble === 'never' ? 'never' : 'troubled'].push(row);
    }
    const many = rows.length > mostAtOnce;
    const online = rows.filter(({ screen }) => screen?.connected);
    return html`
      <div class="head">
        <h1>${msg('屏幕')}</h1>
        ${
          online.length > 0
            ? html`<wa-button ?loading=${this.looking !== undefined} @click=${() => this.lookAtAll(online)}
                ><wa-icon slot="start" name="eye"></wa-icon>${msg('全部看一眼')}</wa-button
              >`
            : nothing
        }
        <wa-button
          variant="brand"
          @click=${() => {
            this.pairing = true;
          }}
          ><wa-icon slot="start" name="plus"></wa-icon>${msg('配对新屏幕')}</wa-button
        >
      </div>
      ${rows.length === 0 ? nothing : html`<p class="count" role="status">${this.countWords(rows, status)}</p>`}
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      ${this.told ? html`<p class="told" role="status">${this.told}</p>` : nothing}
      ${
        this.pairing
          ? html`<hb-pair
              .hall=${this.hall}
              .origin=${this.origin}
              .config=${config}
              .paired=${status.paired}
              .code=${this.code ?? ''}
              @paired=${(event: CustomEvent<string>) => this.pairedAs(event.detail)}
              @closed=${this.closePairing}
            ></hb-pair>`
          : nothing
      }
      ${rows.length === 0 && !this.pairing ? html`<p>${msg(str`还没有屏幕。在电视的浏览器里打开 ${this.origin}/tv ，再点“配对新屏幕”。`)}</p>` : nothing}
      ${this.group(msg('要看一下'), groups.troubled, status)}
      ${this.group(msg('正常'), groups.well, status, many)}
      ${this.group(msg('还没有连上过'), groups.never, status, many)}
    `;
  }

  private group(name: string, rows: readonly ScreenRow[], status: HallStatus, folded = false) {
    if (rows.length === 0) return nothing;
    return html`<details class="group" ?open=${!folded}>
      <summary><h2>${name} <span class="soft">${rows.length}</span></h2></summary>
      <div class="cards">${rows.map((row) => this.card(row, status))}</div>
    </details>`;
  }

  /** Screens that never connected are perhaps not there yet: they are counted apart. */
  private countWords(rows: readonly ScreenRow[], { config }: HallStatus): string {
    const known = rows.filter(({ screen }) => screen !== undefined);
    const shown = known.filter(({ screen }) => screen?.connected && screen.config === config.version).length;
    const number = this.numbers.get(config.version);
    const counted =
      number === undefined
        ? msg(str`${known.length} 块屏幕，${shown} 块显示当前版本`)
        : msg(str`${known.length} 块屏幕，${shown} 块显示第 ${number} 版`);
    const never = rows.length - known.length;
    return never === 0 ? counted : msg(str`${counted}；另有 ${never} 块还没有连上过`);
  }

  private card(row: ScreenRow, status: HallStatus) {
    const { name, id, screen: told } = row;
    const configured = this.config?.screens.find((other) => other.id === id);
    const look = this.looks.get(id);
    const live = told?.connected === true;
    return html`<article class="card">
      ${look ? html`<div class="picture"><img src=${look} alt=${msg(str`“${name}”现在显示的画面`)} /></div>` : nothing}
      <h3>${name}</h3>
      <ul class="lights">
        ${lights(told, status.now).map(
          ({ name: light, state, words }) =>
            html`<li class=${state}><span class="dot"></span>${light} <b>${words}</b></li>`,
        )}
      </ul>
      <p class="small soft">
        ${configured ? say(choiceWords(['screens', 0, 'template'], configured.template)) : msg('没有登记：用“配对新屏幕”登记，或在“编辑 · 屏幕”里添加')}
        ${told ? html` · ${this.version(row, status)}` : nothing}
        ${status.paired.includes(id) || told?.paired ? html` · ${msg('已配对')}` : nothing}
      </p>
      <div class="row">
        <wa-button size="s" ?disabled=${!live} @click=${() => this.command(id, 'identify', msg(str`“${name}”正在显示自己的名字`))}>${msg('显示名字')}</wa-button>
        <wa-button size="s" ?disabled=${!live} ?loading=${this.looking === id} @click=${() => this.look(id)}>${msg('看一眼')}</wa-button>
        <wa-button size="s" ?disabled=${!live} @click=${() => this.command(id, 'reload', msg(str`“${name}”正在重新加载`))}>${msg('重新加载')}</wa-button>
      </div>
      <details>
        <summary>${msg('详细')}</summary>
        ${told ? this.details(told, status) : nothing}
        <div class="row">
          ${configured ? html`<a href=${editHash('screens', id)}>${msg('改设置')}</a>` : nothing}
          <a href="/wall/?hall=${encodeURIComponent(this.hall)}&screen=${encodeURIComponent(id)}" target="_blank" rel="noopener">${msg('在这里打开')}</a>
          ${
            status.paired.includes(id) || told?.paired
              ? html`<wa-button size="s" variant="danger" appearance="outlined" @click=${() => this.revoke(id, name)}>${msg('撤销配对')}</wa-button>`
              : nothing
          }
        </div>
      </details>
    </article>`;
  }

  private details(screen: ScreenStatus, status: HallStatus) {
    const rows: readonly (readonly [string, string])[] = [
      [msg('尺寸'), screen.width ? `${screen.width}×${screen.height}` : '–'],
      [msg('浏览器'), screen.browser ?? '–'],
      [msg('页面版本'), screen.build],
      [msg('开机于'), screen.startedAt === undefined ? '–' : agoWords(status.now - screen.startedAt)],
      [msg('断网断电后能启动'), screen.coldStart ? msg('能') : msg('不能')],
      [msg('声音'), screen.sound ? soundWords(screen.sound) : '–'],
      [msg('最近的错误'), screen.errors?.join('；') || msg('无')],
    ];
    return html`<dl>${rows.map(([term, words]) => html`<dt>${term}</dt><dd>${words}</dd>`)}</dl>`;
  }

  private version(row: ScreenRow, status: HallStatus) {
    const { screen } = row;
    if (screen?.config === undefined) return msg('版本未知');
    if (screen.config === status.config.version) return msg('显示最新版');
    if (troubleOf(row, status) === 'changing') return msg('正在换上最新版');
    const number = this.numbers.get(screen.config);
    return html`<b class="older">${number === undefined ? msg('还是旧版') : msg(str`还是第 ${number} 版`)}</b>`;
  }

  private get path(): string {
    return `/halls/${encodeURIComponent(this.hall)}`;
  }

  private async follow(stay: number): Promise<void> {
    await this.read();
    if (stay === this.stay) this.timer = setTimeout(() => void this.follow(stay), readAgainMs);
  }

  private async read(): Promise<void> {
    const { hall } = this;
    try {
      const status = await call(`${this.path}/status`, HallStatus);
      const { version } = status.config;
      if (this.config?.version !== version) {
        const config = await call(`${this.path}/config/${encodeURIComponent(version)}`, PublicConfig);
        // Integrators may not read the versions; without them the page counts without a number.
        const versions = await call(`${this.path}/versions`, VersionList).catch(() => ({ versions: [] }));
        if (hall !== this.hall) return;
        // The newest first: one that was restored has the number that it was published under last.
        this.numbers = new Map(versions.versions.map((row) => [row.version, row.number] as const).reverse());
        this.config = config;
      }
      if (hall === this.hall) this.status = status;
      this.problem = undefined;
    } catch (error) {
      this.problem = errorWords(error);
    }
  }

  private screenPath(id: string): string {
    return `${this.path}/screens/${encodeURIComponent(id)}`;
  }

  private async command(id: string, command: 'identify' | 'reload', done: string): Promise<void> {
    await this.attempt(async () => {
      await tell(`${this.screenPath(id)}/command`, { method: 'POST', body: { command } });
      this.told = done;
    });
  }

  private async look(id: string): Promise<void> {
    this.looking = id;
    await this.attempt(async () => {
      const blob = await picture(`${this.screenPath(id)}/look`, { method: 'POST' });
      const before = this.looks.get(id);
      if (before) URL.revokeObjectURL(before);
      this.looks = new Map([...this.looks, [id, URL.createObjectURL(blob)]]);
    });
    this.looking = undefined;
  }

  /** Looks at one after the other: each draws itself, and what it draws comes over the hall's network. */
  private async lookAtAll(rows: readonly ScreenRow[]): Promise<void> {
    for (const { id } of rows) {
      if (!this.isConnected) return;
      await this.look(id);
    }
  }

  private async revoke(id: string, name: string): Promise<void> {
    if (!confirm(msg(str`撤销“${name}”的配对？这台电视会回到配对画面。`))) return;
    await this.attempt(async () => {
      await tell(`${this.screenPath(id)}/token`, { method: 'DELETE' });
      this.told = msg(str`“${name}”的配对已撤销`);
      await this.read();
    });
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    this.told = undefined;
    try {
      await act();
      this.problem = undefined;
    } catch (error) {
      this.problem = errorWords(error);
    }
  }

  private async pairedAs(screen: string): Promise<void> {
    this.closePairing();
    await this.read();
    const name = this.config?.screens.find(({ id }) => id === screen)?.name ?? screen;
    this.told = msg(str`“${name}”已配对，几秒后出画面`);
  }

  private closePairing = () => {
    this.pairing = false;
    this.code = undefined;
    if (location.hash.startsWith('#pair=')) history.replaceState(null, '', '#/screens');
  };
}

customElements.define('hb-screens', HallboardScreens);

declare global {
  interface HTMLElementTagNameMap {
    'hb-screens': HallboardScreens;
  }
}
