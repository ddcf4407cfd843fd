/** Follows a hall file and its pictures as they are edited. */
import { type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '#config/schema.ts';
import type { Stop } from '../feeds/feed.ts';
import { newBell } from './bell.ts';
import { type LoadedHall, loadHall } from './load-hall.ts';

/** A file system that tells nothing, such as a network share, is looked at this often. */
const pollMs = 2000;
/** Editors write in several steps: what has not changed for this long is complete. */
const settleMs = 150;

export interface HallWatcher {
  /** A good version: the first, another than before, or the same again after a bad one. */
  published(hall: LoadedHall): void;
  /** A version with faults. What was published last stays. */
  refused(faults: Fault[]): void;
}

/**
 * Loads a hall file now and after each change to it or its pictures, and tells what it found. The stop resolves when
 * nothing more will be told.
 */
export function watchHall(file: string, on: HallWatcher): Stop {
  const media = join(dirname(file), 'media');
  const bell = newBell();
  const watchers = new Map<string, FSWatcher>();
  let stopped = false;
  let shown: string | undefined;
  const done = follow();

  async function follow(): Promise<void> {
    let seen: string | undefined;
    while (!stopped) {
      // Each time, for a folder may have come since.
      for (const folder of [dirname(file), media]) watchFolder(folder);
      const state = await fingerprint(file, media);
      if (state === seen) {
        await bell.wait(pollMs);
        continue;
      }
      await sleep(settleMs);
      if (stopped || state !== (await fingerprint(file, media))) continue;
      seen = state;
      await tell();
    }
  }

  async function tell(): Promise<void> {
    const loaded = await loadHall(file);
    if (stopped) return;
    if (!loaded.ok) return refuse(loaded.faults);
    if (loaded.value.version === shown) return;
    shown = loaded.value.version;
    try {
      on.published(loaded.value);
    } catch (error) {
      refuse([{ path: '', reason: `could not be published: ${String(error)}` }]);
    }
  }

  function refuse(faults: Fault[]): void {
    shown = undefined;
    on.refused(faults);
  }

  function watchFolder(folder: string): void {
    if (watchers.has(folder)) return;
    try {
      const watcher = watch(folder, bell.ring);
      watchers.set(folder, watcher);
      watcher.on('error', () => forget(folder));
    } catch {
      // Not there, or not to be watched: polling sees what changes.
    }
  }

  function forget(folder: string): void {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  }

  return async () => {
    stopped = true;
    bell.ring();
    for (const folder of [...watchers.keys()]) forget(folder);
    await done;
  };
}

/** Changes whenever the file or one of the pictures does. */
async function fingerprint(file: string, media: string): Promise<string> {
  const pictures = await readdir(media).catch(() => []);
  const files = [file, ...pictures.sort().map((name) => join(media, name))];
  const states = await Promise.all(
    files.map((path) =>
      stat(path).then(
        ({ ino, size, mtimeMs, ctimeMs }) => [path, ino, size, mtimeMs, ctimeMs],
        () => [path],
      ),
    ),
  );
  return JSON.stringify(states);
}
