/**
 * What can be undone and done again: each step as changes, of which only those count that still stand as the step left
 * them. What others changed meanwhile stays. Pure.
 */
import { applyChanges, type Change, changesBetween, itemsById, sameValue, valueAt } from '#config/changes.ts';

interface Edit {
  /** What was edited: typing on in the same field is one edit. */
  what: string;
  /** When it was last added to, epoch ms. */
  at: number;
  back: Change[];
  forth: Change[];
}

/** Immutable: every step gives a new one. */
export interface History {
  past: readonly Edit[];
  future: readonly Edit[];
}

export const noHistory: History = { past: [], future: [] };

/** Typing on within this time is the same edit. */
const togetherMs = 1500;
const mostSteps = 200;

/** After an edit at `at` (epoch ms) that made `after` of `before`. */
export function edited(
  { past }: History,
  before: unknown,
  after: unknown,
  what: string,
  at: number,
): History {
  const last = past.at(-1);
  const goesOn = last?.what === what && at - last.at < togetherMs;
  if (last && goesOn && standing(before, last.back).length === last.back.length) {
    const start = applyChanges(before, last.back);
    return { past: [...past.slice(0, -1), editOf(start, after, what, at)], future: [] };
  }
  return { past: [...past, editOf(before, after, what, at)].slice(-mostSteps), future: [] };
}

const editOf = (before: unknown, after: unknown, what: string, at: number): Edit => ({
  ...{ what, at },
  back: changesBetween(after, before),
  forth: changesBetween(before, after),
});

/** Content and history after a step. */
interface Stepped {
  content: unknown;
  history: History;
}

/**
 * Content and history after the last edit is taken back; undefined where there is none. An edit of which nothing stands
 * any more is dropped, and the one before it is taken back.
 */
export function undone({ past, future }: History, content: unknown): Stepped | undefined {
  const last = past.at(-1);
  if (!last) return undefined;
  const earlier = past.slice(0, -1);
  const back = standing(content, last.back);
  if (back.length === 0) {
    const history = { past: earlier, future };
    return undone(history, content) ?? { content, history };
  }
  return { content: applyChanges(content, back), history: { past: earlier, future: [last, ...future] } };
}

/** As `undone`, for the edit last taken back, which is done again. */
export function redone({ past, future }: History, content: unknown): Stepped | undefined {
  const [next, ...later] = future;
  if (!next) return undefined;
  const forth = standing(content, next.forth);
  if (forth.length === 0) {
    const history = { past, future: later };
    return redone(history, content) ?? { content, history };
  }
  return {
    content: applyChanges(content, forth),
    history: { past: [...past, { ...next, at: 0 }], future: later },
  };
}

/** Those of the changes whose place is still as they expect it: nobody else has changed it since. */
const standing = (content: unknown, changes: readonly Change[]): Change[] =>
  changes.filter(({ path, before, order }) => {
    const way = path.slice(0, -1).map((_, at) => path.slice(0, at + 1));
    const isGone = (part: Change['path']) =>
      typeof part.at(-1) !== 'string' && valueAt(content, part) === undefined;
    if (way.some(isGone)) return false;
    const now = valueAt(content, path);
    return order ? isOrdered(now, before) : sameValue(now, before);
  });

/** Whether the items of a list stand in the order of `ids`, whatever items others added or removed. */
function isOrdered(list: unknown, ids: unknown): boolean {
  const items = itemsById(list);
  if (!items || !Array.isArray(ids)) return false;
  const here = [...items.keys()].filter((id) => ids.includes(id));
  return sameValue(
    here,
    ids.filter((id) => items.has(id)),
  );
}
