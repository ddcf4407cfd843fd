/** How many events a second become durable, through the log alone and over HTTP, and how fast a restart reads them. */
import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendRows } from './ingest-append.ts';
import { postRow } from './ingest-post.ts';
import { restartRow } from './restart.ts';
import type { BenchRow } from './table.ts';

export async function ingestBench(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(await diskFolder(), 'hallboard-bench-'));
  try {
    return [...(await appendRows(folder)), await postRow(folder), await restartRow(folder)];
  } finally {
    await rm(folder, { recursive: true });
  }
}

// linux/magic.h
const tmpfsMagic = 0x01021994;

/** A folder on a disk: where temporary files live in memory, nothing written there is durable. */
async function diskFolder(): Promise<string> {
  const { type } = await statfs(tmpdir());
  return type === tmpfsMagic ? join(import.meta.dirname, '..', '..', 'node_modules') : tmpdir();
}
