/** Whether the page is painted: a browser whose graphics have died runs its scripts on, before a frozen picture. */
import type { Timers } from '../connection/timers.ts';

/** A page that painted nothing for so long has stopped. */
export const paintedWithinMs = 10_000;
/** A frame is asked for this often: not each one, which would keep a slow TV busy for nothing. */
const askEveryMs = 3_000;

export interface PaintingParts {
  /** Runs `task` when the browser paints its next frame, as `requestAnimationFrame` does. */
  nextFrame(task: () => void): void;
  timers: Timers;
}

/** Gives for how long nothing was painted, in ms. */
export function watchPainting({ nextFrame, timers }: PaintingParts): () => number {
  let paintedMs = timers.now();
  let asked = false;

  function ask(): void {
    timers.after(askEveryMs, ask);
    if (asked) return;
    asked = true;
    nextFrame(() => {
      asked = false;
      paintedMs = timers.now();
    });
  }

  ask();
  return () => timers.now() - paintedMs;
}
