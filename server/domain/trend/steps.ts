/** The half hours of a hall's day, as the clocks on its walls show them. */
import type { BusinessDay } from '../day.ts';
import { localAt } from '../wall-time.ts';

export const stepMinutes = 30;
export const stepsPerDay = 48;

const stepMs = stepMinutes * 60_000;
const dayMs = 86_400_000;

/** What the clocks show is costly to find out, and asked again and again on the one day that goes on. */
const known = new WeakMap<BusinessDay, readonly number[]>();

const usual: readonly number[] = Array.from({ length: stepsPerDay }, (_, step) => step);

/**
 * Which half hour the wall clocks show in each half hour that passes from the day's first instant on. Where clocks are
 * set forward some never come; where they are set back some come twice.
 */
export function wallSteps(timeZone: string, day: BusinessDay): readonly number[] {
  const { from, until } = day;
  if (until - from === dayMs) return usual;
  const steps =
    known.get(day) ??
    Array.from({ length: Math.ceil((until - from) / stepMs) }, (_, slot) =>
      Math.floor((localAt(timeZone, from + slot * stepMs) % dayMs) / stepMs),
    );
  known.set(day, steps);
  return steps;
}

/** Days of one kind go alike. Holidays and days worked in their stead are not known: they count as their weekday. */
export type DayKind = 'workday' | 'weekend';

/** The kind of a date such as `2026-11-22`. */
export function kindOf(date: string): DayKind {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 ? 'weekend' : 'workday';
}
