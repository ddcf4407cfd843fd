/** Fields whose value is chosen: from a list of the schema's, or from the items of another section. */
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { locale, say } from '../locale.ts';
import { fieldText } from '../ui/events.ts';
import { type FormContext, hint, nameAt, reasonsAt } from './context.ts';
import type { Field } from './describe.ts';
import { choiceWords } from './labels/choices.ts';
import { type Path, pathPattern, pathText } from './path.ts';
import { manyPills, type Option, onePill } from './pills.ts';
import { idOf, itemName, itemsOf, referredSection } from './references.ts';

/** More than so many options are a list to unfold. */
const mostPills = 6;

/** What can be chosen at a path; none where it is not a choice. */
export function optionsAt(context: FormContext, path: Path, field: Field | undefined): Option[] {
  const pattern = pathPattern(path);
  if (field?.kind === 'choice')
    return field.options
      .filter((value) => pattern !== 'campaigns.*.owner' || context.locked || isOwn(context, value))
      .map((value) => ({ value, words: say(choiceWords(path, value)) }));
  if (pattern === 'outlets.*.live.hall')
    return context.halls.map(({ id, name }) => ({ value: id, words: say(name) }));
  const section = referredSection(path);
  if (!section) return [];
  return itemsOf(context.content, section).map((item) => {
    const name = itemName(item, locale() === 'en' ? 'en' : 'zh');
    return { value: idOf(item), words: section === 'counters' ? msg(str`${name} 号`) : name };
  });
}

/** What somebody may not touch they cannot make either. */
const isOwn = ({ owners }: FormContext, value: string | number) => owners.some((owner) => owner === value);

/** One of the options. */
export function choiceOf(
  context: FormContext,
  options: readonly Option[],
  chosen: unknown,
  path: Path,
  optional: boolean,
): TemplateResult {
  if (
    options.length <= mostPills &&
    !(optional && typeof options[0]?.value === 'string' && isReference(path))
  )
    return onePill(context, path, options, chosen, optional);
  const optionOf = (text: string) => options.find(({ value }) => String(value) === text)?.value;
  return html`<wa-select
    name=${pathText(path)}
    label=${nameAt(path)}
    placeholder=${msg('请选择')}
    ?with-clear=${optional}
    ?required=${!optional}
    ?data-faulty=${reasonsAt(context, path).length > 0}
    .value=${chosen === undefined ? '' : String(chosen)}
    @change=${(event: Event) => context.edit(path, optionOf(fieldText(event)))}
  >
    ${options.map(({ value, words }) => html`<wa-option value=${value}>${words}</wa-option>`)}
    ${hint(context, path)}
  </wa-select>`;
}

const isReference = (path: Path): boolean => referredSection(path) !== undefined;

/** A list of choices; undefined where the list's items are something else. */
export function choiceList(
  context: FormContext,
  { item }: Extract<Field, { kind: 'list' }>,
  shown: unknown,
  path: Path,
): TemplateResult | undefined {
  if (item.kind !== 'choice' && item.kind !== 'id') return undefined;
  const options =
    item.kind === 'choice' ? optionsAt(context, [...path, 0], item) : optionsAt(context, path, undefined);
  const pattern = pathPattern(path);
  const inOrderChosen = ['services.*.channels', 'calling.order', 'sound.speech'].includes(pattern);
  return manyPills(context, path, options, Array.isArray(shown) ? shown : [], inOrderChosen);
}
