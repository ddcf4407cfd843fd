/** Draws a field of the schema as something to fill in. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { blank } from '../draft/blank.ts';
import { say } from '../locale.ts';
import { fieldText, isOn } from '../ui/events.ts';
import { choiceList, choiceOf, optionsAt } from './choices.ts';
import { type FormContext, helpAt, hint, isFaulty, nameAt, note, reasonsAt } from './context.ts';
import type { Entry, Field } from './describe.ts';
import { instantField } from './instant.ts';
import './hours-field.ts';
import { linkField } from './link.ts';
import { listField } from './list.ts';
import { type Path, pathPattern, pathText } from './path.ts';
import './picture-field.ts';
import { choiceWords } from './labels/choices.ts';
import { pointFields } from './point.ts';
import { settled } from './settled.ts';

/** Asks for one value. `value` is as written: undefined where it is left out. */
export function entryField(context: FormContext, entry: Entry, value: unknown, path: Path): TemplateResult {
  const { field, optional, fallback } = entry;
  const shown = value ?? fallback;
  switch (field.kind) {
    case 'words':
      return wordsField(context, entry, value, path);
    case 'group':
      return optional && fallback === undefined
        ? optionalGroup(context, entry, value, path)
        : group(context, field, shown, path);
    case 'point':
      return pointFields(context, field, shown, path);
    case 'list':
      return choiceList(context, field, shown, path) ?? listField(context, entry, value, path, itemField);
    case 'tuple':
      return tuple(context, field, shown, path);
    case 'choice':
      return choiceOf(context, optionsAt(context, path, field), shown, path, optional);
    case 'switch':
      return html`<wa-switch
        name=${pathText(path)}
        .checked=${shown === true}
        @change=${(event: Event) => context.edit(path, isOn(event))}
        >${nameAt(path)}${hint(context, path)}</wa-switch
      >`;
    case 'id':
      return idField(context, shown, path, optional);
    case 'picture':
    case 'film':
      return html`<hb-picture-field
        name=${pathText(path)}
        .context=${context}
        .path=${path}
        .kind=${field.kind}
        .value=${typeof value === 'string' ? value : undefined}
      ></hb-picture-field>`;
    case 'instant':
      return instantField(context, path, value, optional);
    case 'link':
      return linkField(context, path, value);
    case 'colour':
      return colour(context, path, value);
    case 'text':
      if (path.at(-1) === 'hours')
        return html`<hb-hours-field
          name=${pathText(path)}
          .context=${context}
          .path=${path}
          .value=${String(value ?? '')}
        ></hb-hours-field>`;
      return text(context, field, path, value, optional);
    default:
      return text(context, field, path, shown, optional);
  }
}

/** The fields of a group, one below the other. */
export function group(
  context: FormContext,
  { entries }: Extract<Field, { entries: readonly Entry[] }>,
  value: unknown,
  path: Path,
  shown: (entry: Entry) => boolean = () => true,
): TemplateResult {
  const values = (value ?? {}) as Record<string, unknown>;
  return html`
    ${settled(reasonsAt(context, path).map((reason) => html`<p class="error">${reason}</p>`))}
    ${entries.filter(shown).map((entry) => {
      const at = [...path, entry.key];
      const body = entryField(context, entry, values[entry.key], at);
      const { field, optional, fallback } = entry;
      // A group that can be left out has a switch of its own in place of a heading.
      return field.kind === 'group' && (fallback !== undefined || !optional)
        ? titled(context, field, body, at)
        : body;
    })}
  `;
}

/** A group with its name above; those deep inside are folded while nothing in them is wrong. */
function titled(context: FormContext, field: Field, body: TemplateResult, path: Path): TemplateResult {
  const numbers = isNumbers(field);
  const fields = html`${help(context, path)}<div class="fields ${numbers ? 'numbers' : ''}">${body}</div>`;
  if (path.length > 2 && typeof path[1] === 'string' && !numbers)
    return html`<details ?open=${settled(isFaulty(context, path))}>
      <summary>${nameAt(path)}</summary>
      ${fields}
    </details>`;
  return html`<section class="group" aria-label=${nameAt(path)}>
    ${path.length > 2 && typeof path[1] === 'string' ? html`<h3>${nameAt(path)}</h3>` : html`<h2>${nameAt(path)}</h2>`}
    ${fields}
  </section>`;
}

const help = (context: FormContext, path: Path) =>
  note({ ...context, faults: [] }, path, `note-${pathText(path)}`);

const isNumbers = (field: Field): boolean =>
  field.kind === 'group' && field.entries.every((entry) => entry.field.kind === 'number');

/** An item of a list of things without ids. */
function itemField(context: FormContext, field: Field, value: unknown, path: Path): TemplateResult {
  if (field.kind === 'group') return group(context, field, value, path);
  return entryField(context, { key: '', field, optional: false }, value, path);
}

/** A group that is there or not. */
function optionalGroup(context: FormContext, { field }: Entry, value: unknown, path: Path): TemplateResult {
  if (field.kind !== 'group') return html``;
  const name = nameAt(path);
  return html`<section class="group" aria-label=${name}>
    <wa-switch
      name=${pathText(path)}
      .checked=${value !== undefined}
      @change=${(event: Event) => context.edit(path, isOn(event) ? blank(field) : undefined)}
      >${name}${hint({ ...context, faults: [] }, path)}</wa-switch
    >
    ${value === undefined ? nothing : html`<div class="fields">${group(context, field, value, path)}</div>`}
  </section>`;
}

function wordsField(context: FormContext, entry: Entry, value: unknown, path: Path): TemplateResult {
  if (entry.field.kind !== 'words') return html``;
  const shown = (value ?? entry.fallback ?? {}) as Record<string, unknown>;
  const edit = (key: string, next: unknown) => {
    const whole = { ...shown, [key]: next };
    const empty = entry.optional && entry.fallback === undefined && !whole.zh && !whole.en;
    context.edit(path, empty ? undefined : next === undefined ? without(whole, key) : whole);
  };
  const named = typeof path.at(-1) === 'number' ? '' : nameAt(path);
  return html`<fieldset class="words">
    ${named ? html`<legend>${named}</legend>` : nothing}
    ${entry.field.entries.map(({ key, field, optional }) => {
      const at = [...path, key];
      const language = key === 'zh' ? msg('中文') : msg('英文');
      const label = named ? msg(str`${named} ${language}`) : language;
      // A fault of the whole, such as that it is missing, is told beside the Chinese.
      const faults =
        key === 'zh'
          ? context.faults.map((fault) =>
              fault.path === pathText(path) ? { ...fault, path: pathText(at) } : fault,
            )
          : context.faults;
      const own = { ...context, faults, edit: (_: Path, next: unknown) => edit(key, next) };
      const about = key === 'zh' ? helpAt(path) : '';
      return text(own, field, at, shown[key], optional || entry.optional, { label, about, language: key });
    })}
  </fieldset>`;
}

/** How a field is worded where its path does not say. */
interface Wording {
  label?: string;
  about?: string;
  /** `zh` or `en` in a text of both. */
  language?: string;
}

function text(
  context: FormContext,
  field: Field,
  path: Path,
  value: unknown,
  optional: boolean,
  { label = nameAt(path), about = helpAt(path), language }: Wording = {},
): TemplateResult {
  const number = field.kind === 'number';
  const set = (event: Event) => {
    const given = fieldText(event);
    if (number) context.edit(path, given === '' ? undefined : Number(given));
    else context.edit(path, given === '' && optional ? undefined : given);
  };
  const max = field.kind === 'text' ? field.max : undefined;
  const given = value === undefined || value === null ? '' : String(value);
  const count = max !== undefined && given.length > max * 0.6 ? msg(str`${given.length} / ${max} 字`) : '';
  const faulty = reasonsAt(context, path).length > 0;
  if (field.kind === 'text' && field.lines) {
    return html`<wa-textarea
      name=${pathText(path)}
      label=${label}
      rows="6"
      lang=${language === 'en' ? 'en' : nothing}
      ?required=${!optional}
      ?data-faulty=${faulty}
      .value=${given}
      @input=${set}
      >${hint(context, path, count, about)}</wa-textarea
    >`;
  }
  return html`<wa-input
    name=${pathText(path)}
    label=${label}
    type=${number ? 'number' : field.kind === 'time' ? 'time' : field.kind === 'phone' ? 'tel' : 'text'}
    step=${number ? (field.whole ? '1' : 'any') : nothing}
    lang=${language === 'en' ? 'en' : nothing}
    placeholder=${language === 'en' && optional ? msg('可以不填') : nothing}
    autocomplete="off"
    ?required=${!optional}
    ?data-faulty=${faulty}
    .value=${given}
    @input=${set}
    >${hint(context, path, count, about)}</wa-input
  >`;
}

/** Ids change when they are whole: parts of them would be taken for others. */
function idField(context: FormContext, value: unknown, path: Path, optional: boolean): TemplateResult {
  const options = optionsAt(context, path, undefined);
  if (options.length > 0 || pathPattern(path) === 'screens.*.counter')
    return choiceOf(context, options, value, path, optional);
  return html`<wa-input
    name=${pathText(path)}
    label=${nameAt(path)}
    autocomplete="off"
    ?required=${!optional}
    ?data-faulty=${reasonsAt(context, path).length > 0}
    .value=${typeof value === 'string' ? value : ''}
    @change=${(event: Event) => context.edit(path, fieldText(event).trim())}
    >${hint(context, path)}</wa-input
  >`;
}

function tuple(
  context: FormContext,
  { items }: Extract<Field, { kind: 'tuple' }>,
  shown: unknown,
  path: Path,
): TemplateResult {
  const values: readonly unknown[] = Array.isArray(shown) ? shown : [];
  return html`<fieldset>
    <legend>${nameAt(path)}</legend>
    <div class="fields numbers">
      ${items.map((field, at) => {
        const own = {
          ...context,
          edit: (_: Path, next: unknown) =>
            context.edit(
              path,
              items.map((_, place) => (place === at ? (next ?? null) : values[place])),
            ),
        };
        return text(own, field, [...path, at], values[at], false, {
          label: say(choiceWords(path, at + 1)),
          about: '',
        });
      })}
    </div>
    ${note(context, path, `note-${pathText(path)}`)}
  </fieldset>`;
}

function colour(context: FormContext, path: Path, value: unknown): TemplateResult {
  const name = pathText(path);
  return html`<fieldset>
    <legend>${nameAt(path)}</legend>
    <div class="row">
      <input
        type="color"
        aria-label=${nameAt(path)}
        .value=${typeof value === 'string' ? value : '#5bb8f5'}
        @change=${(event: Event) => context.edit(path, fieldText(event))}
      />
      ${
        value === undefined
          ? html`<span class="soft">${msg('用默认颜色')}</span>`
          : html`<code>${String(value)}</code>
              <wa-button size="s" @click=${() => context.edit(path, undefined)}>${msg('用默认颜色')}</wa-button>`
      }
    </div>
    ${note(context, path, `note-${name}`)}
  </fieldset>`;
}

function without(group: Record<string, unknown>, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(group).filter(([other]) => other !== key));
}
