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

/** The same order with equal neighbours moved apart, as far as that can be done. */
export function apart<T>(order: readonly T[]): T[] {
  const moved = [...order];
  for (let at = 1; at < moved.length; ) {
    const isForward = moved[at] === moved[at - 1] && move(moved, at, 0, moved.length - 1);
    if (!isForward) at += 1;
  }
  return moved;
}

/** The same order with its first moved on where that equals what comes `before` it. The last stays. */
export function apartFrom<T>(before: T | undefined, order: readonly T[]): T[] {
  const moved = [...order];
  if (before !== undefined && moved[0] === before) move(moved, 0, 1, moved.length - 2);
  return moved;
}

/**
 * Moves the one at `at` to the nearest place in `order`, from `first` to `last`, where it stands beside none of its
 * like, if there is one. Whether it went forward, so that another one has come to its place.
 */
function move<T>(order: T[], at: number, first: number, last: number): boolean {
  const [one] = order.splice(at, 1);
  let to = at;
  for (let place = first; place <= last; place++) {
    const fits =
      (place === 0 || order[place - 1] !== one) && (place === order.length || order[place] !== one);
    const isNearer = to === at || Math.abs(place - at) < Math.abs(to - at);
    if (fits && isNearer) to = place;
  }
  order.splice(to, 0, one as T);
  return to > at;
}
