/**
 * How far the truth lies from the estimate: the last errors, in logarithms of waits, kept by position in line.
 * Ranges are their quantiles; the middle is moved to where as many errors lie above as below.
 */

/** The errors of one stretch of positions. */
export interface Errors {
  /** The last ones, oldest first. */
  recent: number[];
  /** How far the middle has been moved. */
  middle: number;
}

/** First positions (own customers ahead) of the stretches errors are kept for. */
export const stretchStarts = [0, 1, 2, 4, 8, 16] as const;
/** Errors kept for each. */
const kept = 400;
/** With fewer of its own, a stretch borrows from its neighbours, then from what is assumed. */
const enough = 100;
/**
 * What is assumed of a hall that has taught nothing yet: the truth is as likely anywhere between half and double
 * the estimate, which is what standard times are worth.
 */
const assumed = Array.from({ length: 20 }, (_, i) => ((i - 9.5) / 9.5) * Math.LN2);
/** The middle moves so far with each error: slowly, since the errors of one busy afternoon are all of one kind. */
const middleStep = 0.002;
/** Errors stand in for so many fewer than they are, since those of one afternoon are alike. */
const alike = 5;
/** The range is meant to hold so much of the truth. */
const low = 0.1;
const high = 0.9;

/**
 * Where several services share counters, all positions are one stretch: a ticket more of another service must not
 * move anybody into a stretch of smaller errors, which would shorten their wait.
 */
export const sharedStretch = stretchStarts.length;

export const newErrors = (): Errors[] =>
  Array.from({ length: stretchStarts.length + 1 }, () => ({ recent: [], middle: 0 }));

/** The stretch of a position. */
export function stretchOf(ownAhead: number): number {
  let stretch = stretchStarts.length - 1;
  while (stretch > 0 && ownAhead < (stretchStarts[stretch] ?? 0)) stretch -= 1;
  return stretch;
}

export function noteError(errors: Errors[], stretch: number, error: number): void {
  const own = errors[stretch];
  if (!own) return;
  own.recent.push(error);
  if (own.recent.length > kept) own.recent.shift();
  own.middle += error > own.middle ? middleStep : -middleStep;
  worked.delete(errors);
}

/** How many errors of its own a stretch has. */
export const errorsAt = (errors: readonly Errors[], stretch: number): number =>
  errors[stretch]?.recent.length ?? 0;

/** Where low, middle and high lie from the estimate, in logarithms of waits, for one stretch. */
export interface Offsets {
  low: number;
  middle: number;
  high: number;
}

/** Sorting takes its time, and offsets are asked for far more often than errors are noted. */
const worked = new WeakMap<readonly Errors[], Offsets[]>();

export function offsetsOf(errors: readonly Errors[], stretch: number): Offsets {
  let all = worked.get(errors);
  if (!all) {
    all = [];
    worked.set(errors, all);
  }
  all[stretch] ??= workOut(errors, stretch);
  return all[stretch];
}

function workOut(errors: readonly Errors[], stretch: number): Offsets {
  const own = errors[stretch];
  const sample = own ? [...own.recent] : [];
  const ownCount = sample.length;
  for (let away = 1; away < errors.length && sample.length < enough; away += 1) {
    for (const neighbour of [errors[stretch - away], errors[stretch + away]]) {
      const missing = enough - sample.length;
      if (neighbour && missing > 0) sample.push(...neighbour.recent.slice(-missing));
    }
  }
  if (sample.length < enough) sample.push(...assumed);
  const sorted = Float64Array.from(sample).sort();
  const middle = own?.middle ?? 0;
  const wider = 1 + alike / (alike + ownCount);
  return {
    low: Math.min(middle, quantile(sorted, low) * wider),
    middle,
    high: Math.max(middle, quantile(sorted, high) * wider),
  };
}

/** Between the two nearest of a sorted sample. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const under = sorted[below] ?? 0;
  return under + (place - below) * ((sorted[below + 1] ?? under) - under);
}
