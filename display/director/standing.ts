/** How far what the wall knows of the queue can be trusted, and why not further. */

import type { Freshness as Limits } from '#config/freshness.ts';
import { type Freshness, freshness } from '#domain/freshness.ts';
import type { HallView } from '#domain/view.ts';
import type { LinkStatus } from '../store/state.ts';

/** What stands between the wall and the queue: nothing, its own link, or the queue machine's silence. */
export type Cause = 'none' | 'link' | 'feed';

export interface Standing {
  cause: Cause;
  /** Hall time (epoch ms) at which the queue was last known; undefined before anything was. */
  asOf: number | undefined;
  calls: Freshness;
  counts: Freshness;
}

/** The standing at `now` (hall time, epoch ms) of a wall that was last told by its server at `asOf`. */
export function standing(
  limits: Limits,
  { view, link, asOf }: { view?: HallView | undefined; link: LinkStatus; asOf?: number | undefined },
  now: number,
): Standing {
  if (!view || asOf === undefined) return { cause: 'link', asOf, calls: 'withdrawn', counts: 'withdrawn' };
  if (link !== 'live') {
    const ageMs = now - asOf;
    const calls = freshness(limits.calls, ageMs);
    return { cause: 'link', asOf, calls, counts: freshness(limits.counts, ageMs) };
  }
  // A hall in which nobody waits may well be silent. One in which somebody does is not, for long.
  const waiting = Object.values(view.services).some((service) => service.waiting > 0);
  const heard = waiting ? freshness(limits.feed, now - view.heardAt) : 'live';
  if (heard === 'live') return { cause: 'none', asOf, calls: 'live', counts: 'live' };
  return { cause: 'feed', asOf: view.heardAt, calls: heard, counts: heard };
}
