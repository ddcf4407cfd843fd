/** The form of one item, or of a section that is one thing. */
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { Watching } from '../api/store.ts';
import type { Draft } from '../draft/draft.ts';
import { type FormContext, nameAt, reasonsAt } from '../form/context.ts';
import { type Entry, type Field, type Section, sectionField } from '../form/describe.ts';
import { formStyles } from '../form/form.styles.ts';
import { type Path, pathPattern, pathText } from '../form/path.ts';
import { idOf, itemName, itemsOf } from '../form/references.ts';
import { group } from '../form/render.ts';
import { LocalElement, locale } from '../locale.ts';
import type { HallRow } from '../shell/halls.ts';
import { editHash } from '../shell/route.ts';
import { pageStyles } from '../ui/styles.ts';
import { editStyles } from './edit.styles.ts';
import './item-findings.ts';

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
    section: {},
    item: {},
  };

  declare draft: Draft | undefined;
  declare halls: readonly HallRow[];
  declare section: Section;
  /** Id of the item; undefined where the section is one thing. */
  declare item: string | undefined;

  constructor() {
    super();
    this.halls = [];
    this.section = 'hall';
    new Watching(this, () => this.draft);
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
    const context = this.context(draft, path);
    const isPlacement = ({ key, optional }: Entry) =>
      optional && placement.includes(key) && !wholeSections.includes(this.section);
    const isRare = ({ key }: Entry) => rare.includes(key);
    const has = (kind: (entry: Entry) => boolean) => field.entries.some(kind);
    return html`
      <div class="head"><h1>${title || nameAt([this.section])}</h1></div>
      <hb-item-findings .draft=${draft} .place=${pathText(path)}></hb-item-findings>
      <form class="form card" @submit=${(event: Event) => event.preventDefault()}>
        <div class="fields">
          ${group(context, field, value, path, (entry) => !isPlacement(entry) && !isRare(entry) && isDue(this.section, entry, value))}
          ${has(isPlacement) ? this.more(context, field, value, path, msg('什么时候、在哪些屏播'), isPlacement) : nothing}
          ${has(isRare) ? this.more(context, field, value, path, msg('更多设置'), isRare) : nothing}
        </div>
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

  private context(draft: Draft, path: Path): FormContext {
    const content = draft.content ?? {};
    const { hall } = content as { hall?: { timeZone?: unknown } };
    return {
      hall: draft.hall,
      timeZone: typeof hall?.timeZone === 'string' && isZone(hall.timeZone) ? hall.timeZone : 'Asia/Shanghai',
      content,
      halls: this.halls,
      faults: draft.faults,
      edit: (at, value) => {
        if (pathPattern(at) === 'screens.*.template' && value !== 'counter')
          draft.edit([...at.slice(0, -1), 'counter'], undefined);
        draft.edit(at, value);
        // The address follows the id it names.
        if (at.at(-1) === 'id' && at.length === 3 && path.length === 2)
          history.replaceState(null, '', editHash(this.section, String(value)));
        if (at.at(-1) === 'id' && at.length === 3) this.item = String(value);
      },
    };
  }
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
