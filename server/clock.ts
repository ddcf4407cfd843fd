/** The hall's clock: real, or shifted and sped up for a demonstration or a replay. */
import type { ClockKind, ClockReading } from '#protocol/messages.ts';

export interface HallClock {
  /** Hall time, epoch ms. */
  now(): number;
  /** Hall time with how it runs, as sent to screens. */
  read(): ClockReading;
  /** Real milliseconds until the hall's clock shows `at`; 0 if it has. */
  realMsUntil(at: number): number;
}

/** The machine's own clock. */
export function realClock(realNow: () => number): HallClock {
  return runningClock({ kind: 'real', start: realNow(), rate: 1 }, realNow);
}

/** A clock that shows `start` (epoch ms) now and runs `rate` times as fast as the real one. */
export function runningClock(
  { kind, start, rate }: { kind: ClockKind; start: number; rate: number },
  realNow: () => number,
): HallClock {
  const began = realNow();
  const now = () => start + (realNow() - began) * rate;
  return {
    now,
    read: () => ({ now: now(), rate, kind }),
    realMsUntil: (at) => Math.max(0, (at - now()) / rate),
  };
}

/** The clock of a demonstration: it can be set on, past nights and holidays. */
export interface DemoClock extends HallClock {
  /** Shows `at` (epoch ms) from now on. Whoever sleeps until some hall time must look again now and then. */
  jumpTo(at: number): void;
}

/** A demonstration's clock, showing `start` (epoch ms) now and running `rate` times as fast as the real one. */
export function demoClock(
  { start, rate }: { start: number; rate: number },
  realNow: () => number,
): DemoClock {
  const startAt = (at: number) => runningClock({ kind: 'demo', start: at, rate }, realNow);
  let clock = startAt(start);
  return {
    now: () => clock.now(),
    read: () => clock.read(),
    realMsUntil: (at) => clock.realMsUntil(at),
    jumpTo(at) {
      clock = startAt(at);
    },
  };
}
