/** What is announced for each service: a range that is calm enough to read, or words where a number would not be true. */
import type { QueueState } from '../queue-state.ts';
import type { Openings, Wait } from '../view.ts';
import { type Announceable, nextShown, type Shown } from './announcement.ts';
import { announce } from './bands.ts';
import { type Estimate, hallEstimates, poolEstimates, type WaitingHall } from './estimate.ts';
import type { Pool } from './pools.ts';
import type { WaitState } from './state.ts';

/** Until so many waits are known, an announcement is 初步估计. */
const enoughLearned = 100;

export const isPreliminary = ({ regression }: WaitState): boolean => regression.examples < enoughLearned;

/** Brings what is shown for a pool's services up to `at` (epoch ms). */
export function refreshShown(hall: WaitingHall, pool: Pool, at: number): void {
  for (const estimate of poolEstimates(hall, pool, at, 'newcomers')) {
    const shown = shownAfter(hall, estimate, at);
    const announced = wordsFor(hall.queue, hall.waits, estimate) ?? shown.wait;
    hall.waits.shown.set(estimate.place.service, { ...shown, announced });
  }
}

/** What was announced for a service when it was last refreshed: what somebody who takes a ticket has read. */
export const lastAnnounced = ({ shown }: WaitState, service: string): Wait =>
  shown.get(service)?.announced ?? { kind: 'unknown' };

/** An estimate as the hall announces it. */
export interface Announced {
  estimate: Estimate;
  wait: Wait;
}

/**
 * The wait announced for a ticket taken at `now` (epoch ms), for every configured service. `openings`: the hall's
 * opening spans; where the estimate passes the end of the present one, the service is not promised for today.
 */
export function announcedWaits(hall: WaitingHall, now: number, openings: Openings): Announced[] {
  const { queue, waits } = hall;
  const closesAt = openings.find(([from, to]) => now >= from && now < to)?.[1];
  return hallEstimates(hall, now, 'newcomers').map((estimate) => {
    const words = wordsFor(queue, waits, estimate);
    if (words) return { estimate, wait: words };
    const tooLate = closesAt !== undefined && now + estimate.middle * 1000 > closesAt;
    return { estimate, wait: tooLate ? { kind: 'closing' } : shownAfter(hall, estimate, now).wait };
  });
}

function shownAfter(hall: WaitingHall, estimate: Estimate, at: number): Shown {
  return nextShown(hall.waits.shown.get(estimate.place.service), announceable(hall, estimate), at);
}

function announceable({ queue, waits }: WaitingHall, { low, high, place }: Estimate): Announceable {
  // Feeds that do not say whom a counter serves cannot say that it is free.
  const tellsCounters = queue.calls.at(-1)?.counter !== undefined || queue.calls.length === 0;
  if (place.free > 0 && place.ahead === 0 && tellsCounters) return { kind: 'none' };
  return { ...announce(low, high), ...(isPreliminary(waits) && { preliminary: true }) };
}

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
