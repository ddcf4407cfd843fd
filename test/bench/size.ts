/** How many bytes a TV loads before the wall runs: its JavaScript and CSS, compressed. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensurePages, pagesDir } from '../../server/launch/pages.ts';
import type { BenchRow } from './table.ts';

const goalKb = 60;

export async function sizeBench(): Promise<BenchRow[]> {
  await ensurePages(console.error);
  const files = await loadedBy('wall/index.html');
  const gzipped = files.map(({ body }) => gzipSync(body, { level: 9 }).length);
  const plain = files.reduce((sum, { body }) => sum + body.length, 0);
  const ours = gzipped.reduce((sum, bytes) => sum + bytes, 0) / 1024;
  return [
    {
      name: `wall JS+CSS, gzip (${files.length} files)`,
      ours,
      baseline: plain / 1024,
      unit: 'KB',
      baselineName: 'the same, uncompressed',
      better: 'lower',
      goal: `≤ ${goalKb} KB`,
    },
  ];
}

/** The scripts and styles a page names, and those they import in turn. */
async function loadedBy(page: string): Promise<{ file: string; body: Buffer }[]> {
  const assets = await readdir(join(pagesDir, 'assets'));
  const seen = new Map<string, Buffer>();
  const waiting = [await readFile(join(pagesDir, page))];
  for (let body = waiting.pop(); body; body = waiting.pop()) {
    for (const asset of assets) {
      if (!/\.(js|css)$/.test(asset) || seen.has(asset) || !body.includes(asset)) continue;
      const content = await readFile(join(pagesDir, 'assets', asset));
      seen.set(asset, content);
      waiting.push(content);
    }
  }
  return [...seen].map(([file, body]) => ({ file, body }));
}
