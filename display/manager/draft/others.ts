/** What somebody else changed under the hands of whoever edits here: told until it was read. Pure. */
import { type Change, changesBetween, leadsTo, type Step, sameValue } from '#config/changes.ts';

/** One place that somebody else changed. */
export interface OthersChange {
  path: readonly Step[];
  /** A content that has what the path names. */
  content: unknown;
}

/** `told` and what else became of `before`, a place once. `chosen` are places about which somebody was asked. */
export function alsoChanged(
  told: readonly OthersChange[],
  before: unknown,
  after: unknown,
  { changes = changesBetween(before, after), chosen = [] }: { changes?: Change[]; chosen?: Step[][] } = {},
): readonly OthersChange[] {
  const found = changes
    .filter(({ path }) => !chosen.some((place) => leadsTo(place, path)))
    .map((change) => ({ path: change.path, content: change.after === undefined ? before : after }));
  const again = (old: OthersChange) => found.some(({ path }) => sameValue(path, old.path));
  return [...told.filter((old) => !again(old)), ...found];
}
