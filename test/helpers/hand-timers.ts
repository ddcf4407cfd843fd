/** The page's timers, whose time passes only by hand. */
import type { Timers } from '../../display/connection/timers.ts';

export interface HandTimers extends Timers {
  /** Lets so much time pass, running each task at its time. */
  pass(ms: number): void;
}

export function handTimers(): HandTimers {
  let now = 0;
  const tasks = new Set<{ at: number; run(): void }>();
  const nextBefore = (end: number) => [...tasks].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  return {
    now: () => now,
    after(delayMs, run) {
      const task = { at: now + delayMs, run };
      tasks.add(task);
      return () => tasks.delete(task);
    },
    pass(ms) {
      const end = now + ms;
      for (let task = nextBefore(end); task; task = nextBefore(end)) {
        tasks.delete(task);
        now = task.at;
        task.run();
      }
      now = end;
    },
  };
}
