/** Lists of things without ids: steps, questions, times. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { applyChanges } from '#config/changes.ts';
import { blank } from '../draft/blank.ts';
import { fieldText } from '../ui/events.ts';
import { type FormContext, hint, nameAt, note, reasonsAt } from './context.ts';
import type { Entry, Field } from './describe.ts';
import { type Path, pathText } from './path.ts';

type DrawItem = (context: FormContext, field: Field, value: unknown, path: Path) => TemplateResult;

/** A list whose items are added, moved and removed in place. */
export function listField(
  context: FormContext,
  entry: Entry,
  value: unknown,
  path: Path,
  drawItem: DrawItem,
): TemplateResult {
  const { field, fallback } = entry;
  if (field.kind !== 'list') return html``;
  if (field.item.kind === 'text' && path.at(-1) === 'keys') return keys(context, value, path);
  const shown = value ?? fallback;
  const items: readonly unknown[] = Array.isArray(shown) ? shown : [];
  const set = (next: readonly unknown[]) => context.edit(path, next);
  // An edit inside a list that is still the usual one makes it the hall's own.
  const own: FormContext = {
    ...context,
    edit: (at, next) => {
      const inside = [...at.slice(path.length)];
      set(applyChanges(items, [{ path: inside, after: next ?? '' }]) as unknown[]);
    },
  };
  const inner = field.item.kind === 'group' ? { ...own, edit: innerEdit(path, items, set) } : own;
  const name = nameAt(path);
  const full = field.max !== undefined && items.length >= field.max;
  return html`<fieldset class="list">
    <legend>${name}</legend>
    ${note(context, path, `note-${pathText(path)}`)}
    <ol>
      ${items.map(
        (item, at) => html`<li>
          <div class="fields">${drawItem(inner, field.item, item, [...path, at])}</div>
          ${
            context.locked
              ? nothing
              : html`<div class="tools">
            ${tool('up', msg(str`把第 ${at + 1} 条上移`), () => set(moved(items, at, at - 1)), at === 0)}
            ${tool('down', msg(str`把第 ${at + 1} 条下移`), () => set(moved(items, at, at + 1)), at === items.length - 1)}
            ${tool('trash', msg(str`删除第 ${at + 1} 条`), () => set(items.filter((_, place) => place !== at)))}
          </div>`
          }
        </li>`,
      )}
    </ol>
    ${
      full || context.locked
        ? nothing
        : html`<wa-button size="s" @click=${() => set([...items, blank(field.item) ?? ''])}>
            <wa-icon slot="start" name="plus"></wa-icon>${msg('添加')}
          </wa-button>`
    }
  </fieldset>`;
}

/** Edits inside the groups of a list; a field that is cleared is removed from its group. */
const innerEdit =
  (path: Path, items: readonly unknown[], set: (next: readonly unknown[]) => void) =>
  (at: Path, next: unknown) =>
    set(applyChanges(items, [{ path: [...at.slice(path.length)], after: next }]) as unknown[]);

/** A button of an icon only. */
export const tool = (icon: string, label: string, act: () => void, disabled = false): TemplateResult =>
  html`<wa-button appearance="plain" size="s" title=${label} ?disabled=${disabled} @click=${act}>
    <wa-icon name=${icon} label=${label}></wa-icon>
  </wa-button>`;

/** The list with the item at one place at another. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_, at) => at !== from);
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)];
}

/** The keys of a phone, typed one after the other. */
function keys(context: FormContext, value: unknown, path: Path): TemplateResult {
  const given: readonly unknown[] = Array.isArray(value) ? value : [];
  return html`<wa-input
    name=${pathText(path)}
    label=${nameAt(path)}
    inputmode="tel"
    autocomplete="off"
    ?data-faulty=${reasonsAt(context, path).length > 0}
    .value=${given.join(' ')}
    @change=${(event: Event) => context.edit(path, [...fieldText(event).replace(/[\s,，、]/g, '')])}
    >${hint(context, path)}</wa-input
  >`;
}
