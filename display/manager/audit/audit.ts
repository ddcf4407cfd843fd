/** Who changed what, newest first. */
import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues } from 'lit';
import * as v from 'valibot';
import type { Change } from '#config/changes.ts';
import { type AuditEntry, AuditPage } from '#protocol/accounts.ts';
import { ChangeAnswer } from '#protocol/signage.ts';
import { call } from '../api/call.ts';
import { errorWords } from '../api/problem.ts';
import { changeWords } from '../changes/change-words.ts';
import { LocalElement, say } from '../locale.ts';
import type { HallRow } from '../shell/halls.ts';
import { dateWords } from '../ui/dates.ts';
import { pageStyles } from '../ui/styles.ts';
import { actionWords } from './action-words.ts';

export class HallboardAudit extends LocalElement {
  static override styles = [
    pageStyles,
    css`
      ol {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      li {
        padding: 12px 0;
        border-bottom: 1px solid var(--line);
      }
      pre {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        margin: 4px 0;
        padding: 8px 12px;
        background: #f3f6f9;
        border-radius: 8px;
        font-size: 0.8125rem;
      }
      summary {
        cursor: pointer;
        padding: 6px 0;
      }
    `,
  ];
  static override properties = {
    hall: {},
    halls: { attribute: false },
    content: { attribute: false },
    timeZone: {},
    entries: { state: true },
    next: { state: true },
    problem: { state: true },
  };

  declare hall: string;
  declare halls: readonly HallRow[];
  /** The hall file as it is now: changes name its items. */
  declare content: unknown;
  /** Whose clock tells when. */
  declare timeZone: string | undefined;
  declare private entries: readonly AuditEntry[];
  /** Where older entries go on. */
  declare private next: number | undefined;
  declare private problem: string | undefined;

  constructor() {
    super();
    this.hall = '';
    this.halls = [];
    this.entries = [];
  }

  override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('hall')) {
      this.entries = [];
      void this.read(undefined);
    }
  }

  override render() {
    return html`
      <div class="head"><h1>${msg('操作记录')}</h1></div>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <section class="card">
        ${this.entries.length === 0 ? html`<p class="soft">${msg('还没有记录')}</p>` : nothing}
        <ol>
          ${this.entries.map((entry) => this.entry(entry))}
        </ol>
        ${
          this.next === undefined
            ? nothing
            : html`<wa-button @click=${() => this.read(this.next)}>${msg('更早的')}</wa-button>`
        }
      </section>
    `;
  }

  private entry({ at, actor, action, hall, note, before, after }: AuditEntry) {
    const place = this.halls.find(({ id }) => id === hall);
    return html`<li>
      <b>${actor.name}</b> ${actionWords(action)} ${note ? html`<span>${note}</span>` : nothing}
      <div class="soft small">${dateWords(at, this.timeZone)} ${place ? html`· ${say(place.name)}` : nothing}</div>
      ${this.details(before, after)}
    </li>`;
  }

  private details(before: unknown, after: unknown) {
    if (before === undefined && after === undefined) return nothing;
    const published = v.safeParse(Publication, after);
    if (published.success)
      return html`<details>
        <summary>${msg(str`${published.output.changes.length} 处改动`)}</summary>
        <ul>
          ${(published.output.changes as Change[]).map((change) => {
            const { place, what } = changeWords(change, this.content, this.content);
            return html`<li>${place}：${what}</li>`;
          })}
        </ul>
      </details>`;
    return html`<details>
      <summary>${msg('改前和改后')}</summary>
      ${before === undefined ? nothing : html`<pre>${msg('改前')} ${JSON.stringify(before, null, 1)}</pre>`}
      ${after === undefined ? nothing : html`<pre>${msg('改后')} ${JSON.stringify(after, null, 1)}</pre>`}
    </details>`;
  }

  private async read(before: number | undefined): Promise<void> {
    try {
      const query = new URLSearchParams({
        hall: this.hall,
        ...(before !== undefined && { before: `${before}` }),
      });
      const page = await call(`/audit?${query}`, AuditPage);
      this.entries = before === undefined ? page.entries : [...this.entries, ...page.entries];
      this.next = page.next;
      this.problem = undefined;
    } catch (error) {
      this.problem = errorWords(error);
    }
  }
}

/** What the log keeps of a publication. */
const Publication = v.object({ changes: v.array(ChangeAnswer) });

customElements.define('hb-audit', HallboardAudit);

declare global {
  interface HTMLElementTagNameMap {
    'hb-audit': HallboardAudit;
  }
}
