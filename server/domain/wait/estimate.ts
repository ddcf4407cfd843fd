/** The wait estimate: what customers who wait, and those who take a ticket now, can expect. */
import type { HallConfig } from '#config/schema.ts';
import type { QueueState, Ticket } from '../queue-state.ts';
import { describe, logOf, type Situation, waitOf } from './features.ts';
import { elapsed, newPace, type Pace } from './pace.ts';
import { openIn, type Pool, poolsOf, type Station, stationsOf } from './pools.ts';
import { predicted } from './regression.ts';
import { type Offsets, offsetsOf, risingOffsets, stretchOf } from './spread.ts';
import { type Place, placesOf } from './standing.ts';
import type { WaitState } from './state.ts';

/** A hall as far as its waits depend on it. */
export interface WaitingHall {
  config: HallConfig;
  queue: QueueState;
  waits: WaitState;
}

/** What one customer can expect, in seconds, and what that follows from. */
export interface Estimate extends Place {
  low: number;
  middle: number;
  high: number;
  /** Its features and their logarithms: what is learned from once the truth is known. */
  values: Float64Array;
  plain: number;
  corrected: number;
  thumb: number;
  /** Seconds from call to call that the pool's line is taken at. */
  paceS: number;
  stretch: number;
}

/** Whose estimates are asked for. */
export type Wanted = 'newcomers' | 'everybody' | { ticket: string };

/** Reads the estimates of one pool at `now` (epoch ms), in calling order: of newcomers, of everybody, or of one ticket. */
export function poolEstimates(
  { config, queue, waits }: WaitingHall,
  pool: Pool,
  now: number,
  wanted: Wanted,
  stations: Station[] | undefined = stationsOf(config, queue),
): Estimate[] {
  const dayFrom = queue.day?.from ?? now;
  const hour = Math.max(0, Math.min(23.99, (now - dayFrom) / 3_600_000));
  const situations = situationsOf({ config, queue, waits }, pool, now, hour, openIn(stations, pool));
  const runs = new Map<string, { last: Place; low: number; middle: number; high: number }>();
  const ofStretch = pool.services.size > 1 ? risingOffsets : offsetsOf;
  const offsets: (Offsets | undefined)[] = [];
  const estimates: Estimate[] = [];

  function evaluate(place: Place): Estimate {
    const situation = situations(place.service);
    const { values, thumb, paceS } = describe(place, situation);
    const plain = predicted(waits.regression, values);
    const corrected = plain + correctionOf(waits, place.service);
    const stretch = stretchOf(place.ownAhead);
    offsets[stretch] ??= ofStretch(waits.errors, stretch);
    const { low, middle, high } = offsets[stretch];
    const at = (offset: number) => Math.min(longestS, waitOf(corrected + offset) + place.breaksS);
    return {
      ...place,
      ...{ values, thumb, paceS, plain, corrected, stretch },
      ...{ low: at(low), middle: at(middle), high: at(high) },
    };
  }

  for (const place of placesOf(config, queue, stations, pool, hour * 60)) {
    const run = runs.get(place.service);
    const raise = (to: Estimate) => {
      to.low = Math.max(to.low, run?.low ?? 0);
      to.middle = Math.max(to.middle, run?.middle ?? 0);
      to.high = Math.max(to.high, run?.high ?? 0);
      return to;
    };
    // Within a stretch of positions estimates grow by themselves; across its end the errors are others, and whoever
    // stands behind must not seem to go before.
    const ends = run && wanted !== 'everybody' && stretchOf(run.last.ownAhead) !== stretchOf(place.ownAhead);
    if (ends) Object.assign(run, pickRange(raise(evaluate(run.last))));
    const range = { low: run?.low ?? 0, middle: run?.middle ?? 0, high: run?.high ?? 0 };
    runs.set(place.service, { ...range, last: place });
    if (!isWanted(place, wanted)) continue;
    const estimate = raise(evaluate(place));
    runs.set(place.service, { ...pickRange(estimate), last: place });
    estimates.push(estimate);
  }
  return estimates;
}

function isWanted(place: Place, wanted: Wanted): boolean {
  if (wanted === 'everybody') return place.newcomer || place.ticket !== undefined;
  return wanted === 'newcomers' ? place.newcomer : place.ticket === wanted.ticket;
}

/** Nobody waits longer than the day is. */
const longestS = 86_400;

const pickRange = ({ low, middle, high }: Estimate) => ({ low, middle, high });

/** All estimates of a hall: of a ticket taken now in each service and, if asked, of everybody who waits. */
export function hallEstimates(hall: WaitingHall, now: number, wanted: Exclude<Wanted, object>): Estimate[] {
  const stations = stationsOf(hall.config, hall.queue);
  const pools = new Set(poolsOf(hall.config).values());
  return [...pools].flatMap((pool) => poolEstimates(hall, pool, now, wanted, stations));
}

/** Errors of a service that tell of the next: shrunk to none while there are few. */
function correctionOf({ corrections }: WaitState, service: string): number {
  const correction = corrections.get(service);
  return correction ? correction.sum / (correction.weight + correctionLean) : 0;
}
/** So many errors assumed to be none. */
const correctionLean = 100;

function situationsOf({ queue, waits }: WaitingHall, pool: Pool, now: number, hour: number, open: number) {
  const first = firstOf(queue, pool.services);
  const poolPace = aged(waits.pools.get(pool.id), now, first !== undefined, open);
  const expectation = first && waits.expectations.get(first.number);
  const poolAgeS = ageS(first, now);
  const lateness = expectation ? Math.max(0, Math.min(2, logOf(poolAgeS) - expectation.thumb)) : 0;
  const known = new Map<string, Situation>();
  return (service: string): Situation => {
    let situation = known.get(service);
    if (!situation) {
      const ownFirst = firstOf(queue, [service]);
      const own = aged(waits.services.get(service), now, ownFirst !== undefined, open);
      situation = { pool: poolPace, own, poolAgeS, ownAgeS: ageS(ownFirst, now), lateness, now, hour };
      known.set(service, situation);
    }
    return situation;
  };
}

const aged = (pace: Pace | undefined, now: number, busy: boolean, open: number): Pace =>
  pace ? elapsed(pace, now, busy, open) : newPace();

const ageS = (first: Ticket | undefined, now: number) =>
  first?.queuedAt === undefined ? 0 : Math.max(0, (now - first.queuedAt) / 1000);

/** Who has waited longest. */
function firstOf(queue: QueueState, services: Iterable<string>): Ticket | undefined {
  let first: Ticket | undefined;
  for (const service of services) {
    const [oldest] = queue.lines.get(service)?.waiting ?? [];
    if (oldest && (!first || (oldest.queuedAt ?? 0) < (first.queuedAt ?? 0))) first = oldest;
  }
  return first;
}
