/** Takes a whole hall out as a file, and puts one in as the draft. */
import { msg } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { tell } from '../api/call.ts';
import { errorWords } from '../api/problem.ts';
import type { Draft } from '../draft/draft.ts';
import { LocalElement } from '../locale.ts';
import { pageStyles } from '../ui/styles.ts';

export class HallboardTransfer extends LocalElement {
  static override styles = [
    pageStyles,
    css`
      :host {
        margin-top: 24px;
      }
    `,
  ];
  static override properties = {
    draft: { attribute: false },
    problem: { state: true },
    done: { state: true },
  };

  declare draft: Draft | undefined;
  declare private problem: string | undefined;
  declare private done: boolean;

  constructor() {
    super();
    this.done = false;
  }

  override render() {
    return html`
      <div class="row">
        <wa-button size="s" href=${`/api/v1${this.path}/export`} download>${msg('导出本厅内容')}</wa-button>
        <wa-button size="s" @click=${() => this.renderRoot.querySelector('input')?.click()}>${msg('导入到草稿')}</wa-button>
        <span class="soft small">${msg('zip 文件，或单独的 hall.yaml；导入后检查再发布')}</span>
        <input type="file" hidden accept=".zip,.yaml,.yml" aria-label=${msg('导入到草稿')} @change=${this.chosen} />
      </div>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      ${this.done ? html`<p class="told" role="status">${msg('已导入草稿，看看要发布的改动。')} <a href="#/publish">${msg('发布…')}</a></p>` : nothing}
    `;
  }

  private get path(): string {
    return `/halls/${encodeURIComponent(this.draft?.hall ?? '')}`;
  }

  private chosen = async ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    const file = target.files?.[0];
    target.value = '';
    if (!file) return;
    this.done = false;
    this.problem = undefined;
    try {
      await this.draft?.save();
      await tell(`${this.path}/import`, { method: 'POST', body: file });
      await this.draft?.load();
      this.done = true;
    } catch (error) {
      this.problem = errorWords(error);
    }
  };
}

customElements.define('hb-transfer', HallboardTransfer);

declare global {
  interface HTMLElementTagNameMap {
    'hb-transfer': HallboardTransfer;
  }
}
