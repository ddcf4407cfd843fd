import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feedKeys, firstFeed, loadFeedKeys } from '../../../server/http/feed-keys.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hallboard-keys-'));
  file = join(folder, 'feed-keys.json');
});
afterEach(() => rm(folder, { recursive: true }));

describe('loadFeedKeys', () => {
  it('makes a key for every hall on the first start, for its owner only', async () => {
    const keys = await loadFeedKeys(folder, ['north', 'south']);
    const north = keys.keyOf('north', firstFeed) ?? '';
    expect(north).toMatch(/^hbk_.{32}$/);
    expect(keys.keyOf('south', firstFeed)).not.toBe(north);
    expect([...(keys.grants(north) ?? [])]).toEqual([['north', firstFeed]]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['feed-keys.json']);
  });

  it('keeps the keys that there are and adds those of a new hall', async () => {
    const before = await loadFeedKeys(folder, ['north']);
    const after = await loadFeedKeys(folder, ['north', 'constructor']);
    expect(after.keyOf('north', firstFeed)).toBe(before.keyOf('north', firstFeed));
    expect(after.keyOf('constructor', firstFeed)).toMatch(/^hbk_/);
  });

  it('leaves the file alone when no hall is new', async () => {
    const text = '{"north":{"machine":"a-key-of-my-own-making"}}';
    await writeFile(file, text);
    const keys = await loadFeedKeys(folder, ['north']);
    expect(keys.keyOf('north', 'machine')).toBe('a-key-of-my-own-making');
    expect(keys.keyOf('north', firstFeed)).toBeUndefined();
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('keeps each key that is made or withdrawn, also when several are at once', async () => {
    const keys = await loadFeedKeys(folder, ['north']);
    const made = await Promise.all(['a', 'b', 'c'].map((feed) => keys.add('north', feed)));
    expect(await keys.remove('north', 'b')).toBe(true);
    expect(await keys.remove('north', 'b')).toBe(false);
    expect(await keys.add('north', 'a')).toBeUndefined();
    const again = await loadFeedKeys(folder, ['north']);
    expect(again.feedsOf('north')).toEqual([firstFeed, 'a', 'c']);
    expect(again.keyOf('north', 'c')).toBe(made[2]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('lets nothing count that could not be kept', async () => {
    const keys = feedKeys({ north: {} }, async () => {
      throw new Error('the disk is full');
    });
    await expect(keys.add('north', 'a')).rejects.toThrow('the disk is full');
    expect(keys.feedsOf('north')).toEqual([]);
  });

  it.each([
    ['{"north": {"machine": "short"}}', /feed-keys\.json.*north\.machine: must be 20 to 200/],
    ['{"north": "key"}', /feed-keys\.json.*north: /],
    ['[]', /feed-keys\.json.*the file: must be an object/],
    ['{"north": ["a-key-of-my-own-making"]}', /feed-keys\.json.*north: must be an object/],
    ['{"north": {"machine": "secret-key-0123', /feed-keys\.json is not valid JSON/],
  ])('refuses %s, saying where and never a key', async (text, reason) => {
    await writeFile(file, text);
    await expect(loadFeedKeys(folder, ['north'])).rejects.toThrow(reason);
    await expect(loadFeedKeys(folder, ['north'])).rejects.not.toThrow(/secret-key/);
    expect(await readFile(file, 'utf8')).toBe(text);
  });
});

describe('feedKeys', () => {
  it('lets one key open several halls', () => {
    const key = 'shared-by-both-halls-1';
    const grants = feedKeys({ north: { a: key }, south: { b: key } }).grants(key);
    expect([...(grants ?? [])]).toEqual([
      ['north', 'a'],
      ['south', 'b'],
    ]);
  });
});
