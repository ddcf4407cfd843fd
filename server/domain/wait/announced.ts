/** What is announced for each service: a range that is calm enough to read, or words where a number would not be true. */
import type { QueueState } from '../queue-state.ts';
import type { Openings, Wait } from '../view.ts';
import { type Announceable, nextShown, type Shown } from './announcement.ts';
import { announce } from './bands.ts';
import { type Estimate, poolEstimates, type WaitingHall } from './estimate.ts';
import { type Pool, poolsOf, type Station, stationsOf } from './pools.ts';
import type { WaitState } from './state.ts';

/** Until so many waits are known, an announcement is 初步估计. */
const enoughLearned = 100;

const isPreliminary = ({ regression }: WaitState): boolean => regression.examples < enoughLearned;

/** Brings what is shown for a pool's services up to `at` (epoch ms). */
export function refreshShown(hall: WaitingHall, pool: Pool, at: number): void {
  for (const estimate of poolEstimates(hall, pool, at, 'newcomers')) {
    const shown = shownAfter(hall, estimate, at);
    const announced = wordsFor(hall.queue, hall.waits, estimate) ?? telling(shown.wait);
    hall.waits.shown.set(estimate.place.service, { ...shown, announced, middle: estimate.middle, at });
  }
}

/** What was announced for a service when it was last refreshed: what somebody who takes a ticket has read. */
export const lastAnnounced = ({ shown }: WaitState, service: string): Wait =>
  shown.get(service)?.announced ?? { kind: 'unknown' };

/** What is announced for one service. */
export interface Announced {
  service: string;
  wait: Wait;
}

/**
 * The wait announced for a ticket taken at `now` (epoch ms), for every configured service. `openings`: the hall's
 * opening spans; where the estimate passes the end of the present one, the service is not promised for today.
 */
export function announcedWaits(hall: WaitingHall, now: number, openings: Openings): Announced[] {
  const { config, queue } = hall;
  const closesAt = openings.find(([from, to]) => now >= from && now < to)?.[1];
  const stations = stationsOf(config, queue);
  const pools = new Set(poolsOf(config).values());
  return [...pools].flatMap((pool) =>
    shownNow(hall, pool, now, stations).map(({ service, announced, middle }): Announced => {
      const tooLate = closesAt !== undefined && now + middle * 1000 > closesAt;
      const isTime = announced.kind === 'range' || announced.kind === 'none';
      return { service, wait: tooLate && isTime ? { kind: 'closing' } : announced };
    }),
  );
}

/** What has been refreshed this lately (ms) is taken as it is: estimating again would change nothing to speak of. */
const freshMs = 5_000;

/** What is shown for the services of a pool at `now`. */
function shownNow(hall: WaitingHall, pool: Pool, now: number, stations: Station[] | undefined) {
  const fresh: { service: string; announced: Wait; middle: number }[] = [];
  for (const service of pool.services) {
    const shown = hall.waits.shown.get(service);
    if (!shown || now < shown.at || now - shown.at > freshMs) break;
    fresh.push({ service, announced: shown.announced, middle: shown.middle });
  }
  if (fresh.length === pool.services.size) return fresh;
  return poolEstimates(hall, pool, now, 'newcomers', stations).map((estimate) => {
    const announced =
      wordsFor(hall.queue, hall.waits, estimate) ?? telling(shownAfter(hall, estimate, now).wait);
    return { service: estimate.place.service, announced, middle: estimate.middle };
  });
}

function shownAfter(hall: WaitingHall, estimate: Estimate, at: number): Shown {
  return nextShown(hall.waits.shown.get(estimate.place.service), announceable(hall, estimate), at);
}

/**
 * Rounding outward and holding still widen what is said by about a band, so that it begins with a narrower range than
 * the estimate's 80 %: quintiles in place of deciles, in logarithms .84 ÷ 1.28 of the way for errors of a normal shape.
 */
const narrowing = 0.66;

const narrowed = (end: number, middle: number) => (middle > 0 ? middle * (end / middle) ** narrowing : end);

function announceable({ queue, waits }: WaitingHall, estimate: Estimate): Announceable {
  const { low, middle, high, place } = estimate;
  // Feeds that do not say whom a counter serves cannot say that it is free.
  const tellsCounters = queue.calls.at(-1)?.counter !== undefined || queue.calls.length === 0;
  if (place.free > 0 && place.ahead === 0 && tellsCounters) return { kind: 'none' };
  const range = announce(narrowed(low, middle), narrowed(high, middle));
  return { ...range, ...(isPreliminary(waits) && { preliminary: true }) };
}

/** A range that leaves everything open tells nobody anything. */
const telling = (wait: Announceable): Wait =>
  wait.kind === 'range' && wait.lowMinutes === 0 && wait.highMinutes === undefined
    ? { kind: 'unknown' }
    : wait;

/** What is said where any number would be untrue. */
function wordsFor(
  queue: QueueState,
  { regression }: WaitState,
  { place: { open } }: Estimate,
): Wait | undefined {
  if (open === 0) return { kind: 'no_counter' };
  // Nobody tells of counters, and nothing has been learned from calls: there may be no counter at all.
  if (open === undefined && regression.examples === 0 && queue.calls.length === 0) return { kind: 'unknown' };
  return undefined;
}
