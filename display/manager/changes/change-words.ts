/** Puts changes of a hall's file into words. */
import { msg, str } from '@lit/localize';
import { type Change, type Step, valueAt } from '#config/changes.ts';
import { choiceWords } from '../form/labels/choices.ts';
import { fieldWords } from '../form/labels/labels.ts';
import type { Path } from '../form/path.ts';
import { idOf, itemName, itemsOf, referredSection } from '../form/references.ts';
import { locale, say } from '../locale.ts';

/** Longer texts are cut. */
const longest = 60;

/** Which part of the file: `营销活动 · 夏日流量包 · 优惠口径`. `content` has the items that the path names. */
export function placeWords(path: readonly Step[], content: unknown): string {
  const words = path.map((step, at) => {
    if (typeof step === 'number') return msg(str`第 ${step + 1} 条`);
    if (typeof step !== 'string') {
      const item = valueAt(content, path.slice(0, at + 1));
      return `“${item === undefined ? step.id : itemName(item, language())}”`;
    }
    if (step === 'zh') return msg('中文');
    if (step === 'en') return msg('英文');
    const label = fieldWords(patternPath(path.slice(0, at + 1)));
    return label ? say(label.name) : step;
  });
  return words.join(' · ');
}

/** What became of it. `before` and `after` are the whole contents. */
export function changeWords(
  change: Change,
  before: unknown,
  after: unknown,
): { place: string; what: string } {
  const { path } = change;
  if (change.order) return { place: placeWords(path, after), what: msg('调整了先后') };
  const last = path.at(-1);
  if (typeof last === 'object' && change.before === undefined)
    return {
      place: placeWords(path.slice(0, -1), after),
      what: msg(str`新增“${itemName(change.after, language())}”`),
    };
  if (typeof last === 'object' && change.after === undefined)
    return {
      place: placeWords(path.slice(0, -1), before),
      what: msg(str`删除“${itemName(change.before, language())}”`),
    };
  const place = placeWords(path, change.after === undefined ? before : after);
  if (typeof change.after === 'boolean') return { place, what: change.after ? msg('已打开') : msg('已关闭') };
  const [was, now] = [valueWords(change.before, path, before), valueWords(change.after, path, after)];
  if (change.before === undefined) return { place, what: msg(str`设为 ${now}`) };
  if (change.after === undefined) return { place, what: msg(str`去掉了 ${was}`) };
  return { place, what: msg(str`${was} 改为 ${now}`) };
}

/** A value of the file as a manager reads it. */
export function valueWords(value: unknown, path: readonly Step[], content?: unknown): string {
  if (value === undefined || value === null || value === '') return msg('空');
  if (value === true) return msg('是');
  if (value === false) return msg('否');
  if (Array.isArray(value)) {
    const parts = value.map((item, at) => valueWords(item, [...path, at], content));
    return parts.length > 0 ? parts.join('、') : msg('空');
  }
  if (typeof value === 'object') return groupWords(value as Record<string, unknown>, path, content);
  if (typeof value === 'number' || /^[\w-]+$/.test(String(value)))
    return nameWords(value as string | number, path, content);
  const text = String(value);
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return text.slice(0, 16).replace('T', ' ');
  return `“${text.length > longest ? `${text.slice(0, longest)}…` : text}”`;
}

/** A choice, or the name of an item elsewhere in the file. */
function nameWords(value: string | number, path: readonly Step[], content: unknown): string {
  const pattern = patternPath(path);
  const list = typeof pattern.at(-1) === 'number' ? pattern.slice(0, -1) : pattern;
  const section = referredSection(list);
  const item = section && itemsOf(content, section).find((other) => idOf(other) === value);
  if (item) return `“${itemName(item, language())}”`;
  const words = say(choiceWords(pattern, value));
  return words === String(value) ? `“${words}”` : words;
}

function groupWords(group: Record<string, unknown>, path: readonly Step[], content: unknown): string {
  if (typeof group.zh === 'string')
    return `“${language() === 'en' && typeof group.en === 'string' ? group.en : group.zh}”`;
  const parts = Object.entries(group)
    .filter(([key]) => key !== 'id')
    .map(([key, value]) => valueWords(value, [...path, key], content));
  return parts.join(' ') || msg('空');
}

const language = () => (locale() === 'en' ? 'en' : 'zh');

/** The path with a place for each item: labels are the same for all items. */
const patternPath = (path: readonly Step[]): Path =>
  path.map((step) => (typeof step === 'object' ? 0 : step));
