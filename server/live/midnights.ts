/** Tells when a hall's next business day begins. */
import { businessDay } from '#domain/day.ts';
import type { HallClock } from '../clock.ts';
import type { Stop } from '../feeds/feed.ts';

/** The clock is looked at again at least this often: a demonstration's jumps, and machines sleep. */
const longestTimerMs = 60_000;

/** Calls `begin` at each midnight of the hall until stopped. */
export function eachMidnight(clock: HallClock, timeZone: string, begin: () => Promise<void>): Stop {
  let timer: ReturnType<typeof setTimeout>;
  let running: Promise<void> = Promise.resolve();

  function wait(midnight: number): void {
    const leftMs = clock.realMsUntil(midnight);
    timer = setTimeout(
      () => {
        if (clock.realMsUntil(midnight) > 0) return wait(midnight);
        running = begin();
        wait(businessDay(timeZone, clock.now()).until);
      },
      Math.min(leftMs, longestTimerMs),
    );
  }

  wait(businessDay(timeZone, clock.now()).until);
  return async () => {
    clearTimeout(timer);
    await running;
  };
}
