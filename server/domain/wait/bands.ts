/** The bands waits are announced in: the ones people use when they say how long something takes. */
import type { Wait } from '../view.ts';

/** Where bands meet, in minutes: 5 分钟内, 5–10, … 45–60, 1 小时以上. */
const edges = [0, 5, 10, 15, 20, 30, 45, 60] as const;
const lastEdge = 60;

/** Upper ends beyond the last band: `20–90 分钟` says more than `20 分钟以上`. */
const farEnds = [90, 120] as const;

export type Range = Extract<Wait, { kind: 'range' }>;

/** A range in seconds, rounded outward to the bands. */
export function announce(low: number, high: number): Range {
  // Walls run this too, in browsers from before `findLast`.
  const lowMinutes = [...edges].reverse().find((edge) => edge * 60 <= low) ?? 0;
  // From an hour on it is 1 小时以上, whatever the upper end.
  const ends = lowMinutes < lastEdge ? [...edges, ...farEnds] : [];
  const highMinutes = ends.find((end) => end * 60 >= high && end > lowMinutes);
  return { kind: 'range', lowMinutes, ...(highMinutes !== undefined && { highMinutes }) };
}
