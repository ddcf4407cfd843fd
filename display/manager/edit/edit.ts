/** The editor: the sections of a hall's file, the items of one, the form of one. */
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { CampaignOwner } from '#config/campaigns.ts';
import { Watching } from '../api/store.ts';
import type { Draft } from '../draft/draft.ts';
import { rereading } from '../draft/rereading.ts';
import { isFaulty } from '../form/context.ts';
import { type Section, sectionField, sections } from '../form/describe.ts';
import { fieldWords } from '../form/labels/labels.ts';
import { itemsOf } from '../form/references.ts';
import { LocalElement, say } from '../locale.ts';
import type { HallRow } from '../shell/halls.ts';
import { editHash } from '../shell/route.ts';
import { pageStyles } from '../ui/styles.ts';
import './draft-bar.ts';
import { editStyles } from './edit.styles.ts';
import { groups } from './groups.ts';
import './item-list.ts';
import './section-form.ts';
import './transfer.ts';

export class HallboardEdit extends LocalElement {
  static override styles = [pageStyles, editStyles];
  static override properties = {
    draft: { attribute: false },
    halls: { attribute: false },
    reach: { attribute: false },
    owners: { attribute: false },
    section: {},
    item: {},
  };

  declare draft: Draft | undefined;
  /** The server's halls. */
  declare halls: readonly HallRow[];
  /** Those that the user may look at, and send content to. */
  declare reach: readonly HallRow[];
  /** Whose campaigns the user may touch here. */
  declare owners: readonly CampaignOwner[];
  /** As the address says; undefined: the list of sections. */
  declare section: string | undefined;
  /** Id of the item; undefined: the list of the section's items. */
  declare item: string | undefined;
  private stop: (() => void) | undefined;

  constructor() {
    super();
    this.halls = [];
    this.reach = [];
    this.owners = [];
    new Watching(this, () => this.draft);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.key);
    window.addEventListener('beforeunload', this.leaving);
    this.stop = rereading(async () => this.draft?.reread());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.key);
    window.removeEventListener('beforeunload', this.leaving);
    this.stop?.();
    void this.draft?.save();
  }

  override render() {
    const { draft } = this;
    if (!draft?.content)
      return draft?.problem
        ? html`<p class="problem" role="alert">${draft.problem}</p>
            <wa-button @click=${() => draft.load()}>${msg('再试一次')}</wa-button>`
        : html`<p class="soft">${msg('正在读取…')}</p>`;
    const section = sections.find((name) => name === this.section);
    return html`<hb-draft-bar .draft=${draft}></hb-draft-bar>${section ? this.one(draft, section) : this.all(draft)}`;
  }

  private all(draft: Draft) {
    return html`<div class="head"><h1>${msg('编辑内容')}</h1></div>
      <nav class="groups" aria-label=${msg('内容分类')}>
        ${groups.map(
          ({ name, sections: rows }) => html`<section class="card">
            <h2>${say(name)}</h2>
            <ul>
              ${rows.map(({ section, about }) => {
                const count = itemsOf(draft.content, section).length;
                return html`<li>
                  <a class="section" href=${editHash(section)}>
                    <span><b>${nameOf(section)}</b><span class="soft small">${say(about)}</span></span>
                    ${
                      isFaulty(draft, [section])
                        ? html`<span class="tag bad">${msg('要改')}</span>`
                        : count > 0
                          ? html`<span class="soft">${count}</span>`
                          : nothing
                    }
                    <wa-icon name="chevron-right"></wa-icon>
                  </a>
                </li>`;
              })}
            </ul>
          </section>`,
        )}
      </nav>
      <hb-transfer .draft=${draft}></hb-transfer>`;
  }

  private one(draft: Draft, section: Section) {
    const list = sectionField(section).field.kind === 'list';
    const crumbs = html`<div class="crumbs small">
      <a href="#/edit">${msg('编辑内容')}</a>
      ${this.item === undefined ? nothing : html` › <a href=${editHash(section)}>${nameOf(section)}</a>`}
    </div>`;
    if (list && this.item === undefined)
      return html`${crumbs}<hb-item-list .draft=${draft} .halls=${this.reach} .owners=${this.owners} .section=${section}></hb-item-list>`;
    return html`${crumbs}<hb-section-form
        .draft=${draft}
        .halls=${this.halls}
        .owners=${this.owners}
        .section=${section}
        .item=${this.item}
      ></hb-section-form>`;
  }

  private key = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const letter = event.key.toLowerCase();
    if (letter === 'z' && !event.shiftKey) this.draft?.undo();
    else if (letter === 'y' || letter === 'z') this.draft?.redo();
    else if (letter === 's') void this.draft?.save();
    else return;
    event.preventDefault();
  };

  private leaving = (event: BeforeUnloadEvent) => {
    if (this.draft && this.draft.saving !== 'saved') {
      void this.draft.save();
      event.preventDefault();
    }
  };
}

/** What a section is called. */
export const nameOf = (section: Section): string => {
  const words = fieldWords([section]);
  return words ? say(words.name) : section;
};

customElements.define('hb-edit', HallboardEdit);

declare global {
  interface HTMLElementTagNameMap {
    'hb-edit': HallboardEdit;
  }
}
