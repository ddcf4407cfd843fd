/** Time as it is handed to what waits, so that a test can hold it. */
export interface Timers {
  /** A steady clock in ms, of any origin. */
  now(): number;
  /** Runs `task` once after `delayMs`. Gives what cancels it. */
  after(delayMs: number, task: () => void): () => void;
}

/** The browser's own. */
export const browserTimers: Timers = {
  now: () => performance.now(),
  after(delayMs, task) {
    const timer = setTimeout(task, delayMs);
    return () => clearTimeout(timer);
  },
};
