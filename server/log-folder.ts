/** Where a run keeps its event log. Only what a real queue machine told goes to the data folder itself. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stop } from './feeds/feed.ts';
import { makeFolder } from './make-folder.ts';
import type { Options } from './options.ts';

/**
 * A replay always begins with an empty log, gone when it ends: its days are long past, and what they left would make
 * today's events look late. The simulator's days are kept apart from real ones for the same reason.
 */
export async function logFolder(
  { replay, simulator }: Options,
  dataDir: string,
  stops: Stop[],
): Promise<string> {
  if (replay) {
    const folder = await mkdtemp(join(tmpdir(), 'hallboard-replay-'));
    stops.push(() => rm(folder, { recursive: true, force: true }));
    return folder;
  }
  const folder = simulator ? join(dataDir, 'demo') : dataDir;
  await makeFolder(folder);
  return folder;
}
