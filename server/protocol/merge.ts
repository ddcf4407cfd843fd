/**
 * JSON merge patches (RFC 7396) of the hall view: what changed, and nothing else. Objects are merged key by
 * key, `null` removes a key, anything else is replaced, arrays as a whole. So a patch cannot say that a value
 * is `null`; a view has none. An optional key holding `undefined` counts as absent, as it does in JSON.
 */
import type { HallView } from '#domain/view.ts';

export type MergePatch = Record<string, unknown>;

type JsonObject = Readonly<Record<string, unknown>>;

/** The patch that makes `after` of `before`; undefined where nothing changed. */
export function diff(before: HallView, after: HallView): MergePatch | undefined {
  return diffObjects(before, after);
}

/** `target` with `patch` applied: a new object that shares every branch the patch does not touch. */
export function applyMerge<T extends object>(target: T, patch: MergePatch): T {
  // A merge gives T again where the patch was made by `diff` of two T; RFC 7396 cannot tell more.
  return merge(target, patch) as T;
}

function diffObjects(before: JsonObject, after: JsonObject): MergePatch | undefined {
  if (before === after) return undefined;
  let patch: MergePatch | undefined;
  for (const key of Object.keys(after)) {
    if (after[key] === undefined) continue;
    const change = difference(ownValue(before, key), after[key]);
    if (change === undefined) continue;
    patch ??= {};
    patch[key] = change;
  }
  for (const key of Object.keys(before)) {
    if (before[key] === undefined || ownValue(after, key) !== undefined) continue;
    patch ??= {};
    patch[key] = null;
  }
  return patch;
}

/** Ids may be called what every object inherits: `constructor`, `toString`. */
const ownValue = (object: JsonObject, key: string) => (Object.hasOwn(object, key) ? object[key] : undefined);

/** What a patch must hold for one key to go from one value to another; undefined: nothing. */
function difference(before: unknown, after: unknown): unknown {
  if (isObject(before) && isObject(after)) return diffObjects(before, after);
  return isSame(before, after) ? undefined : after;
}

function merge(target: unknown, patch: MergePatch): MergePatch {
  // Read through a Map and copied by spreading: neither finds or sets what objects inherit, as `target[key]` would.
  const was = new Map(isObject(target) ? Object.entries(target) : []);
  const merged: MergePatch = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (key === '__proto__' || value === undefined) continue;
    if (value === null) delete merged[key];
    else merged[key] = isObject(value) ? merge(was.get(key), value) : value;
  }
  return merged;
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, at) => isSame(item, b[at]));
  }
  return isObject(a) && isObject(b) && diffObjects(a, b) === undefined;
}

/** A JSON object: not null, not an array. */
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
