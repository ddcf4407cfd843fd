import { spawnSync } from 'node:child_process';
import { chmod, lstat, mkdir, readdir, readFile, rename, stat, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFlags, root } from '../../../server/launch/setup.mjs';
import { loadHall } from '../../../server/signage/load-hall.ts';
import { Refused } from '../../../server/signage/refused.ts';
import { writeHall } from '../../../server/signage/write-hall.ts';
import { hallYaml, type TempHall, tempHall } from '../../helpers/temp-hall.ts';

let hall: TempHall;
beforeEach(async () => {
  hall = await tempHall();
});
afterEach(() => hall.remove());

const text = hallYaml.replace('测试路 1 号', '新路 1 号');
const picture = new TextEncoder().encode('<svg/>');
const folder = () => dirname(hall.file);

describe('a hall’s file', () => {
  it('is replaced with its pictures, and nothing else is left', async () => {
    await chmod(hall.file, 0o640);
    await writeHall(hall.file, text, new Map([['media/new.svg', picture]]));
    expect(await readFile(hall.file, 'utf8')).toBe(text);
    expect((await stat(hall.file)).mode & 0o777).toBe(0o640);
    expect((await readdir(folder())).sort()).toEqual(['hall.yaml', 'media']);
    expect((await readdir(join(folder(), 'media'))).sort()).toEqual(['new.svg', 'pay-1.svg']);
  });

  it('is the old one, whole, when the server is killed between the pictures and the file', async () => {
    const before = await loadHall(hall.file);
    const writer = join(root, 'test/helpers/dying-writer.ts');
    const { signal } = spawnSync(process.execPath, [...nodeFlags, writer, hall.file, text]);
    expect(signal).toBe('SIGKILL');
    expect(await readFile(join(folder(), 'media/new.svg'), 'utf8')).toBe('<svg/>');
    expect(await readFile(hall.file, 'utf8')).toBe(hallYaml);
    const after = await loadHall(hall.file);
    expect(after.ok && after.value.version).toBe(before.ok && before.value.version);
  });

  it('stays a link where it is one', async () => {
    const elsewhere = join(folder(), 'kept.yaml');
    await rename(hall.file, elsewhere);
    await symlink(elsewhere, hall.file);
    await writeHall(hall.file, text, new Map());
    expect((await lstat(hall.file)).isSymbolicLink()).toBe(true);
    expect(await readFile(elsewhere, 'utf8')).toBe(text);
  });

  it('is left alone where it is write-protected, with a word about it', async () => {
    await chmod(hall.file, 0o444);
    const writing = writeHall(hall.file, text, new Map());
    await expect(writing).rejects.toThrow(Refused);
    await expect(writing).rejects.toThrow(/hall\.yaml cannot be written \(it is write-protected\)/);
    expect(await readFile(hall.file, 'utf8')).toBe(hallYaml);
  });

  it('is left alone where there is no room for the new one beside it', async () => {
    await mkdir(`${hall.file}.new`);
    await expect(writeHall(hall.file, text, new Map())).rejects.toThrow(/cannot be written/);
    expect(await readFile(hall.file, 'utf8')).toBe(hallYaml);
  });
});
