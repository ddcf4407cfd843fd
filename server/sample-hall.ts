/** The hall of a server that is started without one: a copy of the sample, so that editing it leaves the source as it is. */
import { cp, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './launch/setup.mjs';

const source = join(root, 'config/halls/sample');

/**
 * The hall file of the copy in the data folder, made if it is not there. Where it cannot be made, such as for want of
 * room, it is the sample itself, and `say` is told: screens are served all the same.
 */
export async function sampleHall(dataDir: string, say: (text: string) => void): Promise<string> {
  const folder = join(dataDir, 'hall');
  try {
    await copyOnce(folder);
  } catch (error) {
    say(`The sample hall could not be copied to ${folder}, so it is shown as it is: ${String(error)}`);
    return join(source, 'hall.yaml');
  }
  return join(folder, 'hall.yaml');
}

async function copyOnce(folder: string): Promise<void> {
  if (await stat(folder).catch(() => undefined)) return;
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await cp(source, fresh, { recursive: true });
  await rename(fresh, folder);
}
