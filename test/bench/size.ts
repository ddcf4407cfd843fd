/** How many bytes a TV loads before the wall runs, and how many more once it has shown everything: JavaScript and CSS, compressed. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensurePages, pagesDir } from '../../server/launch/pages.ts';
import type { BenchRow } from './table.ts';

const goalKb = 75;

interface Asset {
  file: string;
  body: Buffer;
}

export async function sizeBench(): Promise<BenchRow[]> {
  await ensurePages(console.error);
  const { atOnce, later } = await loadedBy('wall/index.html');
  return [
    { ...row('wall JS+CSS, gzip', atOnce), goal: `≤ ${goalKb} KB` },
    row('loaded only when used, gzip', later),
  ];
}

function row(name: string, assets: readonly Asset[]): BenchRow {
  const gzipped = assets.map(({ body }) => gzipSync(body, { level: 9 }).length);
  return {
    name: `${name} (${assets.length} files)`,
    ours: gzipped.reduce((sum, bytes) => sum + bytes, 0) / 1024,
    baseline: assets.reduce((sum, { body }) => sum + body.length, 0) / 1024,
    unit: 'KB',
    baselineName: 'the same, uncompressed',
    better: 'lower',
  };
}

/** The scripts and styles a page names with those they import, and those they may load later. */
async function loadedBy(page: string): Promise<{ atOnce: Asset[]; later: Asset[] }> {
  const names = await readdir(join(pagesDir, 'assets'));
  const assets = await Promise.all(
    names
      .filter((name) => /\.(js|css)$/.test(name))
      .map(async (file) => ({ file, body: await readFile(join(pagesDir, 'assets', file)) })),
  );
  const follow = (begin: readonly Asset[], leads: (from: Asset, to: Asset) => boolean) => {
    const reached = new Set(begin);
    for (const from of reached) for (const to of assets) if (leads(from, to)) reached.add(to);
    return reached;
  };
  const html = await readFile(join(pagesDir, page));
  const atOnce = follow(
    assets.filter(({ file }) => html.includes(file)),
    ({ body }, { file }) => body.includes(`from"./${file}"`) || body.includes(`import"./${file}"`),
  );
  const all = follow([...atOnce], ({ body }, { file }) => body.includes(file));
  return { atOnce: [...atOnce], later: [...all].filter((asset) => !atOnce.has(asset)) };
}
