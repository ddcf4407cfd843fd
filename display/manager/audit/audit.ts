/** Who changed what, newest first. */
import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { instantOf } from '#domain/wall-time.ts';
import { type AuditEntry, AuditKind, AuditPage } from '#protocol/accounts.ts';
import { call } from '../api/call.ts';
import { errorWords } from '../api/problem.ts';
import { changeWords } from '../changes/change-words.ts';
import { LocalElement, say } from '../locale.ts';
import type { HallRow } from '../shell/halls.ts';
import { dateWords } from '../ui/dates.ts';
import { fieldText } from '../ui/events.ts';
import { pageStyles } from '../ui/styles.ts';
import { aboutWords, changesOf, mostChanges } from './about-words.ts';
import { actionWords } from './action-words.ts';
import { auditStyles } from './audit.styles.ts';
import { bySitting } from './sittings.ts';

export class HallboardAudit extends LocalElement {
  static override styles = [pageStyles, auditStyles];
  static override properties = {
    hall: {},
    halls: { attribute: false },
    content: { attribute: false },
    timeZone: {},
    kind: { state: true },
    actor: { state: true },
    day: { state: true },
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
  /** What the entries are about; undefined: all. */
  declare private kind: AuditKind | undefined;
  /** Whose entries; undefined: everybody's. */
  declare private actor: AuditEntry['actor'] | undefined;
  /** `2026-11-26`: the last day that is read, in the hall's time; empty: today. */
  declare private day: string;
  /** Undefined while they are read. */
  declare private entries: readonly AuditEntry[] | undefined;
  /** Where older entries go on. */
  declare private next: number | undefined;
  declare private problem: string | undefined;

  constructor() {
    super();
    this.hall = '';
    this.halls = [];
    this.day = '';
  }

  override willUpdate(changes: PropertyValues): void {
    if (['hall', 'kind', 'actor', 'day'].some((key) => changes.has(key))) {
      this.entries = undefined;
      void this.read(undefined);
    }
  }

  override render() {
    return html`
      <div class="head"><h1>${msg('操作记录')}</h1></div>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <section class="card">
        ${this.filter()}
        ${this.entries?.length === 0 ? html`<p class="soft">${msg('没有记录')}</p>` : nothing}
        <ol>
          ${bySitting(this.entries ?? []).map((entry) => this.entry(entry))}
        </ol>
        ${
          this.next === undefined
            ? nothing
            : html`<wa-button @click=${() => this.read(this.next)}>${msg('更早的')}</wa-button>`
        }
      </section>
    `;
  }

  private filter() {
    const { kind, actor, day } = this;
    return html`<div class="filter">
      <wa-select
        label=${msg('看什么')}
        .value=${kind ?? ''}
        @change=${(event: Event) => {
          this.kind = AuditKind.options.find((option) => option === fieldText(event));
        }}
      >
        <wa-option value="">${msg('全部')}</wa-option>
        ${AuditKind.options.map((option) => html`<wa-option value=${option}>${kindWords(option)}</wa-option>`)}
      </wa-select>
      <wa-input
        type="date"
        label=${msg('到哪一天为止')}
        with-clear
        .value=${day}
        @change=${(event: Event) => {
          this.day = fieldText(event);
        }}
        @wa-clear=${() => {
          this.day = '';
        }}
      ></wa-input>
      ${
        actor === undefined
          ? nothing
          : html`<wa-button
              @click=${() => {
                this.actor = undefined;
              }}
              >${msg(str`只看“${actor.name}”的，点这里看所有人`)}</wa-button
            >`
      }
    </div>`;
  }

  private entry(entry: AuditEntry) {
    const { at, actor, action, hall } = entry;
    const about = aboutWords(entry, this.content);
    const place = this.halls.find(({ id }) => id === hall);
    return html`<li>
      <button
        type="button"
        class="who"
        title=${msg(str`只看“${actor.name}”的`)}
        @click=${() => {
          this.actor = actor;
        }}
      >
        ${actor.name}
      </button>
      ${actionWords(action)}${about ? html` · <span>${about}</span>` : nothing}
      <div class="soft small">${dateWords(at, this.timeZone)} ${place ? html`· ${say(place.name)}` : nothing}</div>
      ${this.details(entry)}
    </li>`;
  }

  private details({ action, before, after }: AuditEntry) {
    const changes = changesOf(after);
    if (changes.length > mostChanges)
      return html`<details>
        <summary>${msg(str`${changes.length} 处改动`)}</summary>
        <ul>
          ${changes.map((change) => {
            const { place, what } = changeWords(change, this.content, this.content);
            return html`<li>${place}：${what}</li>`;
          })}
        </ul>
      </details>`;
    if (!action.startsWith('user.')) return nothing;
    return html`<details>
      <summary>${msg('改前和改后')}</summary>
      ${before === undefined ? nothing : html`<pre>${msg('改前')} ${JSON.stringify(before, null, 1)}</pre>`}
      ${after === undefined ? nothing : html`<pre>${msg('改后')} ${JSON.stringify(after, null, 1)}</pre>`}
    </details>`;
  }

  private async read(before: number | undefined): Promise<void> {
    const { hall, kind, actor, day } = this;
    const asked = () => [this.hall, this.kind, this.actor, this.day].join();
    const mine = asked();
    try {
      const query = new URLSearchParams({
        hall,
        ...(kind !== undefined && { kind }),
        ...(actor !== undefined && { actor: actor.id }),
        ...(day !== '' && { until: `${endOf(day, this.timeZone)}` }),
        ...(before !== undefined && { before: `${before}` }),
      });
      const page = await call(`/audit?${query}`, AuditPage);
      // What was asked for before the choice changed is no answer to it.
      if (mine !== asked()) return;
      this.entries = before === undefined ? page.entries : [...(this.entries ?? []), ...page.entries];
      this.next = page.next;
      this.problem = undefined;
    } catch (error) {
      this.problem = errorWords(error);
    }
  }
}

/** The instant at which a day ends in the hall, epoch ms. */
const endOf = (day: string, timeZone = 'Asia/Shanghai'): number =>
  instantOf(timeZone, Date.parse(`${day}T00:00Z`) + 24 * 3_600_000);

function kindWords(kind: AuditKind): string {
  switch (kind) {
    case 'content':
      return msg('内容和发布');
    case 'screens':
      return msg('屏幕');
    case 'people':
      return msg('账号和登录');
    case 'feeds':
      return msg('数据来源的密钥');
  }
}

customElements.define('hb-audit', HallboardAudit);

declare global {
  interface HTMLElementTagNameMap {
    'hb-audit': HallboardAudit;
  }
}
