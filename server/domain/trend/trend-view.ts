/** The day's curve and the usual one, over the steps in which the hall is open. */
import type { BusinessDay } from '../day.ts';
import type { Openings, TrendView } from '../view.ts';
import { openMinutes } from './open-minutes.ts';
import { kindOf, stepMinutes, wallSteps } from './steps.ts';
import { type Means, meansAt, oneDecimal, type PastDay, pastAt, type TrendState } from './trend.ts';
import { typicalOf } from './typical.ts';

/** Fewer past days than this are no custom. */
const fewestDays = 3;
/** So long after its end a step is told: news come late by seconds, and what is told is to stay. */
const settledMs = 60_000;
const stepMs = stepMinutes * 60_000;

/** What of the view is the same all day. */
interface Frame {
  day: BusinessDay;
  past: readonly PastDay[];
  /** The steps [first, last) in which the hall is open. */
  first: number;
  last: number;
  typical: number[];
  days: number;
}

/** By the opening hours it was made for: those are made anew each day, and with each configuration. */
const frames = new WeakMap<Openings, Frame>();

/** The view at `now` (epoch ms), which lies in the business day `day`. */
export function trendView(
  state: TrendState,
  timeZone: string,
  { day, now, openings }: { day: BusinessDay; now: number; openings: Openings },
): TrendView {
  const past = pastAt(state, timeZone, now);
  let frame = frames.get(openings);
  if (frame?.day !== day || frame.past !== past) {
    frame = frameOf({ day, past, openings }, timeZone);
    frames.set(openings, frame);
  }
  const { first, last, typical, days } = frame;
  const isHeard = state.day?.from === day.from;
  const slot = Math.floor((now - settledMs - day.from) / stepMs);
  const finished = Math.min(last, wallSteps(timeZone, day)[slot] ?? 0);
  const today =
    isHeard && finished > first ? curve(meansAt(state, timeZone, now).slice(first, finished)) : [];
  return { stepMinutes, from: first * stepMinutes, today, typical, days };
}

function frameOf(
  { day, past, openings }: Pick<Frame, 'day' | 'past'> & { openings: Openings },
  timeZone: string,
): Frame {
  const { days, means } = typicalOf(past, kindOf(day.date));
  const open = openMinutes(timeZone, day.date, openings);
  const first = Math.floor((open[0]?.[0] ?? 0) / stepMinutes);
  const last = Math.ceil((open.at(-1)?.[1] ?? 0) / stepMinutes);
  return { day, past, first, last, typical: days >= fewestDays ? curve(means.slice(first, last)) : [], days };
}

/**
 * A line without holes: nobody waits until the day is first heard of, what nobody knows between two known steps lies
 * on a straight line between them, and after the last known one there is nothing.
 */
export function curve(means: Means): number[] {
  const points: number[] = [];
  for (const [at, mean] of means.entries()) {
    if (mean === undefined) continue;
    const missing = at - points.length;
    const before = points.at(-1);
    for (let n = 1; n <= missing; n += 1) {
      const point = before === undefined ? 0 : before + ((mean - before) * n) / (missing + 1);
      points.push(oneDecimal(point));
    }
    points.push(mean);
  }
  return points;
}
