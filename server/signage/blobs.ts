/** Pictures and films kept by their content, in `media` of the data folder: those of all versions and of drafts. */
import { createHash } from 'node:crypto';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

export interface Blobs {
  /** Keeps a content, once; its hash. Rejects when it cannot be kept. */
  put(bytes: Bytes): Promise<string>;
  /** The content of this hash; undefined where it is not kept. */
  get(hash: string): Promise<Bytes | undefined>;
}

export function openBlobs(dataDir: string): Blobs {
  const folder = join(dataDir, 'media');
  const kept = new Set<string>();
  let fresh = 0;
  return {
    async put(bytes) {
      const hash = hashOf(bytes);
      if (kept.has(hash)) return hash;
      const file = join(folder, hash);
      if (!(await stat(file).catch(() => undefined))) {
        await makeFolder(folder);
        fresh += 1;
        const partial = `${file}.${process.pid}-${fresh}.new`;
        await writeFile(partial, bytes);
        await rename(partial, file);
      }
      kept.add(hash);
      return hash;
    },
    get: (hash) =>
      readFile(join(folder, hash)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      }),
  };
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
