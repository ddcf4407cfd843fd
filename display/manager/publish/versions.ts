/** The versions published before: what each changed, and the way back to it. */
import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues } from 'lit';
import { changesBetween } from '#config/changes.ts';
import { VersionAnswer, VersionList, type VersionSummary } from '#protocol/signage.ts';
import { call, tell } from '../api/call.ts';
import { changeWords } from '../changes/change-words.ts';
import { howWords } from '../changes/how-words.ts';
import { AttemptingElement } from '../ui/attempting.ts';
import { dateWords } from '../ui/dates.ts';
import { pageStyles } from '../ui/styles.ts';

/** So many are listed at first. */
const firstRows = 10;

export class HallboardVersions extends AttemptingElement {
  static override styles = [
    pageStyles,
    css`
      .versions {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      .versions > li {
        padding: 12px 0;
        border-bottom: 1px solid var(--line);
      }
      .versions > li:last-child {
        border-bottom: 0;
      }
      .grow {
        flex: 1 1 240px;
      }
      ul ul {
        margin-top: 8px;
        overflow-wrap: anywhere;
      }
    `,
  ];
  static override properties = {
    hall: {},
    timeZone: {},
    turn: { attribute: false },
    list: { state: true },
    diffs: { state: true },
    all: { state: true },
  };

  declare hall: string;
  declare timeZone: string;
  /** The list is read anew whenever it changes. */
  declare turn: number;
  /** Newest first. */
  declare private list: readonly VersionSummary[];
  /** By number: what the version changed, in words. */
  declare private diffs: ReadonlyMap<number, readonly { place: string; what: string }[]>;
  declare private all: boolean;

  constructor() {
    super();
    this.hall = '';
    this.timeZone = 'Asia/Shanghai';
    this.turn = 0;
    this.list = [];
    this.diffs = new Map();
    this.all = false;
  }

  override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('turn') || changes.has('hall')) void this.read();
  }

  override render() {
    const rows = this.all ? this.list : this.list.slice(0, firstRows);
    return html`<section class="card">
      <h2>${msg('以前的版本')}</h2>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <ul class="versions">
        ${rows.map((row, at) => this.row(row, at))}
      </ul>
      ${
        this.list.length > rows.length
          ? html`<wa-button
              size="s"
              @click=${() => {
                this.all = true;
              }}
              >${msg('显示全部')}</wa-button
            >`
          : nothing
      }
    </section>`;
  }

  private row(row: VersionSummary, at: number) {
    const { number, by, how, note } = row;
    const diff = this.diffs.get(number);
    const before = this.list[at + 1];
    return html`<li>
      <div class="row">
        <div class="grow">
          <b>${msg(str`第 ${number} 版`)}</b> ${at === 0 ? html`<span class="tag good">${msg('屏幕上的')}</span>` : nothing}
          ${note && how !== 'restore' ? html`<span>${note}</span>` : nothing}
          <div class="soft small">${dateWords(row.at, this.timeZone)} · ${by?.name ?? msg('服务器上')} · ${how === 'restore' && note ? msg(str`恢复自第 ${note} 版`) : howWords(how)}</div>
        </div>
        ${
          before
            ? html`<wa-button size="s" appearance="plain" @click=${() => this.compare(number, before.number)}>
                ${msg('改了什么')}
              </wa-button>`
            : nothing
        }
        ${
          at === 0
            ? nothing
            : html`<wa-button size="s" @click=${() => this.restore(number)}>${msg('恢复这一版')}</wa-button>`
        }
      </div>
      ${
        diff
          ? html`<ul>
              ${diff.map(({ place, what }) => html`<li>${place}：${what}</li>`)}
              ${diff.length === 0 ? html`<li>${msg('内容没有变')}</li>` : nothing}
            </ul>`
          : nothing
      }
    </li>`;
  }

  private get path(): string {
    return `/halls/${encodeURIComponent(this.hall)}/versions`;
  }

  private async read(): Promise<void> {
    await this.attempt(async () => {
      this.list = (await call(this.path, VersionList)).versions;
    });
  }

  private compare(number: number, before: number): Promise<void> {
    return this.attempt(async () => {
      if (this.diffs.has(number)) {
        this.diffs = new Map([...this.diffs].filter(([other]) => other !== number));
        return;
      }
      const [older, newer] = await Promise.all([
        call(`${this.path}/${before}`, VersionAnswer),
        call(`${this.path}/${number}`, VersionAnswer),
      ]);
      const words = changesBetween(older.content, newer.content).map((change) =>
        changeWords(change, older.content, newer.content),
      );
      this.diffs = new Map([...this.diffs, [number, words]]);
    });
  }

  private restore(number: number): Promise<void> {
    return this.attempt(async () => {
      await tell(`${this.path}/${number}/restore`, { method: 'POST', body: {} });
      this.dispatchEvent(new CustomEvent('restored', { detail: number }));
    });
  }
}

customElements.define('hb-versions', HallboardVersions);

declare global {
  interface HTMLElementTagNameMap {
    'hb-versions': HallboardVersions;
  }
}
