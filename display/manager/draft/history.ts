/** What can be undone and done again: each step as changes, so that what others changed meanwhile stays. Pure. */
import { applyChanges, type Change, changesBetween } from '#config/changes.ts';

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
  if (last && last.what === what && at - last.at < togetherMs) {
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

/** Content and history after the last edit is taken back; undefined where there is none. */
export function undone({ past, future }: History, content: unknown) {
  const last = past.at(-1);
  if (!last) return undefined;
  return {
    content: applyChanges(content, last.back),
    history: { past: past.slice(0, -1), future: [last, ...future] } satisfies History,
  };
}

/** Content and history after the edit last taken back is done again; undefined where there is none. */
export function redone({ past, future }: History, content: unknown) {
  const [next, ...later] = future;
  if (!next) return undefined;
  return {
    content: applyChanges(content, next.forth),
    history: { past: [...past, { ...next, at: 0 }], future: later } satisfies History,
  };
}
