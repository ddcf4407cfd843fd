/** A hall clock and a sleep whose time passes only by hand. */
import { type HallClock, runningClock } from '../../server/clock.ts';
import type { Sleep } from '../../server/feeds/player.ts';

interface HandSetClock extends HallClock {
  sleep: Sleep;
  /** Lets so much real time pass, waking each sleeper at its time. */
  pass(realMs: number): Promise<void>;
  /** Lets all that can happen now happen. */
  idle(): Promise<void>;
  /** Sets the hall's time without waking anybody. */
  set(now: number): void;
}

export function handSetClock({ start, rate = 1 }: { start: number; rate?: number }): HandSetClock {
  let real = 0;
  let clock = runningClock({ kind: 'demo', start, rate }, () => real);
  const sleepers = new Set<{ at: number; wake(): void }>();

  // A turn of the macrotask queue comes after every promise that can settle has settled.
  const idle = () => new Promise<void>((resolve) => setImmediate(resolve));

  return {
    now: () => clock.now(),
    read: () => clock.read(),
    realMsUntil: (at) => clock.realMsUntil(at),
    idle,
    set(now) {
      clock = runningClock({ kind: 'demo', start: now, rate }, () => real);
    },
    sleep: (ms, signal) =>
      new Promise<void>((resolve, reject) => {
        const sleeper = { at: real + ms, wake: resolve };
        sleepers.add(sleeper);
        signal.addEventListener('abort', () => {
          sleepers.delete(sleeper);
          reject(signal.reason);
        });
      }),
    async pass(realMs) {
      const until = real + realMs;
      for (;;) {
        await idle();
        const next = [...sleepers].sort((a, b) => a.at - b.at)[0];
        if (!next || next.at > until) break;
        sleepers.delete(next);
        real = Math.max(real, next.at);
        next.wake();
      }
      real = until;
      await idle();
    },
  };
}
