import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../../server/make-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hallboard-make-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a folder', () => {
  it('is made with those above it, and stays where it is there already', async () => {
    const deep = join(folder, 'a', 'b', 'c');
    await makeFolder(deep);
    await makeFolder(deep);
    expect((await stat(deep)).isDirectory()).toBe(true);
  });

  it('cannot be made in the place of a file or below one', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(makeFolder(file)).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeFolder(join(file, 'a'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  it.skipIf(!existsSync('/proc/self'))('is refused where the file system makes none', async () => {
    await expect(makeFolder('/proc/hallboard')).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(makeFolder('/proc/hallboard/data')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
