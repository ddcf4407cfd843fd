/** Which days the simulator plays, and at what hall time it begins. */
import { businessDay } from '#domain/day.ts';
import type { Openings } from '#domain/view.ts';
import { lockUpMs, switchOnMs } from './floor.ts';

const minuteMs = 60_000;
/** A demonstration begins this long after opening, in the first peak: at 10:20 where the hall opens at 9. */
const warmUpMs = 80 * minuteMs;
/** Nearer to opening or closing than this there is too little to see. */
const marginMs = 45 * minuteMs;
/** A hall closed for longer than this many days is taken never to open again. */
const longestClosureDays = 400;

/** Opening spans within `days` days from an instant on. */
export type OpeningsFrom = (from: number, days: number) => Openings;

/** One day on which the hall is open. */
export interface OpenDay {
  /** `2026-11-22`. */
  date: string;
  /** At least one; leaving room after midnight and before it for what happens around opening and closing. */
  openings: Openings;
}

/** The days on which the hall is open, from the day of `from` on, without end unless it never opens again. */
export function* openDays(openingsFrom: OpeningsFrom, timeZone: string, from: number): Generator<OpenDay> {
  let day = businessDay(timeZone, from);
  for (let closed = 0; closed < longestClosureDays; closed += 1) {
    const earliest = day.from + switchOnMs;
    const latest = day.until - lockUpMs - 2 * minuteMs;
    const openings = openingsFrom(day.from, 2)
      .map(([opens, closes]): [number, number] => [Math.max(opens, earliest), Math.min(closes, latest)])
      .filter(([opens, closes]) => opens < closes);
    if (openings.length > 0) {
      closed = 0;
      yield { date: day.date, openings };
    }
    day = businessDay(timeZone, day.until);
  }
}

/** The instant of an open day from which a demonstration shows it: in the first peak. */
export function showAt({ openings }: OpenDay): number {
  const { opens, closes } = span(openings);
  return Math.min(opens + warmUpMs, (opens + closes) / 2);
}

/** How the hall's clock is to run: as the real one, or from another instant on. */
export type SimulatorStart = { kind: 'real' } | { kind: 'demo'; at: number };

/**
 * Real time where the hall is open now, and has been for a while. Otherwise the peak of the nearest open day.
 * Never before `lastEventAt`: what the log knows has happened already.
 */
export function simulatorStart({
  realNow,
  lastEventAt,
  daysFrom,
}: {
  /** Epoch ms. */
  realNow: number;
  /** Time of the newest event in the log, epoch ms; 0 if there is none. */
  lastEventAt: number;
  /** The open days from the day of an instant on. */
  daysFrom(from: number): Iterable<OpenDay>;
}): SimulatorStart {
  for (const { openings } of daysFrom(realNow)) {
    const { opens, closes } = span(openings);
    const isOpen = openings.some(([from, to]) => realNow >= from && realNow < to);
    const isInside = realNow >= opens + marginMs && realNow <= closes - marginMs;
    if (isOpen && isInside && realNow >= lastEventAt) return { kind: 'real' };
    break;
  }
  for (const day of daysFrom(Math.max(realNow, lastEventAt))) {
    const at = Math.max(showAt(day), lastEventAt);
    if (at === showAt(day) || at <= span(day.openings).closes - marginMs) return { kind: 'demo', at };
  }
  return { kind: 'real' };
}

/** From the first opening of a day to its last closing. */
function span(openings: Openings): { opens: number; closes: number } {
  return { opens: openings[0]?.[0] ?? 0, closes: openings.at(-1)?.[1] ?? 0 };
}
