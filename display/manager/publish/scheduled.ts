/** What will be published by itself. */
import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import type { Change } from '#config/changes.ts';
import { type ScheduledAnswer, ScheduledList } from '#protocol/signage.ts';
import { call, tell } from '../api/call.ts';
import { failureWords } from '../api/problem.ts';
import { changeWords } from '../changes/change-words.ts';
import { AttemptingElement } from '../ui/attempting.ts';
import { dateWords } from '../ui/dates.ts';
import { pageStyles } from '../ui/styles.ts';

export class HallboardScheduled extends AttemptingElement {
  static override styles = pageStyles;
  static override properties = {
    hall: {},
    timeZone: {},
    content: { attribute: false },
    turn: { attribute: false },
    list: { state: true },
  };

  declare hall: string;
  declare timeZone: string;
  /** What the names of places are found in. */
  declare content: unknown;
  /** The list is read anew whenever it changes. */
  declare turn: number;
  declare private list: readonly ScheduledAnswer[];

  constructor() {
    super();
    this.hall = '';
    this.timeZone = 'Asia/Shanghai';
    this.turn = 0;
    this.list = [];
  }

  override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('turn') || changes.has('hall')) void this.attempt(() => this.read());
  }

  override render() {
    const problem = this.problem && html`<p class="problem" role="alert">${this.problem}</p>`;
    if (this.list.length === 0) return problem;
    return html`${problem}<section class="card">
      <h2>${msg('定时发布')}</h2>
      <p class="soft">${msg('编辑页里是屏幕上现在的内容。要改下面的，请先取消：改动会回到草稿里。')}</p>
      <table>
        <tr><th>${msg('时间')}</th><th>${msg('备注')}</th><th></th></tr>
        ${this.list.map(
          ({ id, at, by, note, failure, changes }) => html`<tr>
            <td>${dateWords(at, this.timeZone)}</td>
            <td>
              ${by.name} · ${msg(str`${changes.length} 处改动`)} ${note}
              <ul>
                ${changes.map((change) => {
                  const { place, what } = changeWords(change as Change, this.content, this.content);
                  return html`<li>${place}：${what}</li>`;
                })}
              </ul>
              ${failure ? html`<span class="error">${msg('没有发布成：')}${failureWords(failure)}</span>` : nothing}</td>
            <td>
              <wa-button size="s" @click=${() => this.cancel(id)}>${msg('取消')}</wa-button>
            </td>
          </tr>`,
        )}
      </table>
    </section>`;
  }

  private get path(): string {
    return `/halls/${encodeURIComponent(this.hall)}/scheduled`;
  }

  private async read(): Promise<void> {
    this.list = (await call(this.path, ScheduledList)).scheduled;
  }

  private cancel(id: string): Promise<void> {
    return this.attempt(async () => {
      await tell(`${this.path}/${encodeURIComponent(id)}`, { method: 'DELETE' });
      await this.read();
    });
  }
}

customElements.define('hb-scheduled', HallboardScheduled);

declare global {
  interface HTMLElementTagNameMap {
    'hb-scheduled': HallboardScheduled;
  }
}
