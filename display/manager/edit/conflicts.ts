/** Tells what somebody else changed meanwhile, and asks whose change counts where two people changed the same. */
import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import type { Conflict } from '#config/changes.ts';
import { Watching } from '../api/store.ts';
import { placeWords, valueWords } from '../changes/change-words.ts';
import type { Draft } from '../draft/draft.ts';
import type { OthersChange } from '../draft/others.ts';
import { LocalElement } from '../locale.ts';
import { listComma } from '../now/words.ts';
import { pageStyles } from '../ui/styles.ts';

/** So many places are named. */
const mostPlaces = 3;

export class HallboardConflicts extends LocalElement {
  static override styles = [
    pageStyles,
    css`
      .others {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        padding: 8px 0;
        background: var(--ground);
        border-bottom: 1px solid var(--line);
      }
      .others p {
        flex: 1 1 260px;
        overflow-wrap: anywhere;
      }
      p[role='status'] {
        margin: 0;
      }
      fieldset {
        border: 1px solid var(--line);
        border-radius: 10px;
        margin: 0 0 12px;
        padding: 12px 16px;
      }
      label {
        display: flex;
        gap: 10px;
        padding: 8px 0;
        overflow-wrap: anywhere;
      }
    `,
  ];
  static override properties = { draft: { attribute: false } };

  declare draft: Draft | undefined;
  /** Conflicts that the other wins. */
  private readonly theirs = new Set<Conflict>();

  constructor() {
    super();
    new Watching(this, () => this.draft);
  }

  override render() {
    const { draft } = this;
    if (!draft) return nothing;
    return html`${this.others(draft)}${draft.conflicts.length > 0 ? this.question(draft) : nothing}`;
  }

  /** The place for words is always there: readers of screens tell what comes into it. */
  private others(draft: Draft) {
    const { others } = draft;
    return html`<div class=${others.length > 0 ? 'others' : nothing}>
      <p role="status">${others.length > 0 ? othersWords(others) : nothing}</p>
      ${
        others.length > 0
          ? html`<wa-button size="s" @click=${() => draft.forgetOthers()}>${msg('知道了')}</wa-button>`
          : nothing
      }
    </div>`;
  }

  private question(draft: Draft) {
    return html`<wa-dialog
      open
      without-header
      label=${msg('和别人改到了同一处')}
      @wa-hide=${(event: Event) => event.target === event.currentTarget && event.preventDefault()}
    >
      <h2>${msg('和别人改到了同一处')}</h2>
      <p>${msg('您和同事同时改了下面的内容。请选择用谁的；其他改动都已合并。')}</p>
      ${draft.conflicts.map(
        (conflict, at) => html`<fieldset>
          <legend>${placeWords(conflict.path, draft.content)}</legend>
          ${this.choice(conflict, at, true, msg('我的'), conflict.mine)}
          ${this.choice(conflict, at, false, msg('同事的'), conflict.theirs)}
        </fieldset>`,
      )}
      <wa-button
        slot="footer"
        variant="brand"
        @click=${() => draft.resolve((conflict) => !this.theirs.has(conflict))}
        >${msg('就这样保存')}</wa-button
      >
    </wa-dialog>`;
  }

  private choice(conflict: Conflict, at: number, mine: boolean, who: string, value: unknown) {
    return html`<label>
      <input
        type="radio"
        name="conflict-${at}"
        ?checked=${mine}
        @change=${() => (mine ? this.theirs.delete(conflict) : this.theirs.add(conflict))}
      />
      <span><b>${who}</b> ${valueWords(value, conflict.path)}</span>
    </label>`;
  }
}

/** The places, those changed last first. */
function othersWords(others: readonly OthersChange[]): string {
  const words = others.map(({ path, content }) => placeWords(path, content)).reverse();
  const places = words.slice(0, mostPlaces).join(listComma());
  return words.length > mostPlaces
    ? msg(str`别人刚改了：${places}等 ${words.length} 处`)
    : msg(str`别人刚改了：${places}`);
}

customElements.define('hb-conflicts', HallboardConflicts);

declare global {
  interface HTMLElementTagNameMap {
    'hb-conflicts': HallboardConflicts;
  }
}
