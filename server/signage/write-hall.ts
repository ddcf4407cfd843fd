/** Puts a new text in the place of a hall's file: whatever is cut off when, the file is the old one or the new one. */
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import type { Bytes } from './blobs.ts';
import { Refused } from './refused.ts';

/** Writes the pictures it names first, by their paths, then the file. Rejects with a `Refused` where it cannot. */
export async function writeHall(
  file: string,
  text: string,
  media: ReadonlyMap<string, Bytes>,
): Promise<void> {
  try {
    // A link stays one: what it leads to is replaced.
    const target = await realpath(file).catch(() => file);
    for (const [path, bytes] of media) await writeMedia(join(dirname(file), path), bytes);
    const mode = await stat(target).then(
      ({ mode }) => mode & 0o777,
      () => undefined,
    );
    if (mode !== undefined && (mode & 0o222) === 0) throw new Error('it is write-protected');
    await replace(target, text, mode);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Refused(
      { kind: 'unwritable' },
      `Nothing was published: the hall's file ${file} cannot be written (${said}). Whoever looks after the server can change that.`,
    );
  }
}

async function writeMedia(file: string, bytes: Bytes): Promise<void> {
  const there = await readFile(file).catch(() => undefined);
  if (there?.equals(bytes)) return;
  await makeFolder(dirname(file));
  await replace(file, bytes, undefined);
}

async function replace(file: string, content: string | Bytes, mode: number | undefined): Promise<void> {
  const fresh = `${file}.new`;
  try {
    const handle = await open(fresh, 'w', mode);
    try {
      await handle.writeFile(content);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => {});
    throw error;
  }
}
