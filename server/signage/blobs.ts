/** Pictures and films kept by their content, in `media` of the data folder: those of all versions and of drafts. */
import { createHash } from 'node:crypto';
import { rmSync, statSync, utimesSync } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { makeFolder } from '../make-folder.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

export interface Blobs {
  /** Keeps a content, once; its hash. Rejects when it cannot be kept. */
  put(bytes: Bytes): Promise<string>;
  /** The content of this hash; undefined where it is not kept. */
  get(hash: string): Promise<Bytes | undefined>;
  /**
   * Removes what was last put before an instant (epoch ms by the disk's clock) and is not `used`; how many were removed.
   * `used` is asked in the moment before: nothing that is put meanwhile is lost.
   */
  sweep(before: number, used: (hash: string) => boolean): Promise<number>;
}

/** A content, or what a cut-off `put` left of it. */
const named = /^([0-9a-f]{64})(\.[0-9-]+\.new)?$/;

export function openBlobs(dataDir: string): Blobs {
  const folder = join(dataDir, 'media');
  let fresh = 0;
  return {
    async put(bytes) {
      const hash = hashOf(bytes);
      const file = join(folder, hash);
      if (!putAgain(file)) {
        await makeFolder(folder);
        fresh += 1;
        const partial = `${file}.${process.pid}-${fresh}.new`;
        await writeFile(partial, bytes);
        await rename(partial, file);
      }
      return hash;
    },
    get: (hash) =>
      readFile(join(folder, hash)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      }),
    async sweep(before, used) {
      let removed = 0;
      for (const name of await readdir(folder).catch(() => [])) {
        const [, hash, partial] = named.exec(name) ?? [];
        if (hash === undefined) continue;
        const file = join(folder, name);
        // In one go, so that it cannot be put again in between.
        if (statSync(file).mtimeMs < before && (partial !== undefined || !used(hash))) {
          rmSync(file);
          removed += 1;
        }
        // Lets requests be answered first.
        await setImmediate();
      }
      return removed;
    },
  };
}

/** Marks a content that is there as put now. False: it is not there. */
function putAgain(file: string): boolean {
  const now = new Date();
  try {
    utimesSync(file, now, now);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Contents do not change; films are large. */
const known = new WeakMap<Uint8Array, string>();

/** SHA-256 of a content, in hexadecimal digits. */
export function hashOf(bytes: Uint8Array): string {
  let hash = known.get(bytes);
  if (hash === undefined) {
    hash = createHash('sha256').update(bytes).digest('hex');
    known.set(bytes, hash);
  }
  return hash;
}
