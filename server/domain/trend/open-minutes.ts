/** A hall's opening hours as minutes of one of its days. */
import type { Openings } from '../view.ts';
import { localAt } from '../wall-time.ts';

const minuteMs = 60_000;
const minutesPerDay = 1_440;

/** Local midnight of a date such as `2026-11-22`, as `wall-time.ts` gives local times. */
export const midnightOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** The minutes [from, to) of the local date at which the hall is open, in order. */
export function openMinutes(timeZone: string, date: string, openings: Openings): [number, number][] {
  const midnight = midnightOf(date);
  const minuteOf = (instant: number) =>
    Math.max(0, Math.min(minutesPerDay, Math.round((localAt(timeZone, instant) - midnight) / minuteMs)));
  return openings
    .map(([from, to]): [number, number] => [minuteOf(from), minuteOf(to)])
    .filter(([from, to]) => from < to);
}
