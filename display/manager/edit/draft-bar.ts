/** Stands above the editor: what became of the edits, undo and redo, the way to publishing. */
import { msg } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { Watching } from '../api/store.ts';
import type { Draft } from '../draft/draft.ts';
import { tool } from '../form/list.ts';
import { LocalElement } from '../locale.ts';
import { pageStyles } from '../ui/styles.ts';
import './conflicts.ts';

export class HallboardDraftBar extends LocalElement {
  static override styles = [
    pageStyles,
    css`
      :host {
        position: sticky;
        top: var(--bar-top, 0px);
        z-index: 3;
        margin: -8px 0 16px;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        padding: 8px 0;
        background: var(--ground);
        border-bottom: 1px solid var(--line);
      }
      .bar span {
        flex: 1;
        min-width: 0;
      }
      .bar .error {
        flex: 1 1 260px;
      }
    `,
  ];
  static override properties = { draft: { attribute: false } };

  declare draft: Draft | undefined;

  constructor() {
    super();
    new Watching(this, () => this.draft);
  }

  override render() {
    const { draft } = this;
    if (!draft) return nothing;
    return html`<div class="bar">
        <span role="status" class=${draft.saving === 'failed' ? 'error' : 'soft small'}>${this.state(draft)}</span>
        ${
          draft.saving === 'failed'
            ? html`<wa-button size="s" @click=${() => draft.save()}>${msg('再试一次')}</wa-button>`
            : nothing
        }
        ${tool('undo', msg('撤销 (Ctrl+Z)'), () => draft.undo(), !draft.canUndo)}
        ${tool('redo', msg('重做 (Ctrl+Y)'), () => draft.redo(), !draft.canRedo)}
        <wa-button size="s" href="#/preview">${msg('预览')}</wa-button>
        <wa-button size="s" variant="brand" href="#/publish">${msg('发布…')}</wa-button>
      </div>
      <hb-conflicts .draft=${draft}></hb-conflicts>`;
  }

  private state(draft: Draft): string {
    switch (draft.saving) {
      case 'saved':
        return msg('草稿已保存');
      case 'waiting':
      case 'sending':
        return msg('正在保存…');
      case 'failed':
        return `${msg('没有保存成功')}：${draft.problem ?? ''}`;
      case 'conflict':
        return msg('和别人改到了同一处，请选择');
    }
  }
}

customElements.define('hb-draft-bar', HallboardDraftBar);

declare global {
  interface HTMLElementTagNameMap {
    'hb-draft-bar': HallboardDraftBar;
  }
}
