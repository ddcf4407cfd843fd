import { rename, rm, stat } from 'node:fs/promises';

/** Others may replace the same folder at the same time: so often it is tried. */
const tries = 10;

/** Where `replaceFolder` has the folder before while it puts the new one in its place. */
export const asideOf = (fresh: string) => `${fresh}.old`;

/**
 * Puts the folder `fresh` in the place of another, which may be there or not. At every moment one of the two is whole:
 * in its place, or aside. A failure leaves the folder before in its place.
 */
export async function replaceFolder(folder: string, fresh: string): Promise<void> {
  const aside = asideOf(fresh);
  for (let left = tries; ; left -= 1) {
    await putAside(folder, aside);
    try {
      await rename(fresh, folder);
      break;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const replacedByAnother = ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(code ?? '');
      if (replacedByAnother && left > 1) continue;
      // The other's stays where there is one.
      await rename(aside, folder).catch(() => {});
      throw error;
    }
  }
  await rm(aside, { recursive: true, force: true });
}

async function putAside(folder: string, aside: string): Promise<void> {
  // What a crash left aside may be the only whole one.
  if (!(await stat(folder).catch(() => undefined))) return;
  await rm(aside, { recursive: true, force: true });
  await rename(folder, aside).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}
