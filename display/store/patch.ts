/** Applies one patch to the view and believes the outcome only once checked. */
import { is } from 'valibot';
import { HallView } from '#domain/view.ts';
import { applyMerge, type MergePatch } from '#protocol/merge.ts';

/**
 * The view after `merge`; undefined if that is no valid view.
 * Only what the patch touches is checked: a whole view at every patch costs a slow TV frames, and the rest was
 * checked when it came. Fields that this page does not know are carried along unread.
 */
export function patchedView(view: HallView, merge: MergePatch): HallView | undefined {
  const patched = applyMerge(view, merge);
  return Object.keys(merge).every((field) => !isField(field) || isValid(field, merge[field], patched))
    ? patched
    : undefined;
}

type Field = keyof typeof HallView.entries;
const isField = (name: string): name is Field => Object.hasOwn(HallView.entries, name);

function isValid(field: Field, change: unknown, patched: HallView): boolean {
  const schema = HallView.entries[field];
  const value: unknown = patched[field];
  if (schema.type !== 'record' || !isObject(change) || !isObject(value)) return is(schema, value);
  return Object.keys(change).every((key) => !Object.hasOwn(value, key) || is(schema.value, value[key]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
