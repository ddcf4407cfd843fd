/** The form of one item, or of a section that is one thing. */
import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import type { CampaignOwner } from '#config/campaigns.ts';
import type { Fault } from '#config/schema.ts';
import { Watching } from '../api/store.ts';
import type { Draft } from '../draft/draft.ts';
import { type FormContext, nameAt, reasonsAt } from '../form/context.ts';
import { type Entry, type Field, type Section, sectionField } from '../form/describe.ts';
import { formStyles } from '../form/form.styles.ts';
import { type Path, pathPattern, pathText } from '../form/path.ts';
import { idOf, itemName, itemsOf } from '../form/references.ts';
import { group } from '../form/render.ts';
import { LocalElement, locale } from '../locale.ts';
import { isTimed } from '../preview/wanted.ts';
import type { HallRow } from '../shell/halls.ts';
import { editHash, previewHash } from '../shell/route.ts';
import { pageStyles } from '../ui/styles.ts';
import { editStyles } from './edit.styles.ts';
import './item-findings.ts';
import { foreignOwner } from './ownership.ts';

type Group = Extract<Field, { entries: readonly Entry[] }>;

/** Fields that say when and where something shows. */
const placement = ['from', 'until', 'days', 'times', 'levels', 'screens', 'priority', 'weight', 'perHour'];
/** Fields that are rarely needed. */
const rare = ['id', 'sample', 'precedence', 'country', 'timeZone', 'zones', 'theme'];
/** Sections whose `screens` and times are the thing itself. */
const wholeSections: readonly Section[] = ['takeovers', 'surge', 'quiet', 'rotation'];

export class HallboardSectionForm extends LocalElement {
  static override styles = [pageStyles, editStyles, formStyles];
  static override properties = {
    draft: { attribute: false },
    halls: { attribute: false },
    owners: { attribute: false },
    section: {},
    item: {},
  };

  declare draft: Draft | undefined;
  declare halls: readonly HallRow[];
  /** Whose campaigns the user may touch here. */
  declare owners: readonly CampaignOwner[];
  declare section: Section;
  /** Id of the item; undefined where the section is one thing. */
  declare item: string | undefined;
  /** Names of the fields of a new item that have been filled in, or passed over. */
  private left = new Set<string>();

  constructor() {
    super();
    this.halls = [];
    this.owners = [];
    this.section = 'hall';
    new Watching(this, () => this.draft);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.draft) this.draft.added = undefined;
  }

  override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('item') && !changes.has('section')) return;
    if (this.isNew) return;
    this.left = new Set();
    if (this.draft) this.draft.added = undefined;
  }

  private get isNew(): boolean {
    return this.item !== undefined && this.draft?.added === editHash(this.section, this.item);
  }

  override render() {
    const { draft, section } = this;
    if (!draft?.content) return nothing;
    const { field, fallback } = sectionField(section);
    if (field.kind === 'list') {
      const items = itemsOf(draft.content, section);
      const at = items.findIndex((item) => idOf(item) === this.item);
      if (at < 0 || field.item.kind !== 'group')
        return html`<p class="card empty">${msg('这一条已经不在了')}</p>`;
      const title = itemName(items[at], locale() === 'en' ? 'en' : 'zh');
      return this.form(draft, field.item, items[at], [section, at], title);
    }
    if (field.kind !== 'group') return nothing;
    return this.form(draft, field, draft.content[section] ?? fallback, [section], nameAt([section]));
  }

  private form(draft: Draft, field: Group, value: unknown, path: Path, title: string) {
    const owner = foreignOwner(this.section, value, this.owners);
    const context = this.context(draft, owner !== undefined);
    const isPlacement = ({ key, optional }: Entry) =>
      optional && placement.includes(key) && !wholeSections.includes(this.section);
    const isRare = ({ key }: Entry) => rare.includes(key);
    const isUsual = (entry: Entry) =>
      !isPlacement(entry) && !isRare(entry) && isDue(this.section, entry, value) && this.isTheirs(entry);
    const has = (kind: (entry: Entry) => boolean) => field.entries.some(kind);
    return html`
      <div class="head">
        <h1>${title || nameAt([this.section])}</h1>
        ${
          this.item !== undefined && isTimed(this.section)
            ? html`<wa-button href=${previewHash(this.section, this.item)}
                ><wa-icon slot="start" name="eye"></wa-icon>${msg('在屏幕上看')}</wa-button
              >`
            : nothing
        }
      </div>
      <hb-item-findings .draft=${draft} .place=${pathText(path)}></hb-item-findings>
      ${owner ? html`<p class="warned">${foreignWords(owner)}</p>` : nothing}
      <form
        class="form card"
        @submit=${(event: Event) => event.preventDefault()}
        @focusout=${this.leave}
      >
        ${owner ? nothing : html`<p class="soft small key">${msg('带 * 的要填')}</p>`}
        <fieldset class="fields" ?disabled=${owner !== undefined}>
          ${group(context, field, value, path, isUsual)}
          ${has(isPlacement) ? this.more(context, field, value, path, msg('什么时候、在哪些屏播'), isPlacement) : nothing}
          ${has(isRare) ? this.more(context, field, value, path, msg('更多设置'), isRare) : nothing}
        </fieldset>
      </form>
    `;
  }

  /** Fields behind a heading; unfolded where something in them is set or wrong. */
  private more(
    context: FormContext,
    field: Group,
    value: unknown,
    path: Path,
    title: string,
    shown: (entry: Entry) => boolean,
  ) {
    const values = (value ?? {}) as Record<string, unknown>;
    const open = field.entries.some(
      (entry) =>
        shown(entry) &&
        ((placement.includes(entry.key) && values[entry.key] !== undefined) ||
          reasonsAt(context, [...path, entry.key]).length > 0),
    );
    // What concerns the whole is told above, not again here.
    const quiet = { ...context, faults: context.faults.filter((fault) => fault.path !== pathText(path)) };
    return html`<details ?open=${open}>
      <summary>${title}</summary>
      <div class="fields">${group(quiet, field, value, path, shown)}</div>
    </details>`;
  }

  /** The address follows the id it names. */
  private rename(draft: Draft, id: string): void {
    const hash = editHash(this.section, id);
    if (this.isNew) draft.added = hash;
    history.replaceState(null, '', hash);
    this.item = id;
  }

  /** Where the hall belongs is set by the province. */
  private isTheirs({ key }: Entry): boolean {
    return this.section !== 'hall' || key !== 'region' || this.owners.includes('province');
  }

  private leave = ({ target }: FocusEvent) => {
    const name = target instanceof Element ? target.getAttribute('name') : null;
    if (!this.isNew || name === null) return;
    this.left.add(name);
    this.requestUpdate();
  };

  /** In a new item, what nobody has come to yet is not wrong. */
  private told(faults: readonly Fault[]): readonly Fault[] {
    if (!this.isNew) return faults;
    const left = [...this.left];
    return faults.filter(({ path }) => left.some((name) => name.startsWith(path)));
  }

  private context(draft: Draft, locked: boolean): FormContext {
    const content = draft.content ?? {};
    const { hall } = content as { hall?: { timeZone?: unknown } };
    return {
      hall: draft.hall,
      timeZone: typeof hall?.timeZone === 'string' && isZone(hall.timeZone) ? hall.timeZone : 'Asia/Shanghai',
      content,
      halls: this.halls,
      owners: this.owners,
      locked,
      faults: this.told(draft.faults),
      edit: (at, value) => {
        if (pathPattern(at) === 'screens.*.template' && value !== 'counter')
          draft.edit([...at.slice(0, -1), 'counter'], undefined);
        draft.edit(at, value);
        if (at.at(-1) === 'id' && at.length === 3) this.rename(draft, String(value));
      },
    };
  }
}

function foreignWords(owner: CampaignOwner): string {
  return owner === 'province'
    ? msg('这是省公司的活动：您可以看，不能改。要改请找省公司市场部。')
    : msg('这是地市的活动：您可以看，不能改。要改请找地市市场部。');
}

/** Fields that only mean something beside another. */
function isDue(section: Section, { key }: Entry, value: unknown): boolean {
  const { template, kind, [key]: own } = (value ?? {}) as Record<string, unknown>;
  if (own !== undefined) return true;
  if (section === 'screens' && key === 'counter') return template === 'counter';
  return !(section === 'amenities' && key === 'wifi') || kind === 'wifi';
}

function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

customElements.define('hb-section-form', HallboardSectionForm);

declare global {
  interface HTMLElementTagNameMap {
    'hb-section-form': HallboardSectionForm;
  }
}
