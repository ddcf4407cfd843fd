import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing. Not `mkdir` with `recursive`: where a file system says "no such
 * file" of a folder it will not make, such as /proc, that one never ends.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && dirname(path) !== path) {
      await makeFolder(dirname(path));
      await mkdir(path).catch(ignoringFolder(path));
      return;
    }
    await ignoringFolder(path)(error);
  }
}

/** Passes over what failed only because the folder is there. */
const ignoringFolder = (path: string) => async (error: unknown) => {
  const there = await stat(path).catch(() => undefined);
  if (!there?.isDirectory()) throw error;
};
