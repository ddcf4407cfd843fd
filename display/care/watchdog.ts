/** Loads a page anew that has stopped painting: never into a dead network, never in a loop. */
import type { Timers } from '../connection/timers.ts';

/** A page that is seen and has painted nothing for so long does not by itself any more. */
const frozenMs = 30_000;
const lookEveryMs = 10_000;
/** Where loading anew did not help, it is not tried again sooner. */
export const restMs = 10 * 60_000;

const key = 'hallboard.unfrozen-at';

export interface WatchdogParts {
  /** For how long nothing was painted, in ms. */
  unpaintedMs(): number;
  /** Whether the page is in front: browsers paint no other. */
  visible(): boolean;
  /** Asks the server for the page. Rejects if it does not answer with it. */
  fetchPage(): Promise<unknown>;
  /** Where it is remembered when the page was last loaded anew. Undefined: it cannot be, so the page is left alone. */
  remembered: Pick<Storage, 'getItem' | 'setItem'> | undefined;
  /** The machine's own clock, epoch ms. */
  now(): number;
  reload(): void;
  onFault(reason: string): void;
  timers: Timers;
}

/** Watches until the page goes. */
export function startWatchdog(parts: WatchdogParts): void {
  const { unpaintedMs, visible, fetchPage, remembered, now, reload, onFault, timers } = parts;
  let seenSinceMs = timers.now();

  /** A page that was hidden has not painted for a good reason: it is given its time from when it is seen again. */
  function frozen(): boolean {
    if (!visible()) seenSinceMs = timers.now();
    return Math.min(unpaintedMs(), timers.now() - seenSinceMs) >= frozenMs;
  }

  async function look(): Promise<void> {
    if (frozen()) {
      onFault('the page has stopped painting');
      await unfreeze().catch(() => undefined); // a server that does not answer is asked again
    }
    timers.after(lookEveryMs, look);
  }

  async function unfreeze(): Promise<void> {
    if (!remembered) return;
    // A clock that was set back must not put it off for ever.
    if (Math.abs(now() - Number(remembered.getItem(key))) < restMs) return;
    await fetchPage();
    if (!frozen()) return;
    remembered.setItem(key, String(now()));
    reload();
  }

  timers.after(lookEveryMs, look);
}
