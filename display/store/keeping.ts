/** Writes what the page knows into its cache, seldom enough to spare a TV's flash memory. */
import type { Anchor } from '../connection/hall-clock.ts';
import type { Timers } from '../connection/timers.ts';
import type { Kept, ScreenCache } from './cache.ts';
import type { ScreenState } from './reducer.ts';
import type { Stop, Store } from './store.ts';

/** At most one write in this time; a power cut loses no more than that. */
export const keepEveryMs = 10_000;

export interface KeepingOptions {
  store: Store;
  cache: ScreenCache;
  /** The hall's clock, as known now. */
  clock(): Anchor | undefined;
  /** Whether the last write succeeded, each time that changes. */
  onKept(kept: boolean): void;
  timers: Timers;
}

export interface Keeping {
  /** Writes now what is not written yet. Tells whether all is kept. */
  flush(): Promise<boolean>;
  stop: Stop;
}

export function startKeeping({ store, cache, clock, onKept, timers }: KeepingOptions): Keeping {
  let written: Partial<ScreenState> = store.get();
  let lastWriteMs = Number.NEGATIVE_INFINITY;
  let kept = false;
  let cancel: (() => void) | undefined;

  async function flush(): Promise<boolean> {
    cancel?.();
    cancel = undefined;
    const state = store.get();
    const changed = changedPieces(state, written);
    if (Object.keys(changed).length === 0) return kept;
    written = state;
    lastWriteMs = timers.now();
    const anchor = clock();
    const done = await cache.save({ ...changed, ...(anchor && { clock: anchor }) }).then(
      () => true,
      () => false,
    );
    // What could not be written is tried again, whole, with the next change.
    if (!done) written = {};
    if (done !== kept) onKept(done);
    kept = done;
    return done;
  }

  const unsubscribe = store.subscribe(() => {
    const delayMs = Math.max(0, lastWriteMs + keepEveryMs - timers.now());
    cancel ??= timers.after(delayMs, () => void flush());
  });
  return {
    flush,
    stop() {
      unsubscribe();
      cancel?.();
    },
  };
}

function changedPieces({ view, place, asOf, config }: ScreenState, written: Partial<ScreenState>): Kept {
  const viewMoved = view !== written.view || asOf !== written.asOf;
  return {
    ...(view && place && asOf !== undefined && viewMoved && { view: { view, asOf, ...place } }),
    ...(config && config !== written.config && { config }),
  };
}
