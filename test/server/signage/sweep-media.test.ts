import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from '../../../server/signage/blobs.ts';
import { eventually } from '../../helpers/eventually.ts';
import { type Manager, morning, type SignageServer, startSignage } from '../../helpers/signage-server.ts';
import { drawing, type TempHall, tempHall } from '../../helpers/temp-hall.ts';

const hourMs = 3_600_000;

let hall: TempHall;
let server: SignageServer;
let manager: Manager;

beforeEach(async () => {
  hall = await tempHall();
  server = await startSignage([hall.file]);
  manager = await server.manager('lin', { role: 'hall', scope: 'hall:test-hall' });
});
afterEach(async () => {
  await server.stop();
  await hall.remove();
});

const folder = () => join(server.data, 'media');
const hash = (words: string) => hashOf(new TextEncoder().encode(drawing(words)));
const isKept = async (words: string) => (await readdir(folder())).includes(hash(words));

async function upload(words: string): Promise<string> {
  const answer = await manager.upload('a.svg', drawing(words));
  return ((await answer.json()) as { path: string }).path;
}
const show = (image: string) => manager.edit(() => ({ slides: [{ id: 'a', image }] }));

/** Makes all that is kept that old. */
async function age(ms: number): Promise<void> {
  const then = new Date(Date.now() - ms);
  for (const name of await readdir(folder())) await utimes(join(folder(), name), then, then);
}

/** Starts the server again, which sweeps, and waits until a picture that nothing names has gone. */
async function startAgain(): Promise<void> {
  await upload('gone');
  const then = new Date(Date.now() - 25 * hourMs);
  await utimes(join(folder(), hash('gone')), then, then);
  await server.restart();
  await eventually(async () => expect(await isKept('gone')).toBe(false));
  await server.restart();
}

describe('an upload', () => {
  it('that nothing names is removed a day later, not before', async () => {
    await upload('young');
    await age(23 * hourMs);
    await startAgain();
    expect(await isKept('young')).toBe(true);
    await age(25 * hourMs);
    await server.restart();
    await eventually(async () => expect(await isKept('young')).toBe(false));
  });

  it('stays while a draft, an earlier revision, a version or the schedule names it', async () => {
    await show(await upload('published'));
    expect((await manager.publish()).status).toBe(200);
    await show(await upload('scheduled'));
    const { revision } = await manager.draft();
    const at = morning + 5 * 24 * hourMs;
    expect((await manager.ask('POST', '/publish', { revision, at })).status).toBe(202);
    await show(await upload('earlier'));
    await show(await upload('drafted'));
    await age(100 * 24 * hourMs);
    await startAgain();
    for (const words of ['published', 'scheduled', 'earlier', 'drafted'])
      expect([words, await isKept(words)]).toEqual([words, true]);
  });

  it('made once more is as young as the last time', async () => {
    await upload('again');
    await age(25 * hourMs);
    const path = await upload('again');
    await startAgain();
    expect(await isKept('again')).toBe(true);
    manager = await server.manager('lin');
    expect((await show(path)).faults).toEqual([]);
  });

  it('leaves files alone that are none of its own', async () => {
    await upload('one');
    await writeFile(join(folder(), 'notes.txt'), 'mine');
    await age(25 * hourMs);
    await startAgain();
    expect(await readdir(folder())).toContain('notes.txt');
  });
});
