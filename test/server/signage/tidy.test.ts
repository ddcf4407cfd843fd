import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Blobs, openBlobs } from '../../../server/signage/blobs.ts';
import { openStore, type SignageStore } from '../../../server/signage/store.ts';
import { tidy } from '../../../server/signage/tidy.ts';

const hourMs = 3_600_000;
const by = { id: 'u1', name: 'lin' };
let folder: string;
let store: SignageStore;
let blobs: Blobs;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hallboard-tidy-'));
  store = openStore(join(folder, 'signage.db'));
  blobs = openBlobs(folder, Date.now);
});
afterEach(async () => {
  store.close();
  await rm(folder, { recursive: true });
});

/** Uploads a picture of these words; its path. */
async function upload(words: string): Promise<{ path: string; hash: string }> {
  const hash = await blobs.put(new TextEncoder().encode(words));
  const path = `media/${words}.png`;
  store.setMedia('north', path, hash);
  return { path, hash };
}
const content = (path: string) => ({ guides: [{ steps: [{ image: path }] }] });
const tomorrow = () => tidy({ store, blobs }, Date.now() + 25 * hourMs);

describe('uploads', () => {
  it('that nothing names go after a day, and nothing else does', async () => {
    const [published, drafted, scheduled, stray] = [
      await upload('published'),
      await upload('drafted'),
      await upload('scheduled'),
      await upload('stray'),
    ];
    const version = { version: 'v1', text: '', media: { [published.path]: published.hash } };
    store.addVersion('north', { ...version, at: 1, how: 'editor' });
    store.addDraft('north', { revision: 1, content: content(drafted.path), conflicts: [], at: 1 });
    store.addScheduled('north', { id: 's', at: 1, base: {}, content: content(scheduled.path), by });

    expect(await tidy({ store, blobs }, Date.now() + 23 * hourMs)).toBe(0);
    expect(await tomorrow()).toBe(1);
    expect(await blobs.get(stray.hash)).toBeUndefined();
    expect(store.mediaHash('north', stray.path)).toBeUndefined();
    for (const { path, hash } of [published, drafted, scheduled]) {
      expect(await blobs.get(hash)).toBeDefined();
      expect(store.mediaHash('north', path)).toBe(hash);
    }
  });

  it('that another hall’s draft names by the same path go', async () => {
    const { path, hash } = await upload('card');
    store.addDraft('south', { revision: 1, content: content(path), conflicts: [], at: 1 });
    expect(await tomorrow()).toBe(1);
    expect(await blobs.get(hash)).toBeUndefined();
  });

  it('can be made again', async () => {
    await upload('again');
    await tomorrow();
    const { hash } = await upload('again');
    expect(await blobs.get(hash)).toBeDefined();
  });

  it('that were cut off by a power cut go too', async () => {
    await upload('whole');
    await writeFile(join(folder, 'media', 'abc.77-1.new'), 'half');
    await tomorrow();
    expect(await readdir(join(folder, 'media'))).toEqual([]);
  });
});
