/** Looks again at what others may have changed, as long as somebody can see it. */
import { browserTimers, type Timers } from '../../connection/timers.ts';

export const rereadMs = 10_000;

/** What tells whether the page can be seen: the document. */
export interface Sight extends Pick<EventTarget, 'addEventListener' | 'removeEventListener'> {
  readonly hidden: boolean;
}

/** Calls `read`, which never rejects, every ten seconds, and when the page comes to sight. Returns the stop. */
export function rereading(
  read: () => Promise<void>,
  sight: Sight = document,
  timers: Timers = browserTimers,
): () => void {
  let stopped = false;
  let cancel = () => {};
  const look = () => {
    if (!sight.hidden) void read();
  };
  const wait = () => {
    cancel = timers.after(rereadMs, () => {
      look();
      if (!stopped) wait();
    });
  };
  sight.addEventListener('visibilitychange', look);
  wait();
  return () => {
    stopped = true;
    cancel();
    sight.removeEventListener('visibilitychange', look);
  };
}
