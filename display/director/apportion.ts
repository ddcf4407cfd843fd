/** Dividing turns: how many each gets, and in what order. */

/** For sums of shares that should be whole. */
const epsilon = 1e-9;

/**
 * Whole numbers of turns for `targets`, which add up to a whole number: each is its target rounded up or down, and
 * so is the sum of any run of neighbours, so that who keeps its items together gets its share as a whole too.
 * @param phase 0 to 1; turning it on gives the odd turn to another one
 */
export function wholeTurns(targets: readonly number[], phase: number): number[] {
  let sum = phase + epsilon;
  let before = Math.floor(sum);
  return targets.map((target) => {
    sum += target;
    const upTo = Math.floor(sum);
    const turns = upTo - before;
    before = upTo;
    return turns;
  });
}

/** An order in which each index stands as often as its count says, spread as evenly as the others let it. */
export function evenly(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const left = [...counts];
  const credit = counts.map(() => 0);
  return Array.from({ length: total }, () => {
    let best = -1;
    let most = -Infinity;
    for (const [at, count] of counts.entries()) {
      const due = (credit[at] ?? 0) + count;
      credit[at] = due;
      if ((left[at] ?? 0) > 0 && due > most) {
        best = at;
        most = due;
      }
    }
    credit[best] = most - total;
    left[best] = (left[best] ?? 0) - 1;
    return best;
  });
}

/**
 * The same order with neighbours that are equal moved apart, where that can be done.
 * @param before what comes ahead of the first; then only that is moved, and the last stays
 */
export function apart<T>(order: readonly T[], before?: T): T[] {
  const moved = [...order];
  const first = before === undefined ? 1 : 0;
  const end = before === undefined ? order.length : Math.min(1, order.length);
  const last = before === undefined ? order.length - 1 : order.length - 2;
  for (let at = first; at < end; at++) {
    if (moved[at] !== (at === 0 ? before : moved[at - 1])) continue;
    const with_ = nearest(moved, at, last, before);
    if (with_ === undefined) continue;
    [moved[at], moved[with_]] = [moved[with_] as T, moved[at] as T];
  }
  return moved;
}

/** The place nearest to `at` whose swap with it leaves neither beside its like. */
function nearest<T>(
  order: readonly T[],
  at: number,
  last: number,
  before: T | undefined,
): number | undefined {
  const fits = (other: number): boolean => {
    if (other < 0 || other > last || order[other] === order[at]) return false;
    const swapped = (place: number) =>
      place < 0 ? before : order[place === at ? other : place === other ? at : place];
    const alone = (place: number) =>
      swapped(place) !== swapped(place - 1) && swapped(place) !== swapped(place + 1);
    return alone(at) && alone(other);
  };
  for (let far = 1; far < order.length; far++) {
    if (fits(at + far)) return at + far;
    if (fits(at - far)) return at - far;
  }
  return undefined;
}
