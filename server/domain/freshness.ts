/** How far a value of some age may be trusted. A screen never shows an old number as if it were live. */

/** Shown as it is; shown with the time it was true at; not shown: words instead. */
export type Freshness = 'live' | 'ageing' | 'withdrawn';

/**
 * What is shown, by how fast it turns untrue. `outlets` are the waits at other places; `feed` is all that a queue
 * machine tells, while people wait but it says nothing.
 */
export type ValueKind = 'calls' | 'counts' | 'outlets' | 'feed';

export interface FreshnessLimits {
  /** From this age on, in ms, a value is ageing. */
  ageingMs: number;
  /** From this age on, in ms, it is withdrawn. */
  withdrawnMs: number;
}

export const defaultFreshnessLimits: Readonly<Record<ValueKind, FreshnessLimits>> = {
  calls: { ageingMs: 30_000, withdrawnMs: 2 * 60_000 },
  counts: { ageingMs: 60_000, withdrawnMs: 5 * 60_000 },
  outlets: { ageingMs: 3 * 60_000, withdrawnMs: 15 * 60_000 },
  // With people waiting, some counter calls within the time of one long service.
  feed: { ageingMs: 10 * 60_000, withdrawnMs: 30 * 60_000 },
};

/** The freshness of a value that was last true `ageMs` ago. An age that is no number is never trusted. */
export function freshness(
  kind: ValueKind,
  ageMs: number,
  limits: FreshnessLimits = defaultFreshnessLimits[kind],
): Freshness {
  if (ageMs < limits.ageingMs) return 'live';
  return ageMs < limits.withdrawnMs ? 'ageing' : 'withdrawn';
}
