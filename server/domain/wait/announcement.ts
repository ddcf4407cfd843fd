/** What is announced, so that it can be read: raised at once, lowered only when a lower estimate has held. */
import type { Wait } from '../view.ts';
import type { Range } from './bands.ts';

/** A wait that can be compared with others: none at all, or a range. */
export type Announceable = Range | Extract<Wait, { kind: 'none' }>;

/** What is shown for a service, and what would replace it. */
export interface Shown {
  wait: Announceable;
  /** Since when estimates have been other than shown, but not higher, epoch ms. Undefined: they are not. */
  belowSince: number | undefined;
  /** What all estimates since then lay in. */
  below: Announceable | undefined;
}

/** A lower estimate must have held this long. */
const holdMs = 10 * 60_000;

/** What is shown after an estimate made at `at` (epoch ms). */
export function nextShown(before: Shown | undefined, estimate: Announceable, at: number): Shown {
  const { wait: shown, belowSince: since = at, below: others = estimate } = before ?? { wait: estimate };
  if (top(estimate) > top(shown)) return { wait: estimate, belowSince: undefined, below: undefined };
  if (same(estimate, shown)) return { wait: shown, belowSince: undefined, below: undefined };
  const below = around(others, estimate);
  // A clock that went back must not hold an old announcement for ever.
  const held = at - since >= holdMs || at < since;
  if (!held) return { wait: shown, belowSince: since, below };
  return { wait: below, belowSince: undefined, below: undefined };
}

/** The upper end in minutes. */
const top = (wait: Announceable) =>
  wait.kind === 'none' ? 0 : (wait.highMinutes ?? Number.POSITIVE_INFINITY);

const bottom = (wait: Announceable) => (wait.kind === 'none' ? 0 : wait.lowMinutes);

const same = (a: Announceable, b: Announceable) =>
  a.kind === b.kind &&
  top(a) === top(b) &&
  bottom(a) === bottom(b) &&
  (a.kind === 'none' || b.kind === 'none' || a.preliminary === b.preliminary);

/** The narrowest announcement that both lie in, as sure as the newer. */
function around(a: Announceable, b: Announceable): Announceable {
  if (a.kind === 'none' && b.kind === 'none') return b;
  const highMinutes = Math.max(top(a), top(b));
  const preliminary = b.kind === 'range' ? b.preliminary : a.kind === 'range' ? a.preliminary : undefined;
  return {
    kind: 'range',
    lowMinutes: Math.min(bottom(a), bottom(b)),
    ...(Number.isFinite(highMinutes) && { highMinutes }),
    ...(preliminary && { preliminary }),
  };
}
