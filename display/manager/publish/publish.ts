/** What publishing would change, what is wrong with it, and the versions before. */
import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues } from 'lit';
import * as v from 'valibot';
import type { Change } from '#config/changes.ts';
import { instantOf } from '#domain/wall-time.ts';
import { type DraftAnswer, Published, PublishLater } from '#protocol/signage.ts';
import { call } from '../api/call.ts';
import { errorWords, failureWords } from '../api/problem.ts';
import { Watching } from '../api/store.ts';
import { changeWords, placeWords } from '../changes/change-words.ts';
import type { Draft } from '../draft/draft.ts';
import { LocalElement } from '../locale.ts';
import { dateWords } from '../ui/dates.ts';
import { fieldText } from '../ui/events.ts';
import { pageStyles } from '../ui/styles.ts';
import '../edit/conflicts.ts';
import './findings.ts';
import './scheduled.ts';
import './versions.ts';

export class HallboardPublish extends LocalElement {
  static override styles = [
    pageStyles,
    css`
      :host {
        max-width: 960px;
      }
      .changes {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .changes li {
        padding: 10px 0;
        border-bottom: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
      .changes li:last-child {
        border-bottom: 0;
      }
      .changes b {
        display: block;
        font-weight: 500;
      }
      form {
        display: grid;
        gap: 16px;
        max-width: 560px;
      }
    `,
  ];
  static override properties = {
    draft: { attribute: false },
    timeZone: { attribute: false },
    at: { state: true },
    note: { state: true },
    later: { state: true },
    busy: { state: true },
    problem: { state: true },
    done: { state: true },
    planned: { state: true },
    turn: { state: true },
  };

  declare draft: Draft | undefined;
  /** The hall's. */
  declare timeZone: string;
  /** Value of the date-time field. */
  declare private at: string;
  declare private note: string;
  /** Publish at a time instead of now. */
  declare private later: boolean;
  declare private busy: boolean;
  declare private problem: string | undefined;
  declare private done: string | undefined;
  /** Whether what is done comes on the screens later. */
  declare private planned: boolean;
  /** Counts what was published: the lists below are read again. */
  declare private turn: number;

  constructor() {
    super();
    this.timeZone = 'Asia/Shanghai';
    this.at = this.note = '';
    this.later = this.busy = this.planned = false;
    this.turn = 0;
    new Watching(this, () => this.draft);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Edits just made belong to what is looked at here.
    void this.draft?.save().then(() => this.draft?.load());
  }

  override render() {
    const { draft } = this;
    const answer = draft?.answer;
    if (!draft || !answer)
      return draft?.problem
        ? html`<p class="problem" role="alert">${draft.problem}</p>`
        : html`<p class="soft">${msg('正在读取…')}</p>`;
    return html`
      <div class="head">
        <h1>${msg('发布')}</h1>
        <span class="soft">${msg(str`屏幕上现在是第 ${answer.published.number} 版`)}</span>
      </div>
      <hb-conflicts .draft=${draft}></hb-conflicts>
      ${this.done ? html`<p class="told" role="status">${this.done} ${this.planned ? nothing : html`<a href="#/screens">${msg('看屏幕是否都换上了')}</a>`}</p>` : nothing}
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      ${draft.saving === 'failed' ? html`<p class="problem" role="alert">${draft.problem}</p>` : nothing}
      ${this.warnings(answer)}
      <section class="card">
        <h2>${msg('要发布的改动')} ${answer.changes.length > 0 ? html`<span class="tag">${answer.changes.length}</span>` : nothing}</h2>
        ${this.changes(draft, answer.changes as Change[])}
      </section>
      <hb-findings .draft=${draft}></hb-findings>
      ${answer.changes.length > 0 ? this.form(draft) : nothing}
      <hb-scheduled .hall=${draft.hall} .timeZone=${this.timeZone} .content=${draft.content} .turn=${this.turn}></hb-scheduled>
      <hb-versions
        .hall=${draft.hall}
        .timeZone=${this.timeZone}
        .turn=${this.turn}
        @restored=${(event: CustomEvent<number>) => this.restored(draft, event.detail)}
      ></hb-versions>
    `;
  }

  private warnings({ failed, conflicts }: DraftAnswer) {
    return html`
      ${failed.map(
        ({ at, failure }) =>
          html`<p class="problem" role="alert">${msg(str`定在 ${dateWords(at, this.timeZone)} 的发布没有成功，改动还在草稿里：`)}${failureWords(failure ?? '')}</p>`,
      )}
      ${
        conflicts.length > 0
          ? html`<p class="warned">${msg('下面这些在屏幕上已被别人改成别的；发布会用草稿里的：')}
              ${conflicts.map(({ path }) => html`<br />${placeWords(path, this.draft?.content)}`)}</p>`
          : nothing
      }
    `;
  }

  private changes(draft: Draft, changes: readonly Change[]) {
    if (changes.length === 0)
      return html`<p class="soft">${msg('没有改动：草稿和屏幕上的一样。')} <a href="#/edit">${msg('去编辑')}</a></p>`;
    return html`<ul class="changes">
        ${changes.map((change) => {
          const { place, what } = changeWords(change, draft.content, draft.content);
          return html`<li><b>${place}</b>${what}</li>`;
        })}
      </ul>
      <wa-button size="s" appearance="plain" @click=${() => this.discard(draft)}>
        ${msg('放弃全部改动')}
      </wa-button>`;
  }

  private form(draft: Draft) {
    const stopped =
      draft.faults.length > 0 || draft.answer?.findings.some(({ severity }) => severity === 'error');
    return html`<section class="card">
      <h2>${msg('发布到屏幕')}</h2>
      <form @submit=${this.submit}>
        <wa-input
          label=${msg('备注')}
          name="note"
          hint=${msg('可以不填，如“国庆活动”')}
          maxlength="200"
          autocomplete="off"
          .value=${this.note}
          @input=${(event: Event) => {
            this.note = fieldText(event);
          }}
        ></wa-input>
        <wa-switch
          .checked=${this.later}
          @change=${() => {
            this.later = !this.later;
          }}
          >${msg('到指定时间再发布')}</wa-switch
        >
        ${
          this.later
            ? html`<wa-input
                type="datetime-local"
                name="at"
                label=${msg('发布时间')}
                hint=${msg(str`营业厅现在是 ${dateWords(draft.hallTime(), this.timeZone)}`)}
                required
                .value=${this.at}
                @input=${(event: Event) => {
                  this.at = fieldText(event);
                }}
              ></wa-input>`
            : nothing
        }
        ${stopped ? html`<p class="error">${msg('请先改好上面标为“必须改”的地方')}</p>` : nothing}
        <div>
          <wa-button type="submit" variant="brand" ?loading=${this.busy} ?disabled=${stopped}>
            <wa-icon slot="start" name=${this.later ? 'calendar' : 'publish'}></wa-icon>
            ${this.later ? msg('定时发布') : msg('马上发布')}
          </wa-button>
        </div>
      </form>
    </section>`;
  }

  private submit = async (event: Event) => {
    event.preventDefault();
    const { draft, timeZone } = this;
    if (!draft) return;
    this.busy = true;
    this.problem = this.done = undefined;
    try {
      await draft.save();
      const local = Date.parse(`${this.at}Z`);
      const at = this.later && !Number.isNaN(local) ? instantOf(timeZone, local) : undefined;
      if (at !== undefined && at <= draft.hallTime()) {
        this.problem = msg('这个发布时间已经过了，还没有发布。请另选时间，或马上发布。');
        this.busy = false;
        return;
      }
      const body = {
        revision: draft.answer?.revision,
        ...(this.note && { note: this.note }),
        ...(at !== undefined && { at }),
      };
      const published = await call(`/halls/${encodeURIComponent(draft.hall)}/publish`, PublishAnswer, {
        method: 'POST',
        body,
      });
      this.planned = 'scheduled' in published;
      this.done =
        'scheduled' in published
          ? msg(str`已安排在 ${this.at.replace('T', ' ')} 发布。`)
          : msg(str`第 ${published.number} 版已发布。`);
      this.note = this.at = '';
      this.later = false;
      this.turn += 1;
    } catch (error) {
      this.problem = errorWords(error);
    }
    await draft.load();
    this.busy = false;
  };

  private async discard(draft: Draft): Promise<void> {
    if (!confirm(msg('放弃草稿里的全部改动，回到屏幕上的内容？'))) return;
    await draft.discard().catch((error: unknown) => {
      this.problem = errorWords(error);
    });
  }

  /** What came of it is told at the top: the button is below. */
  protected override updated(changed: PropertyValues): void {
    if ((changed.has('done') && this.done) || (changed.has('problem') && this.problem))
      this.renderRoot.querySelector('.head')?.scrollIntoView({ block: 'start' });
  }

  private async restored(draft: Draft, number: number): Promise<void> {
    this.planned = false;
    this.done = msg(str`已恢复第 ${number} 版的内容。`);
    this.turn += 1;
    await draft.load();
  }
}

const PublishAnswer = v.union([Published, PublishLater]);

customElements.define('hb-publish', HallboardPublish);

declare global {
  interface HTMLElementTagNameMap {
    'hb-publish': HallboardPublish;
  }
}
