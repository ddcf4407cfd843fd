/**
 * Keeps a copy of each hall file that was published last, so that a server started after a bad edit still shows
 * the last good version.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** Where the copy of a hall file is kept; whether there is one shows when it is loaded. */
export function lastGoodFile(dataDir: string, hallFile: string): string {
  return join(folderOf(dataDir, hallFile), basename(hallFile));
}

/** Copies a hall file and its pictures. The copy before stays until the new one is whole. */
export async function keepLastGood(dataDir: string, hallFile: string): Promise<void> {
  const folder = folderOf(dataDir, hallFile);
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  await cp(hallFile, join(fresh, basename(hallFile)));
  const media = join(dirname(hallFile), 'media');
  await cp(media, join(fresh, 'media'), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
}

/** Hall files may share a name, so their whole path tells them apart. */
function folderOf(dataDir: string, hallFile: string): string {
  const name = createHash('sha256').update(resolve(hallFile)).digest('hex').slice(0, 12);
  return join(dataDir, 'last-good', name);
}
