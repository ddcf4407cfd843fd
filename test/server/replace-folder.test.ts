import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFolder } from '../../server/replace-folder.ts';

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
const put = async (name: string, content: string) => {
  await mkdir(at(name));
  await writeFile(at(name, 'page'), content);
};
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hallboard-replace-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a folder that takes the place of another', () => {
  it('leaves nothing of the one before, which need not have been there', async () => {
    for (const content of ['first', 'second']) {
      await put('fresh', content);
      await replaceFolder(at('dist'), at('fresh'));
      expect(await readFile(at('dist', 'page'), 'utf8')).toBe(content);
      expect(await readdir(folder)).toEqual(['dist']);
    }
  });

  it('leaves the one before where it was when it cannot take its place', async () => {
    await put('dist', 'before');
    await expect(replaceFolder(at('dist'), at('missing'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await readFile(at('dist', 'page'), 'utf8')).toBe('before');
  });

  it('may be one of several at the same time: one of them is there whole', async () => {
    const names = ['1', '2', '3', '4'];
    for (const name of names) await put(name, name);
    await Promise.all(names.map((name) => replaceFolder(at('dist'), at(name))));
    expect(names).toContain(await readFile(at('dist', 'page'), 'utf8'));
    expect(await readdir(folder)).toEqual(['dist']);
  });
});
