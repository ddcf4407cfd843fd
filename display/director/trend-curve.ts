/** The points of the day's curve, and the marks of its axes. */

import type { Openings, TrendView } from '#domain/view.ts';
import { hallTime } from './hall-time.ts';

const dayMinutes = 24 * 60;

export interface Curve {
  /** Minutes of the day: the middle of each step. */
  minutes: number[];
  today: (number | null)[];
  typical: (number | null)[];
  /** What the axes span: minutes of the day, and people from 0. */
  from: number;
  to: number;
  most: number;
}

/** Opening hours of the day of `now` (epoch ms), in minutes of the day; undefined on a day it does not open. */
export function openMinutes(
  openings: Openings,
  timeZone: string,
  now: number,
): { from: number; to: number } | undefined {
  const today = hallTime(timeZone, now);
  const sameDay = openings.filter(
    ([from]) => hallTime(timeZone, from).day === today.day && Math.abs(from - now) < 2 * dayMinutes * 60_000,
  );
  const first = sameDay[0];
  const last = sameDay[sameDay.length - 1];
  if (!first || !last) return undefined;
  const from = minuteOf(timeZone, first[0]);
  const to = from + Math.round((last[1] - first[0]) / 60_000);
  return { from, to: Math.min(dayMinutes, to) };
}

export function minuteOf(timeZone: string, at: number): number {
  const { hour, minute } = hallTime(timeZone, at);
  return hour * 60 + minute;
}

/** The curve inside opening hours. */
export function curveOf(trend: TrendView, open: { from: number; to: number } | undefined): Curve {
  const { stepMinutes, from: first, today, typical } = trend;
  const count = Math.max(today.length, typical.length);
  const from = open?.from ?? first;
  const to = open?.to ?? first + count * stepMinutes;
  const curve: Curve = { minutes: [], today: [], typical: [], from, to, most: 0 };
  for (let at = 0; at < count; at += 1) {
    const begins = first + at * stepMinutes;
    if (begins < from || begins >= to) continue;
    curve.minutes.push(begins + stepMinutes / 2);
    curve.today.push(today[at] ?? null);
    curve.typical.push(typical[at] ?? null);
  }
  const highest = Math.max(4, ...curve.today.map(Number), ...curve.typical.map(Number));
  curve.most = roundUp(highest * 1.12);
  return curve;
}

/** A number whose half is a round one too. */
function roundUp(value: number): number {
  const unit = value <= 20 ? 2 : value <= 40 ? 4 : value <= 100 ? 10 : 50;
  return Math.ceil(value / unit) * unit;
}

/** Whole hours to write under the curve: as many as `width` holds with `label` for each, in rem. */
export function hourMarks({ from, to }: Pick<Curve, 'from' | 'to'>, width: number, label: number): number[] {
  const hours = (to - from) / 60;
  const step = [1, 2, 3, 4, 6].find((each) => (hours / each) * label <= width) ?? 12;
  const marks: number[] = [];
  for (let hour = Math.ceil(from / 60); hour * 60 <= to; hour += step) marks.push(hour * 60);
  return marks;
}
