/** Publishes what is scheduled when its time comes, also what came due while the server was off. */
import type { HallClock } from '../clock.ts';
import type { Stop } from '../feeds/feed.ts';
import { type Bell, newBell } from './bell.ts';
import type { HallDesk } from './hall-desk.ts';

/** The clock of a demonstration can jump: so often it is looked at anew. */
const longestWaitMs = 30_000;

export interface Schedule {
  /** Something was scheduled or taken back. */
  changed(): void;
  stop: Stop;
}

/** Follows the schedule of a hall; `onFault` is told what should not happen. */
export function followSchedule(
  desk: HallDesk,
  clock: HallClock,
  onFault: (error: unknown) => void,
): Schedule {
  const bell: Bell = newBell();
  let stopped = false;
  const waiting = () => desk.scheduled().filter(({ failure }) => failure === undefined);

  async function follow(): Promise<void> {
    while (!stopped) {
      const [next] = waiting();
      if (next && next.at <= clock.now()) {
        await desk.publishDue(next);
        continue;
      }
      const wait = next ? Math.min(longestWaitMs, clock.realMsUntil(next.at)) : longestWaitMs;
      // A timer may go off a millisecond early.
      await bell.wait(Math.max(1, wait));
    }
  }

  const done = (async () => {
    while (!stopped) {
      await follow().catch(async (error: unknown) => {
        onFault(error);
        await bell.wait(longestWaitMs);
      });
    }
  })();

  return {
    changed: bell.ring,
    async stop() {
      stopped = true;
      bell.ring();
      await done;
    },
  };
}
