/** Choices as pills that are all in sight: one of them, or several. */
import { html, nothing } from 'lit';
import { type FormContext, nameAt, note } from './context.ts';
import { type Path, pathText } from './path.ts';

/** A choice, with its words in the page's language. */
export interface Option {
  value: string | number;
  words: string;
}

/** One of the options. */
export function onePill(
  context: FormContext,
  path: Path,
  options: readonly Option[],
  chosen: unknown,
  optional: boolean,
) {
  const name = pathText(path);
  return html`<fieldset aria-describedby="note-${name}">
    <legend>${nameAt(path)}${optional ? nothing : html`<span aria-hidden="true"> *</span>`}</legend>
    <div class="pills">
      ${options.map(
        ({ value, words }) => html`<label class="pill">
          <input
            type="radio"
            name=${name}
            .checked=${value === chosen}
            @change=${() => context.edit(path, value)}
            @click=${() => optional && value === chosen && context.edit(path, undefined)}
          /><span>${words}</span>
        </label>`,
      )}
    </div>
    ${note(context, path, `note-${name}`)}
  </fieldset>`;
}

/** Any number of the options; those chosen keep the order of the options, or that in which they were chosen. */
export function manyPills(
  context: FormContext,
  path: Path,
  options: readonly Option[],
  chosen: readonly unknown[],
  inOrderChosen: boolean,
) {
  const name = pathText(path);
  const toggle = (value: string | number) => {
    const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
    const ordered = inOrderChosen
      ? next
      : options.map((option) => option.value).filter((option) => next.includes(option));
    // What no option stands for stays, so that it is told as wrong and not lost.
    const unknown = next.filter((other) => !options.some((option) => option.value === other));
    context.edit(path, inOrderChosen ? ordered : [...ordered, ...unknown]);
  };
  const place = (value: string | number) => chosen.indexOf(value) + 1;
  return html`<fieldset aria-describedby="note-${name}">
    <legend>${nameAt(path)}</legend>
    <div class="pills">
      ${options.map(
        ({ value, words }) => html`<label class="pill">
          <input
            type="checkbox"
            .checked=${chosen.includes(value)}
            @change=${() => toggle(value)}
          /><span>${inOrderChosen && place(value) > 0 ? html`<b>${place(value)}</b>` : nothing} ${words}</span>
        </label>`,
      )}
    </div>
    ${note(context, path, `note-${name}`)}
  </fieldset>`;
}
