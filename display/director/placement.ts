/**
 * Whether content may show at a moment by what it states of itself: dates, days, times of the day, surge levels,
 * screens. Times of the day are those on the hall's clock: where clocks are set forward a time that is skipped does
 * not come, where they are set back one that comes twice counts twice.
 */
import type { SurgeLevel } from '#config/surge.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { hallTime } from './hall-time.ts';

/** When, where and how often: as parsed from the fields of config/placement.ts, all optional. */
export type Placement = Pick<
  PublicConfig['slides'][number],
  'from' | 'until' | 'days' | 'times' | 'levels' | 'screens' | 'priority' | 'weight' | 'perHour'
>;

/** Why a placement keeps its content off. */
export type PlacementRefusal =
  /** Instants, epoch ms. */
  | { code: 'not_yet'; from: number }
  | { code: 'expired'; until: number }
  /** Its hours are these, but not on this day of the week. */
  | { code: 'day' }
  | { code: 'daypart' }
  | { code: 'level'; level: SurgeLevel }
  | { code: 'screen' };

/** A moment in the hall. */
export interface Moment {
  /** Epoch ms. */
  at: number;
  /** 0 is Sunday. */
  weekday: number;
  /** Minutes since the hall's midnight, as its clock shows them. */
  minute: number;
}

export function momentOf(timeZone: string, at: number): Moment {
  const { weekday, hour, minute } = hallTime(timeZone, at);
  return { at, weekday, minute: hour * 60 + minute };
}

/** What keeps the content off at a moment; undefined: nothing does. */
export function timeRefusal(
  { from, until, days, times }: Placement,
  now: Moment,
): PlacementRefusal | undefined {
  if (from !== undefined && now.at < from) return { code: 'not_yet', from };
  if (until !== undefined && now.at >= until) return { code: 'expired', until };
  if (inTimes(times, now, (weekday) => !days || days.includes(names[weekday] ?? 'su'))) return undefined;
  return inTimes(times, now, () => true) ? { code: 'day' } : { code: 'daypart' };
}

/** What keeps it off a screen at a surge level. An unnamed screen shows only what all screens show. */
export function placeRefusal(
  { levels, screens }: Placement,
  level: SurgeLevel,
  screen: string | undefined,
): PlacementRefusal | undefined {
  if (levels && !levels.includes(level)) return { code: 'level', level };
  return screens && !(screen !== undefined && screens.includes(screen)) ? { code: 'screen' } : undefined;
}

const names = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'] as const;

/** Whether a moment lies in one of the times on a day that counts. What crosses midnight belongs to the day it began. */
function inTimes(
  times: Placement['times'],
  { weekday, minute }: Moment,
  counts: (weekday: number) => boolean,
): boolean {
  if (!times) return counts(weekday);
  return times.some((time) => {
    const from = minuteOf(time.from);
    const to = minuteOf(time.to);
    if (from < to) return counts(weekday) && from <= minute && minute < to;
    return (counts(weekday) && minute >= from) || (counts((weekday + 6) % 7) && minute < to);
  });
}

/** Minutes since midnight of `09:30`. */
const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
