/**
 * Keeps a copy of each hall file that was published last, so that a server started after a bad edit still shows
 * the last good version.
 */
import { createHash } from 'node:crypto';
import { cp, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { asideOf, replaceFolder } from '../replace-folder.ts';

/**
 * Where the copy of a hall file is kept, and where it is when the server was cut off while replacing it. Whether there
 * is one shows when they are loaded.
 */
export function lastGoodFiles(dataDir: string, hallFile: string): string[] {
  const folder = folderOf(dataDir, hallFile);
  return [folder, asideOf(freshOf(folder))].map((place) => join(place, basename(hallFile)));
}

/** Copies a hall file and its pictures. The copy before stays until the new one is whole. */
export async function keepLastGood(dataDir: string, hallFile: string): Promise<void> {
  const folder = folderOf(dataDir, hallFile);
  const fresh = freshOf(folder);
  await rm(fresh, { recursive: true, force: true });
  await makeFolder(fresh);
  await cp(hallFile, join(fresh, basename(hallFile)));
  const media = join(dirname(hallFile), 'media');
  await cp(media, join(fresh, 'media'), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await replaceFolder(folder, fresh);
}

/** Where a copy is made before it takes the place of the one before. */
const freshOf = (folder: string) => `${folder}.new`;

/** Hall files may share a name, so their whole path tells them apart. */
function folderOf(dataDir: string, hallFile: string): string {
  const name = createHash('sha256').update(resolve(hallFile)).digest('hex').slice(0, 12);
  return join(dataDir, 'last-good', name);
}
