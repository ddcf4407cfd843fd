/**
 * What a wait is estimated from: many simple predictors of it, each right in some halls and at some times. They are
 * taken as logarithms, so that what is learned about them are shares, and so that twice the line is twice the wait.
 */
import type { Pace, Window } from './pace.ts';
import type { Sign } from './regression.ts';
import type { Place } from './standing.ts';

/** Waits are compared as log(wait + this many seconds): below it, differences do not matter to anybody. */
export const graceS = 20;
export const logOf = (seconds: number): number => Math.log(Math.max(0, seconds) + graceS);
export const waitOf = (log: number): number => Math.max(0, Math.exp(log) - graceS);

interface Feature {
  name: string;
  sign: Sign;
  /** Its weight until the hall has taught another. */
  prior: number;
  /** How firmly that is held, in examples. */
  firmness: number;
}

const feature = (name: string, sign: Sign, prior = 0, firmness = 20): Feature => ({
  name,
  sign,
  prior,
  firmness,
});

/**
 * In the order `situationOf` and `describe` write them. The prior is a rule of thumb: half the pace of the last hour, three tenths the
 * wait of the last one called, two tenths the pace of the day. All three fall back to the standard times, so that a
 * hall that has taught nothing gets exactly the wait these give.
 */
export const features: readonly Feature[] = [
  // The level is learned at once: standard times are guesses.
  feature('level', 0, 0, 0.1),
  feature('ahead', 1),
  feature('open counters', -1),
  feature('pace of 5 min', 1),
  feature('pace of 15 min', 1),
  feature('pace of 1 h', 1, 0.5),
  feature('pace of 4 h', 1),
  feature('pace of the day', 1, 0.2),
  feature('pace of this hour', 1),
  feature('pace of all days', 1),
  feature('counter pace of 15 min', 1),
  feature('counter pace of 1 h', 1),
  feature('last wait', 1, 0.3),
  feature('age of the first in line', 1),
  feature('mean wait', 1),
  feature('time since the last call', 0),
  feature('hour', 0),
  feature('hour squared', 0),
  feature('free counters', -1),
  feature('drift', 0),
  feature('lateness of the first in line', 1),
  feature('own ahead', 1),
  feature('own pace of 15 min', 1),
  feature('own pace of 1 h', 1),
  feature('own pace of the day', 1),
  feature('own pace of all days', 1),
  feature('own last wait', 1),
  feature('own age of the first in line', 1),
  feature('own mean wait', 1),
  feature('own time since the last call', 0),
];
export const signs: readonly Sign[] = features.map(({ sign }) => sign);

/** What is the same for all places of a service at one instant. */
export interface Situation {
  pool: Pace;
  own: Pace;
  /** Hour of the day, whole. */
  hour: number;
  /** The features that depend on nothing else, in their places; the others are 0. */
  common: Float64Array;
}

/** What a situation is made from. */
export interface Circumstances {
  pool: Pace;
  own: Pace;
  /** Age of the first in line, seconds; 0 where nobody waits. */
  poolAgeS: number;
  ownAgeS: number;
  /** How much longer the first in line has waited than was expected of them, as a logarithm; 0 if not. */
  lateness: number;
  /** Epoch ms. */
  now: number;
  /** Hours since the day began. */
  hour: number;
}

export function situationOf({ pool, own, poolAgeS, ownAgeS, lateness, now, hour }: Circumstances): Situation {
  const common = new Float64Array(features.length);
  const noonward = (hour - 13) / 4;
  common[0] = 1;
  common[13] = logOf(poolAgeS);
  common[15] = logOf(since(pool, now));
  common[16] = noonward;
  common[17] = noonward * noonward;
  common[19] = pool.drift.sum / (pool.drift.weight + 3);
  common[20] = lateness;
  common[27] = logOf(ownAgeS);
  common[29] = logOf(since(own, now));
  return { pool, own, hour: Math.floor(hour), common };
}

/** Seconds of assumed waiting by which a pace leans on the next longer memory. */
const leanS = { recent: [300, 600, 900, 1800], counters: [300, 900], today: 1200, hour: 3600, always: 600 };
/** Waits by which a mean leans on what stands in for it. */
const leanWaits = { pool: 2, own: 10 };
/** Calls longer ago than this are as good as none. */
const longestSinceS = 3600;

/**
 * Writes the features of a place to `values`. Gives the rule of thumb of the pool (a logarithm), from which drift is
 * measured, and seconds per call.
 */
export function describe(
  place: Place,
  { pool, own, hour, common }: Situation,
  values: Float64Array,
): { thumb: number; paceS: number } {
  const { standardS } = place;
  const customers = place.ahead + 1;
  const ownCustomers = place.ownAhead + 1;
  const open = place.open ?? 1;

  // Each is the time in which as many are called as must be, by pace and by what it leans on: (busy + b) seconds
  // for (calls / customers + b / wait) times the whole line. It grows with the line and falls with the pace.
  const always = blend(pool.always, 1, customers, leanS.always, standardS);
  const today = blend(pool.today, 1, customers, leanS.today, always);
  const ofHour = blend(pool.hours[hour], 1, customers, leanS.hour, always);
  const recent = (i: number) => blend(pool.recent[i], 1, customers, leanS.recent[i], today);
  const counters = (i: number) =>
    blend(pool.counters[i], Math.max(1, open), customers, leanS.counters[i], today);
  const ownAlways = blend(own.always, 1, ownCustomers, leanS.always, always);
  const ownToday = blend(own.today, 1, ownCustomers, leanS.today, ownAlways);
  const ownRecent = (i: number) => blend(own.recent[i], 1, ownCustomers, leanS.recent[i], ownToday);

  const mean = lean(pool.meanWait, pool.waits, standardS, leanWaits.pool);
  const ownMean = lean(own.meanWait, own.waits, mean, leanWaits.own);
  const lastWait = pool.lastWait ?? mean;
  const anHour = recent(2);

  values.set(common);
  values[1] = Math.log(customers);
  values[2] = Math.log(open + 1);
  values[3] = logOf(recent(0));
  values[4] = logOf(recent(1));
  values[5] = logOf(anHour);
  values[6] = logOf(recent(3));
  values[7] = logOf(today);
  values[8] = logOf(ofHour);
  values[9] = logOf(always);
  values[10] = logOf(counters(0));
  values[11] = logOf(counters(1));
  values[12] = logOf(lastWait);
  values[14] = logOf(mean);
  values[18] = Math.log(place.free + 1);
  values[21] = Math.log(ownCustomers);
  values[22] = logOf(ownRecent(1));
  values[23] = logOf(ownRecent(2));
  values[24] = logOf(ownToday);
  values[25] = logOf(ownAlways);
  values[26] = logOf(own.lastWait ?? ownMean);
  values[28] = logOf(ownMean);
  return { thumb: logOf(0.7 * anHour + 0.3 * lastWait), paceS: anHour / customers };
}

/** Wait by a window's pace, `share` times as fast, leaning on another estimate of it. */
const blend = (
  window: Window | undefined,
  share: number,
  customers: number,
  leanS: number | undefined,
  onS: number,
) => {
  const by = leanS ?? 0;
  const { calls, busy } = window ?? none;
  return (busy + by) / ((calls * share) / customers + by / Math.max(1, onS));
};

const none: Window = { calls: 0, busy: 0 };

const lean = (mean: number, count: number, on: number, by: number) => (mean * count + on * by) / (count + by);

const since = ({ calledAt }: Pace, now: number) =>
  calledAt === 0 ? longestSinceS : Math.max(0, Math.min(longestSinceS, (now - calledAt) / 1000));
