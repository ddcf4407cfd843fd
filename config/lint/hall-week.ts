/** The moments of a week at which what shows may change: enough to look at, in place of every minute of it. */
import type { Placed } from './content.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;
const names = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'] as const;
type Weekday = (typeof names)[number];

/** A moment in the hall. */
export interface Moment {
  /** Epoch ms. */
  at: number;
  weekday: Weekday;
  /** Minutes since the hall's midnight. */
  minute: number;
}

type Times = NonNullable<Placed['times']>;

/**
 * The week from `start` (epoch ms): `start` itself, and on each day midnight and all beginnings of `times`. Clocks that
 * are set forward or back within the week are not followed: what is checked are hours, not seconds.
 */
export function weekFrom(timeZone: string, start: number, times: Times): Moment[] {
  const local = localAt(timeZone, start);
  const offset = local - start;
  const midnight = local - (local % dayMs);
  const minutes = [...new Set([0, ...times.map(({ from }) => minuteOf(from))])];
  const later = Array.from({ length: 8 }, (_, day) =>
    minutes.map((minute) => midnight + day * dayMs + minute * minuteMs),
  )
    .flat()
    .filter((each) => each > local && each < local + 7 * dayMs);
  return [local, ...later].map((each) => ({
    at: each - offset,
    weekday: names[new Date(each).getUTCDay()] ?? 'su',
    minute: Math.floor((each % dayMs) / minuteMs),
  }));
}

/** Whether content may show at a moment, by its dates, days and times of the day. */
export function isOn({ from, until, days, times }: Placed, { at, weekday, minute }: Moment): boolean {
  if ((from !== undefined && at < from) || (until !== undefined && at >= until)) return false;
  const counts = (day: Weekday) => !days || days.includes(day);
  if (!times) return counts(weekday);
  return times.some((time) => {
    const [begin, end] = [minuteOf(time.from), minuteOf(time.to)];
    if (begin < end) return counts(weekday) && begin <= minute && minute < end;
    // What crosses midnight belongs to the day it began on.
    return (counts(weekday) && minute >= begin) || (counts(dayBefore(weekday)) && minute < end);
  });
}

const dayBefore = (day: Weekday): Weekday => names[(names.indexOf(day) + 6) % 7] ?? 'su';

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** What the hall's clock and calendar show, as the epoch ms at which UTC shows the same. */
export function localAt(timeZone: string, at: number): number {
  const part: Record<string, number> = {};
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part;
  return Date.UTC(year, month - 1, day, hour % 24, minute) + (at % minuteMs);
}

/** `2026-12-01 14:00` on the hall's clock. */
export const dateText = (timeZone: string, at: number): string =>
  new Date(localAt(timeZone, at)).toISOString().slice(0, 16).replace('T', ' ');
