/**
 * What differs between two contents of a hall file, and how changes made by two people at once go together. Contents
 * are as JSON has them, faulty ones too. Lists whose items all have an `id` are compared item by item, wherever these
 * stand; a field that is undefined is one that is not there.
 */

/** A key of a group, the place in a list, or the item of a list that has this id. */
export type Step = string | number | { id: string };

/** One difference. */
export interface Change {
  path: Step[];
  /** Absent: there was nothing. */
  before?: unknown;
  /** Absent: it was removed. */
  after?: unknown;
  /** The order of the list at `path` is what changed: `before` and `after` are the ids of its items. */
  order?: true;
}

/** What two people changed in different ways. */
export interface Conflict {
  path: Step[];
  base?: unknown;
  mine?: unknown;
  theirs?: unknown;
  /** The order of the list at `path` is what they differ in: the values are the ids of its items. */
  order?: true;
}

type Group = Readonly<Record<string, unknown>>;

/** The differences, in the order of the fields of `before`; what is new comes after. */
export function changesBetween(before: unknown, after: unknown): Change[] {
  return [...between([], before, after)];
}

function* between(path: Step[], before: unknown, after: unknown): Generator<Change> {
  if (sameValue(before, after)) return;
  if (isGroup(before) && isGroup(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      yield* between([...path, key], fieldOf(before, key), fieldOf(after, key));
    return;
  }
  // To put the first item into a list that is not there yet is to add that item, not a list.
  const isFirst = before === undefined && Array.isArray(after) && after.length > 0;
  const [from, to] = [itemsById(isFirst ? [] : before), itemsById(after)];
  if (from && to) return yield* betweenItems(path, from, to);
  if (areGroups(before) && areGroups(after) && before.length === after.length) {
    for (const [at, item] of before.entries()) yield* between([...path, at], item, after[at]);
    return;
  }
  yield changeOf(path, before, after);
}

type Items = ReadonlyMap<string, unknown>;

function* betweenItems(path: Step[], from: Items, to: Items): Generator<Change> {
  for (const [id, item] of from) {
    if (to.has(id)) yield* between([...path, { id }], item, to.get(id));
    else yield changeOf([...path, { id }], item, undefined);
  }
  const added = [...to.keys()].filter((id) => !from.has(id));
  for (const id of added) yield changeOf([...path, { id }], undefined, to.get(id));
  const inOrder = [...[...from.keys()].filter((id) => to.has(id)), ...added];
  if (!sameValue(inOrder, [...to.keys()]))
    yield { path, before: [...from.keys()], after: [...to.keys()], order: true };
}

/** A change from one value to another; undefined: there is none. */
export const changeOf = (path: Step[], before: unknown, after: unknown): Change => ({
  path,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});

/** `content` with the changes made, one after the other. Groups and lists that a path leads through are made. */
export function applyChanges(
  content: unknown,
  changes: readonly Pick<Change, 'path' | 'after' | 'order'>[],
): unknown {
  return changes.reduce((value: unknown, change) => withChange(value, change.path, change), content);
}

function withChange(
  value: unknown,
  [step, ...rest]: readonly Step[],
  change: Pick<Change, 'after' | 'order'>,
): unknown {
  if (step === undefined) return change.order ? inOrder(value, change.after) : change.after;
  if (typeof step === 'string') {
    const group = isGroup(value) ? value : {};
    const next = withChange(fieldOf(group, step), rest, change);
    if (next !== undefined) return { ...group, [step]: next };
    return isGroup(value) ? Object.fromEntries(Object.entries(group).filter(([key]) => key !== step)) : value;
  }
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const at = typeof step === 'number' ? step : list.findIndex((item) => idOf(item) === step.id);
  const next = withChange(list[at], rest, change);
  if (next === undefined) return Array.isArray(value) ? list.filter((_, place) => place !== at) : value;
  return at in list ? list.map((item, place) => (place === at ? next : item)) : [...list, next];
}

function inOrder(value: unknown, ids: unknown): unknown {
  const items = itemsById(value);
  if (!items || !Array.isArray(ids)) return value;
  return slotIn(ids, [...items.keys()]).flatMap((id) => (items.has(id) ? [items.get(id)] : []));
}

/** The value at a path; undefined where there is none. */
export function valueAt(content: unknown, path: readonly Step[]): unknown {
  return path.reduce((value: unknown, step) => {
    if (typeof step === 'string') return isGroup(value) ? fieldOf(value, step) : undefined;
    if (!Array.isArray(value)) return undefined;
    return typeof step === 'number' ? value[step] : value.find((item) => idOf(item) === step.id);
  }, content);
}

/**
 * Puts together what two people made of the same `base`. What both changed differently is a conflict, for which
 * `merged` has their part. In a list without ids nobody can tell whose item is which: it counts as changed as a whole.
 */
export function mergeThree(
  base: unknown,
  mine: unknown,
  theirs: unknown,
): { merged: unknown; conflicts: Conflict[] } {
  const ours = changesBetween(base, mine);
  const others = changesBetween(base, theirs);
  const contested = new Map<string, Step[]>();
  for (const change of ours) {
    for (const other of others) {
      const path = contestedPath(change, other);
      if (path) contested.set(JSON.stringify(path), path);
    }
  }
  const paths = [...contested.values()].filter(
    (path) => ![...contested.values()].some((wider) => wider.length < path.length && leadsTo(wider, path)),
  );
  const conflicts = paths
    .map(
      (path): Conflict => ({
        path,
        base: valueAt(base, path),
        mine: valueAt(mine, path),
        theirs: valueAt(theirs, path),
      }),
    )
    .filter((conflict) => !sameValue(conflict.mine, conflict.theirs));
  const free = ours.filter(
    (change) =>
      !paths.some((lost) => leadsTo(lost, change.path)) && !others.some((other) => isHomeOf(change, other)),
  );
  let merged = applyChanges(
    theirs,
    free.filter(({ order }) => !order),
  );
  for (const { path, order } of free) {
    if (!order) continue;
    const [was, mineNow, theirsNow] = [base, mine, theirs].map((content) => idsAt(content, path));
    if (!was || !mineNow || !theirsNow) continue;
    const moved = reordered(was, theirsNow);
    if (moved && reordered(was, mineNow) && reordered(mineNow, theirsNow)) {
      conflicts.push({ path, base: was, mine: mineNow, theirs: theirsNow, order: true });
    } else {
      const ids = moved ? slotIn(theirsNow, mineNow) : slotIn(mineNow, theirsNow);
      merged = applyChanges(merged, [{ path, after: ids, order: true }]);
    }
  }
  return { merged, conflicts };
}

/** `merged` with my part of each conflict in place of theirs. */
export const preferMine = (merged: unknown, conflicts: readonly Conflict[]): unknown =>
  applyChanges(
    merged,
    conflicts.map(({ path, mine, order }) => ({ path, after: mine, ...(order && { order }) })),
  );

/** Where two changes are at odds; undefined where they are not. */
function contestedPath(mine: Change, theirs: Change): Step[] | undefined {
  if (isHomeOf(mine, theirs) || isHomeOf(theirs, mine)) return undefined;
  const [own, other] = [scopeOf(mine.path), scopeOf(theirs.path)];
  if (mine.order && theirs.order) return undefined;
  // An order is at odds only with what becomes of the whole list.
  if (mine.order) return leadsTo(other, own) ? other : undefined;
  if (theirs.order) return leadsTo(own, other) ? own : undefined;
  if (sameValue(mine.path, theirs.path) && sameValue(mine.after, theirs.after)) return undefined;
  if (leadsTo(own, other)) return own;
  return leadsTo(other, own) ? other : undefined;
}

/** Whether a change only makes or drops the empty list into which the other puts an item. */
function isHomeOf(home: Change, { path }: Change): boolean {
  const isEmpty = (value: unknown) => value === undefined || sameValue(value, []);
  const isItem = typeof path[home.path.length] === 'object';
  return isEmpty(home.before) && isEmpty(home.after) && leadsTo(home.path, path) && isItem;
}

function scopeOf(path: Step[]): Step[] {
  const at = path.findIndex((step) => typeof step === 'number');
  return at < 0 ? path : path.slice(0, at);
}

/** Whether what is at `path` is part of what is at `wider`, or the same. */
export const leadsTo = (wider: readonly Step[], path: readonly Step[]) =>
  wider.length <= path.length && wider.every((step, at) => sameValue(step, path[at]));

function idsAt(content: unknown, path: Step[]): string[] | undefined {
  const items = itemsById(valueAt(content, path) ?? []);
  return items && [...items.keys()];
}

/** Whether what both lists hold stands in another order. */
function reordered(before: readonly string[], after: readonly string[]): boolean {
  return !sameValue(
    before.filter((id) => after.includes(id)),
    after.filter((id) => before.includes(id)),
  );
}

/** `lead`, with what only `more` holds put after what it follows there. */
function slotIn(lead: readonly string[], more: readonly string[]): string[] {
  const all = [...lead];
  for (const [at, id] of more.entries()) {
    if (!all.includes(id)) all.splice(all.indexOf(more[at - 1] ?? '') + 1, 0, id);
  }
  return all;
}

/** Whether two values are the same content, whatever the order of their fields. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, at) => sameValue(item, other[at]));
  if (isGroup(one) && isGroup(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].every((key) => sameValue(fieldOf(one, key), fieldOf(other, key)));
  }
  return Number.isNaN(one) && Number.isNaN(other);
}

/** The items of a list by their ids; undefined where they cannot be told apart by them. */
export function itemsById(value: unknown): Items | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = new Map<string, unknown>();
  for (const item of value) {
    const id = idOf(item);
    if (id === undefined || items.has(id)) return undefined;
    items.set(id, item);
  }
  return items;
}

function idOf(item: unknown): string | undefined {
  const id = isGroup(item) ? fieldOf(item, 'id') : undefined;
  return typeof id === 'string' ? id : undefined;
}

const areGroups = (value: unknown): value is readonly Group[] => Array.isArray(value) && value.every(isGroup);

/** Whether a value is a group of fields. */
export const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fieldOf = (group: Group, key: string): unknown => (Object.hasOwn(group, key) ? group[key] : undefined);
