/** How far a value of some age may be trusted. A screen never shows an old number as if it were live. */
import { type Freshness as Limits, usualFreshness } from '#config/freshness.ts';

/** Shown as it is; shown with the time it was true at; not shown: words instead. */
export type Freshness = 'live' | 'ageing' | 'withdrawn';

/** The freshness of a value that was last true `ageMs` ago. An age that is no number is never trusted. */
export function freshness({ ageing, withdrawn }: Limits[keyof Limits], ageMs: number): Freshness {
  if (ageMs < ageing * 1000) return 'live';
  return ageMs < withdrawn * 1000 ? 'ageing' : 'withdrawn';
}

/** Nothing heard for so long, in ms: nobody knows any more how many wait, and no surge level or curve stands on it. */
export const silenceMs = usualFreshness.feed.withdrawn * 1000;
