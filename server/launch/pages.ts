/** Builds the pages into dist/ when they are missing or older than what they are made from. */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFolder } from '../replace-folder.ts';
import { root } from './setup.mjs';

/** Everything the pages are built from. */
const sources = [
  'display',
  'config',
  'server/domain',
  'server/protocol',
  'vite.config.ts',
  'package-lock.json',
];

export const pagesDir = join(root, 'dist');
/** In the folder of the pages: the fingerprint of what they were built from. */
const stamp = '.built-from';

/**
 * Builds if need be, beside what is there: another server may be serving that, or be building too. Rejects with the
 * bundler's message when the build fails.
 */
export async function ensurePages(say: (line: string) => void): Promise<void> {
  const wanted = await fingerprint();
  const built = await readFile(join(pagesDir, stamp), 'utf8').catch(() => undefined);
  if (built === wanted) return;
  say('Building the pages …');
  const { build } = await import('vite');
  const outDir = `${pagesDir}.${process.pid}`;
  try {
    await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn', build: { outDir } });
    await writeFile(join(outDir, stamp), wanted);
    await replaceFolder(pagesDir, outDir);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await filesOf(join(root, source))) {
      hash
        .update(file.slice(root.length))
        .update('\0')
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

if (process.argv[1] === import.meta.filename) await ensurePages(console.log);
