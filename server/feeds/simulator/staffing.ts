/** When each counter of a simulated hall is meant to be staffed. */
import type { Counter, HallConfig } from '#config/schema.ts';
import type { Openings } from '#domain/view.ts';
import { between, type Random } from './random.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Lunch breaks begin between these hours of the day, and last so long. */
const lunchFromHour = 11.6;
const lunchUntilHour = 13.2;
const lunchMs = 30 * minuteMs;

/** Share of the counters staffed when the doors open; the others follow within the hour. */
const earlyShare = 0.65;

/** One counter's day. */
export interface Shift {
  counter: Counter;
  /** Time at this counter ÷ time at one of ordinary pace. */
  pace: number;
  /** Opened only while many wait, whatever `opensAt` says. */
  spare: boolean;
  /** When it is opened in each of the day's openings, epoch ms. */
  opensAt: number[];
  /** When its lunch break is due, if it has one. */
  lunch: { from: number; lengthMs: number } | undefined;
}

/** The shifts of all counters that take a service at all, in the order of the configuration. */
export function shiftsOf(
  { services, counters }: Pick<HallConfig, 'services' | 'counters'>,
  openings: Openings,
  midnight: number,
  random: Random,
): Shift[] {
  const working = counters.filter((counter) => takenBy(counter, services).length > 0);
  const spareable = working.filter((counter) => isSpareable(counter, working, services));
  const [spare] = spareable.sort((a, b) => takenBy(b, services).length - takenBy(a, services).length);
  const regular = working.filter((counter) => counter !== spare);
  const early = earlyCounters(regular, services);
  return working.map((counter): Shift => {
    const turn = regular.indexOf(counter) / Math.max(1, regular.length - 1);
    return {
      counter,
      pace: between(random, 0.85, 1.15),
      spare: counter === spare,
      opensAt: openings.map(([from, to]) =>
        early.has(counter)
          ? from - between(random, 0, 5) * minuteMs
          : from + Math.min(between(random, 8, 50) * minuteMs, (to - from) / 4),
      ),
      lunch:
        counter === spare
          ? undefined
          : lunchOf(openings, midnight + hourMs * (lunchFromHour + turn * (lunchUntilHour - lunchFromHour))),
    };
  });
}

/** Ids of the services a counter takes. */
export function takenBy(counter: Counter, services: HallConfig['services']): string[] {
  const ids = services.map(({ id }) => id);
  return counter.services ? ids.filter((id) => counter.services?.includes(id)) : ids;
}

/** In a hall of three counters and more, one can be kept back if others take all its services. */
function isSpareable(counter: Counter, counters: Counter[], services: HallConfig['services']): boolean {
  const others = counters.filter((other) => other !== counter);
  return others.length >= 2 && takenBy(counter, services).every((id) => takes(others, id, services));
}

/** The first counters of the list, and those without which a service had no counter. */
function earlyCounters(counters: Counter[], services: HallConfig['services']): Set<Counter> {
  const early = new Set(counters.slice(0, Math.ceil(counters.length * earlyShare)));
  for (const counter of counters) {
    if (takenBy(counter, services).some((id) => !takes([...early], id, services))) early.add(counter);
  }
  return early;
}

const takes = (counters: Counter[], service: string, services: HallConfig['services']): boolean =>
  counters.some((counter) => takenBy(counter, services).includes(service));

/** No break at the edge of the day: who opens at noon has eaten, who closes at one eats at home. */
function lunchOf(openings: Openings, from: number): Shift['lunch'] {
  const opening = openings.find(
    ([opens, closes]) => from >= opens + 90 * minuteMs && from <= closes - 90 * minuteMs,
  );
  return opening && { from, lengthMs: lunchMs };
}
