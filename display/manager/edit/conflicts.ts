/** Asks whose change counts where two people changed the same. */
import { msg } from '@lit/localize';
import { css, html, nothing } from 'lit';
import type { Conflict } from '#config/changes.ts';
import { Watching } from '../api/store.ts';
import { placeWords, valueWords } from '../changes/change-words.ts';
import type { Draft } from '../draft/draft.ts';
import { LocalElement } from '../locale.ts';
import { pageStyles } from '../ui/styles.ts';

export class HallboardConflicts extends LocalElement {
  static override styles = [
    pageStyles,
    css`
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
    const conflicts = draft?.conflicts ?? [];
    if (!draft || conflicts.length === 0) return nothing;
    return html`<wa-dialog
      open
      without-header
      label=${msg('和别人改到了同一处')}
      @wa-hide=${(event: Event) => event.target === event.currentTarget && event.preventDefault()}
    >
      <h2>${msg('和别人改到了同一处')}</h2>
      <p>${msg('您和同事同时改了下面的内容。请选择用谁的；其他改动都已合并。')}</p>
      ${conflicts.map(
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

customElements.define('hb-conflicts', HallboardConflicts);

declare global {
  interface HTMLElementTagNameMap {
    'hb-conflicts': HallboardConflicts;
  }
}
