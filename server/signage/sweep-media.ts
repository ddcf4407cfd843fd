/** Removes pictures and films that were brought for drafts and are named by none any more, nor by a version. */
import type { Stop } from '../feeds/feed.ts';
import { newBell } from './bell.ts';
import type { Kept, SignageLog } from './hall-files.ts';

const dayMs = 86_400_000;

/** Removes what was last brought more than a day before `now` (real time, epoch ms); how many were removed. */
export function sweepMedia({ store, blobs }: Kept, now: number): Promise<number> {
  const published = store.publishedMedia();
  return blobs.sweep(now - dayMs, (hash) => {
    if (published.has(hash) || store.isMediaOfDrafts(hash)) return true;
    store.dropMedia(hash);
    return false;
  });
}

/** Sweeps now and then daily. */
export function sweepMediaDaily(kept: Kept, realNow: () => number, log: SignageLog): Stop {
  const bell = newBell();
  let stopped = false;

  const done = (async () => {
    while (!stopped) {
      try {
        const removed = await sweepMedia(kept, realNow());
        if (removed > 0) log.info({ removed }, 'pictures that nothing names any more were removed');
      } catch (err) {
        log.warn({ err }, 'pictures that nothing names any more could not be removed');
      }
      if (!stopped) await bell.wait(dayMs);
    }
  })();

  return async () => {
    stopped = true;
    bell.ring();
    await done;
  };
}
