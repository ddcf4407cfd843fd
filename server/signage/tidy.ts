/** Lets go of uploads that nothing names any more: they would fill the disk over the years. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Stop } from '../feeds/feed.ts';
import type { Blobs } from './blobs.ts';
import type { SignageLog } from './hall-files.ts';
import type { SignageStore } from './store.ts';

/** An upload may wait so long until a draft names it. */
const unnamedMs = 24 * 3_600_000;
const everyMs = 24 * 3_600_000;
/** Versions read between two requests. */
const versionsAtOnce = 100;

export interface Tidied {
  store: SignageStore;
  blobs: Blobs;
}

/** Removes the contents that no version, draft or schedule names, older than a day at `now` (epoch ms). How many. */
export async function tidy({ store, blobs }: Tidied, now: number): Promise<number> {
  const before = now - unnamedMs;
  const old = new Set(await blobs.unusedSince(before));
  let read = 0;
  for (const hash of store.versionMedia()) {
    old.delete(hash);
    if (++read % versionsAtOnce === 0) await nextTurn();
  }
  let removed = 0;
  for (const hash of old) {
    await nextTurn();
    // Nothing happens between the question and the end of it.
    if (store.isInDraft(hash) || !blobs.drop(hash, before)) continue;
    store.forgetMedia(hash);
    removed += 1;
  }
  return removed;
}

/** Tidies now and once a day. What goes wrong is logged: the next day is another chance. */
export function startTidying(tidied: Tidied, now: () => number, log: SignageLog): Stop {
  async function tidyOnce(): Promise<void> {
    try {
      const removed = await tidy(tidied, now());
      if (removed > 0) log.info({ removed }, 'uploads that nothing names were removed');
    } catch (err) {
      log.warn({ err }, 'uploads that nothing names could not be removed');
    }
  }
  let running = tidyOnce();
  const timer = setInterval(() => {
    running = tidyOnce();
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
