/** The wait estimate: what customers who wait, and those who take a ticket now, can expect. */
import type { QueueState, Ticket } from '../queue-state.ts';
import { describe, features, logOf, type Situation, situationOf, waitOf } from './features.ts';
import { elapsed, newPace, type Pace } from './pace.ts';
import { openIn, type Pool, poolsOf, type Station, stationsOf, type WaitingConfig } from './pools.ts';
import { predicted } from './regression.ts';
import { type Offsets, offsetsOf, sharedStretch, stretchOf } from './spread.ts';
import { type Place, placesOf } from './standing.ts';
import type { WaitState } from './state.ts';

/** A hall as far as its waits depend on it. */
export interface WaitingHall {
  config: WaitingConfig;
  queue: QueueState;
  waits: WaitState;
}

/** What one customer can expect, in seconds, and what that follows from. */
export interface Estimate {
  place: Place;
  low: number;
  middle: number;
  high: number;
  /** Logarithms: see `Expectation`. */
  plain: number;
  corrected: number;
  thumb: number;
  /** The features, where the estimate of one ticket was asked for. */
  values?: Float64Array;
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
  const shared = pool.services.size > 1;
  const stretchAt = (place: Place) => (shared ? sharedStretch : stretchOf(place.ownAhead));
  const offsets: (Offsets | undefined)[] = [];
  const values = new Float64Array(features.length);
  const runs = new Map<string, Run>();
  const estimates: Estimate[] = [];

  function evaluate(place: Place, run: Run): Estimate {
    const { thumb, paceS } = describe(place, situations(place.service), values);
    const plain = predicted(waits.regression, values);
    const corrected = plain + correctionOf(waits, place.service);
    const stretch = stretchAt(place);
    offsets[stretch] ??= offsetsOf(waits.errors, stretch);
    const { low, middle, high } = offsets[stretch];
    const at = (offset: number) => Math.min(longestS, waitOf(corrected + offset) + place.breaksS);
    run.low = Math.max(run.low, at(low));
    run.middle = Math.max(run.middle, at(middle));
    run.high = Math.max(run.high, at(high));
    return {
      place,
      low: run.low,
      middle: run.middle,
      high: run.high,
      plain,
      corrected,
      thumb,
      paceS,
      stretch,
    };
  }

  for (const place of placesOf(config, queue, stations, pool, hour * 60)) {
    let run = runs.get(place.service);
    if (!run) {
      run = { low: 0, middle: 0, high: 0, last: undefined };
      runs.set(place.service, run);
    }
    const { last } = run;
    // Within a stretch of positions estimates grow by themselves; across its end the errors are others, and whoever
    // stands behind must not seem to go before.
    if (last && stretchAt(last) !== stretchAt(place)) evaluate(last, run);
    run.last = undefined;
    if (!isWanted(place, wanted)) {
      run.last = place;
      continue;
    }
    const estimate = evaluate(place, run);
    if (typeof wanted === 'object') return [{ ...estimate, values }];
    estimates.push(estimate);
  }
  return estimates;
}

/** The estimates of a service so far, from the front of the line: the highest, and who is not evaluated yet. */
interface Run {
  low: number;
  middle: number;
  high: number;
  last: Place | undefined;
}

/** Nobody waits longer than the day is. */
const longestS = 86_400;

function isWanted(place: Place, wanted: Wanted): boolean {
  if (wanted === 'everybody') return place.newcomer || place.ticket !== undefined;
  return wanted === 'newcomers' ? place.newcomer : place.ticket === wanted.ticket;
}

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
      const ownAgeS = ageS(ownFirst, now);
      situation = situationOf({ pool: poolPace, own, poolAgeS, ownAgeS, lateness, now, hour });
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
