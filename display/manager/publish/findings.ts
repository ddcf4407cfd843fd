/** What keeps a draft from being published, and what deserves a look: grouped, each leading to its form. */
import { msg } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { LinkFindings } from '#protocol/signage.ts';
import { call } from '../api/call.ts';
import { errorWords } from '../api/problem.ts';
import { Watching } from '../api/store.ts';
import { placeWords } from '../changes/change-words.ts';
import type { Draft } from '../draft/draft.ts';
import { sections } from '../form/describe.ts';
import { faultWords } from '../form/fault-words.ts';
import { pathOf } from '../form/path.ts';
import { idOf, itemsOf } from '../form/references.ts';
import { LocalElement, locale } from '../locale.ts';
import { editHash } from '../shell/route.ts';
import { pageStyles } from '../ui/styles.ts';

interface Row {
  path: string;
  words: string;
}

export class HallboardFindings extends LocalElement {
  static override styles = [
    pageStyles,
    css`
      h3 {
        margin: 0 0 4px;
        font-size: 1rem;
      }
      ul {
        margin: 0;
        padding-left: 20px;
      }
      li {
        padding: 6px 0;
        overflow-wrap: anywhere;
      }
      .card > div + div {
        margin-top: 16px;
      }
      .must h3 {
        color: var(--bad);
      }
      .should h3 {
        color: var(--warn);
      }
    `,
  ];
  static override properties = {
    draft: { attribute: false },
    links: { state: true },
    asking: { state: true },
    problem: { state: true },
  };

  declare draft: Draft | undefined;
  /** What the last look at the links found, and of which content. */
  declare private links: { of: unknown; findings: LinkFindings['findings'] } | undefined;
  declare private asking: boolean;
  declare private problem: string | undefined;

  constructor() {
    super();
    this.asking = false;
    new Watching(this, () => this.draft);
  }

  override render() {
    const { draft } = this;
    if (!draft?.answer) return nothing;
    const english = locale() === 'en';
    const asked = this.links?.of === draft.content;
    const dead = (asked && this.links?.findings) || [];
    const found = (severity: string): Row[] =>
      [...(draft.answer?.findings ?? []), ...dead]
        .filter((finding) => finding.severity === severity)
        .map(({ path, zh, en }) => ({ path, words: english ? en : zh }));
    const faults = draft.faults.map((fault) => ({ path: fault.path, words: faultWords(fault) }));
    const must = [...faults, ...found('error')];
    const [should, note] = [found('warning'), found('note')];
    return html`<section class="card">
      <h2>${msg('检查结果')}</h2>
      ${must.length + should.length + note.length === 0 ? html`<p><span class="tag good">✓</span> ${msg('没有发现问题')}</p>` : nothing}
      ${this.group('must', msg('必须改，否则不能发布'), must)} ${this.group('should', msg('建议看一下'), should)}
      ${this.group('note', msg('供参考'), note)}
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <div class="row">
        <wa-button size="s" ?loading=${this.asking} @click=${() => this.askLinks(draft)}>
          ${msg('检查二维码的网址能不能打开')}
        </wa-button>
        ${asked && dead.length === 0 ? html`<span role="status">${msg('都能打开')}</span>` : nothing}
      </div>
    </section>`;
  }

  private async askLinks(draft: Draft): Promise<void> {
    this.asking = true;
    this.problem = undefined;
    const of = draft.content;
    try {
      const path = `/halls/${draft.hall}/draft/check-links`;
      const { findings } = await call(path, LinkFindings, { method: 'POST', slow: true });
      this.links = { of, findings };
    } catch (error) {
      this.problem = errorWords(error);
    } finally {
      this.asking = false;
    }
  }

  private group(name: string, title: string, rows: readonly Row[]) {
    if (rows.length === 0) return nothing;
    return html`<div class=${name}>
      <h3>${title}</h3>
      <ul>
        ${rows.map(({ path, words }) => html`<li>${this.place(path)} ${words}</li>`)}
      </ul>
    </div>`;
  }

  private place(text: string) {
    const path = pathOf(text);
    const [section, at] = path;
    const known = sections.find((name) => name === section);
    if (!known) return nothing;
    const item = typeof at === 'number' ? itemsOf(this.draft?.content, known)[at] : undefined;
    const named = path.map((step, place) => (place === 1 && item ? { id: idOf(item) } : step));
    return html`<a href=${editHash(known, item ? idOf(item) : undefined)}>${placeWords(named, this.draft?.content)}</a>：`;
  }
}

customElements.define('hb-findings', HallboardFindings);

declare global {
  interface HTMLElementTagNameMap {
    'hb-findings': HallboardFindings;
  }
}
