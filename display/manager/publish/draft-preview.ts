/** The draft as the wall would show it. */
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { HallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { DraftPublic } from '#protocol/signage.ts';
import { HallStatus } from '#protocol/status.ts';
import { call } from '../api/call.ts';
import { errorWords } from '../api/problem.ts';
import { Watching } from '../api/store.ts';
import type { Draft } from '../draft/draft.ts';
import { LocalElement } from '../locale.ts';
import '../preview/preview.ts';
import { contentKey } from '../preview/wanted.ts';
import { pageStyles } from '../ui/styles.ts';
import './findings.ts';

interface Shown {
  config: PublicConfig;
  view: HallView;
  status: HallStatus;
}

export class HallboardDraftPreview extends LocalElement {
  static override styles = pageStyles;
  static override properties = {
    draft: { attribute: false },
    section: {},
    item: {},
    shown: { state: true },
    problem: { state: true },
  };

  declare draft: Draft | undefined;
  /** Section and id of the item that is to be seen; undefined: whatever is on. */
  declare section: string | undefined;
  declare item: string | undefined;
  declare private shown: Shown | undefined;
  declare private problem: string | undefined;
  /** Revision of the draft that is shown or was asked for. */
  private asked: string | undefined;

  constructor() {
    super();
    new Watching(this, () => this.draft);
  }

  override willUpdate(): void {
    const { draft } = this;
    if (!draft?.answer || draft.saving !== 'saved') return;
    const key = `${draft.hall} ${draft.answer.revision}`;
    if (key === this.asked) return;
    this.asked = key;
    void this.read(draft.hall);
  }

  override render() {
    const { draft, shown } = this;
    return html`
      <div class="head">
        <h1>${msg('预览')}</h1>
        <span class="tag warn">${msg('这里是草稿，还没有上屏')}</span>
        <wa-button variant="brand" href="#/publish">${msg('发布…')}</wa-button>
      </div>
      ${
        draft && draft.faults.length > 0
          ? html`<p class="problem" role="alert">${msg('草稿里有要改的地方，改好才能预览：')}</p>
              <hb-findings .draft=${draft}></hb-findings>`
          : nothing
      }
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      ${shown ? this.preview(shown) : nothing}
    `;
  }

  private preview({ config, view, status: { clock, screens } }: Shown) {
    const measured = Object.fromEntries(
      screens.flatMap(({ screen, width, height }) => (width && height ? [[screen, { width, height }]] : [])),
    );
    return html`<hb-preview
      .config=${config}
      .view=${view}
      .now=${clock.now}
      .rate=${clock.rate}
      .kind=${clock.kind}
      .measured=${measured}
      .wanted=${contentKey(this.section, this.item)}
    ></hb-preview>`;
  }

  private async read(hall: string): Promise<void> {
    const path = `/halls/${encodeURIComponent(hall)}`;
    try {
      const [{ config }, view, status] = await Promise.all([
        call(`${path}/draft/public`, DraftPublic),
        call(`${path}/view`, HallView),
        call(`${path}/status`, HallStatus),
      ]);
      this.shown = { config, view, status };
      this.problem = undefined;
    } catch (error) {
      // What must be fixed is told above, in more words.
      this.problem = this.draft && this.draft.faults.length > 0 ? undefined : errorWords(error);
    }
  }
}

customElements.define('hb-draft-preview', HallboardDraftPreview);

declare global {
  interface HTMLElementTagNameMap {
    'hb-draft-preview': HallboardDraftPreview;
  }
}
