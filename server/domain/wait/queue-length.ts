/**
 * Waits from queue length alone: (ahead + 1) · h / s, with h the service's standard time and s the open counters
 * that take it; the time until the customer behind `ahead` others is called, all counters being busy.
 *
 * Counters that take several services share the work: the waiting work of each service is spread evenly over the
 * open counters that take it, and a new customer is called by the least loaded counter of theirs. With one service,
 * or counters that all take all services, that is the formula above. It never falls when a ticket more waits, and
 * never rises when a counter more opens: that counter only takes load off the others.
 */
import type { Wait } from '../view.ts';
import { announce } from './bands.ts';
import type { CounterLoad, HallLoad, ServiceLoad } from './load.ts';

/** An open counter and the waiting minutes of work that fall to it. */
interface Station extends CounterLoad {
  workMinutes: number;
}

/** The wait of a ticket taken now, by service. */
export function queueLengthWaits({ services, counters }: HallLoad): Record<string, Wait> {
  const stations = counters?.map((counter): Station => ({ ...counter, workMinutes: 0 }));
  const loads = services.map((load) => ({ load, takers: stations && takersOf(load, stations) }));
  for (const { load, takers } of loads) {
    for (const taker of takers ?? []) {
      taker.workMinutes += (load.waiting * load.standardMinutes) / (takers?.length ?? 1);
    }
  }
  const waits: Record<string, Wait> = {};
  for (const { load, takers } of loads) waits[load.service] = waitOf(load, takers);
  return waits;
}

/** The counters a service's work is spread over: none of them where a count-only feed tells of counters of its own. */
function takersOf(load: ServiceLoad, stations: Station[]): Station[] {
  if (load.openCounters !== undefined) return [];
  return stations.filter(({ services }) => !services || services.includes(load.service));
}

function waitOf(
  { standardMinutes, waiting, openCounters }: ServiceLoad,
  takers: Station[] | undefined,
): Wait {
  if (openCounters !== undefined) {
    if (openCounters === 0) return { kind: 'no_counter' };
    // Whether one of these counters is free is not told, so a wait of none is never promised.
    return announce(((waiting + 1) * standardMinutes) / openCounters);
  }
  if (!takers) return { kind: 'unknown' };
  if (takers.length === 0) return { kind: 'no_counter' };
  if (takers.some(({ busy, workMinutes }) => !busy && workMinutes === 0)) return { kind: 'none' };
  const workMinutes = Math.min(...takers.map((taker) => taker.workMinutes));
  return announce(workMinutes + standardMinutes / takers.length);
}
