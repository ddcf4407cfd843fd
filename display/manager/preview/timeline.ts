/** The time that a preview shows: the present, or a moment of the coming week from which it goes on or stands. Pure. */
import type { HallView } from '#domain/view.ts';

/** What is known of the hall's queue, and when that was so (hall time, epoch ms). */
export interface Known {
  view: HallView;
  now: number;
}

export interface Timeline {
  /** Whether it follows the present. */
  live: boolean;
  running: boolean;
  /** Hall time, epoch ms, that was shown at `atMs` of a steady clock. */
  t: number;
  atMs: number;
  known: Known;
}

/** What the preview shows at `ms` of the steady clock, with a hall's clock of `pace` hall seconds per real second. */
export const timeOf = ({ t, atMs, running }: Timeline, ms: number, pace: number): number =>
  running ? t + (ms - atMs) * pace : t;

/** The present, with the latest that is known. */
export const present = (known: Known, ms: number): Timeline => ({
  live: true,
  running: true,
  t: known.now,
  atMs: ms,
  known,
});

/** A moment, with the queue as it is `known` now: it stays so, whatever happens meanwhile. */
export const moment = (t: number, running: boolean, known: Known, ms: number): Timeline => ({
  live: false,
  running,
  t,
  atMs: ms,
  known,
});

/** The same moment standing, or going on from it. */
export const toggled = (timeline: Timeline, ms: number, pace: number): Timeline =>
  moment(timeOf(timeline, ms, pace), !timeline.running, timeline.known, ms);
