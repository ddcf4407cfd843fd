import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sampleHall } from '../../server/sample-hall.ts';
import { loadHall } from '../../server/signage/load-hall.ts';

let data: string;
let said: string[];
const say = (text: string) => said.push(text);
beforeEach(async () => {
  said = [];
  data = await mkdtemp(join(tmpdir(), 'hallboard-sample-hall-test-'));
});
afterEach(() => rm(data, { recursive: true }));

it('is a whole hall in the data folder', async () => {
  const file = await sampleHall(data, say);
  expect(file).toBe(join(data, 'hall', 'hall.yaml'));
  expect(await loadHall(file)).toMatchObject({ ok: true });
});

it('stays as it was edited', async () => {
  const file = await sampleHall(data, say);
  const edited = `${await readFile(file, 'utf8')}\n# ours\n`;
  await writeFile(file, edited);
  await sampleHall(data, say);
  expect(await readFile(file, 'utf8')).toBe(edited);
});

it('is the sample itself, with a word about it, where there is no room for a copy', async () => {
  const notAFolder = join(data, 'file');
  await writeFile(notAFolder, '');
  expect(await loadHall(await sampleHall(notAFolder, say))).toMatchObject({ ok: true });
  expect(said).toEqual([expect.stringContaining('could not be copied')]);
});
