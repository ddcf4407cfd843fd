/** What two changes, one made after the other, come to. */
import { applyChanges, type Change, changeOf, leadsTo, sameValue } from './changes.ts';

/**
 * Changes as if what `older` and `newer` tell had been made at once; what was changed back is left out. A list whose items
 * all came and went is as if nobody had touched it, though it may be there now, empty.
 */
export function joinChanges(older: readonly Change[], newer: readonly Change[]): Change[] {
  return newer.reduce<Change[]>(withLater, [...older]);
}

function withLater(changes: readonly Change[], later: Change): Change[] {
  const wider = changes.find(({ path, order }) => !order && leadsTo(path, later.path));
  if (wider) {
    const rest = { ...later, path: later.path.slice(wider.path.length) };
    return replaced(changes, wider, changeOf(wider.path, wider.before, applyChanges(wider.after, [rest])));
  }
  if (later.order) return withLaterOrder(changes, later);
  const inside = changes.filter(({ path }) => leadsTo(later.path, path));
  const undone = inside.map(({ path, before, order }) => ({
    path: path.slice(later.path.length),
    after: before,
    ...(order && { order }),
  }));
  const rest = changes.filter((change) => !inside.includes(change));
  const whole = changeOf(later.path, applyChanges(later.before, undone.reverse()), later.after);
  return sameValue(whole.before, whole.after) ? rest : [...rest, whole];
}

function withLaterOrder(changes: readonly Change[], later: Change): Change[] {
  const same = changes.find(({ path, order }) => order && sameValue(path, later.path));
  return same ? replaced(changes, same, { ...same, after: later.after }) : [...changes, later];
}

const replaced = (changes: readonly Change[], old: Change, by: Change): Change[] =>
  changes.flatMap((change) => {
    if (change !== old) return [change];
    return sameValue(by.before, by.after) ? [] : [by];
  });
