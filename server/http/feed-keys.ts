/**
 * The API keys of feeds: one per feed and hall, in `feed-keys.json` of the data folder, readable by its owner only.
 * `{ "<hall>": { "<feed>": "<key>" } }`; a key is withdrawn on the manager page, or by deleting it and starting again.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { Id, parse } from '#config/schema.ts';

/** The feed that every hall gets a key for. */
export const firstFeed = 'queue-machine';

const Key = v.pipe(
  v.string(),
  v.regex(/^[!-~]{20,200}$/, 'must be 20 to 200 printable characters without spaces'),
);
/** `v.record` alone takes arrays for objects. */
const byId = <S extends v.GenericSchema>(value: S) =>
  v.pipe(
    v.unknown(),
    v.check((input) => !Array.isArray(input), 'must be an object, not a list'),
    v.record(Id, value),
  );
const Keys = byId(byId(Key));
type Keys = v.InferOutput<typeof Keys>;

export interface FeedKeys {
  /** The halls a key opens, with the feed it names in each; undefined for an unknown key. */
  grants(key: string): ReadonlyMap<string, string> | undefined;
  /** The key of a hall's feed. */
  keyOf(hall: string, feed: string): string | undefined;
  /** The names of a hall's feeds. */
  feedsOf(hall: string): string[];
  /** Makes a key for a further feed of a hall, which counts at once; undefined where the feed has one. */
  add(hall: string, feed: string): Promise<string | undefined>;
  /** Withdraws a feed's key, at once. Whether there was one. */
  remove(hall: string, feed: string): Promise<boolean>;
}

/**
 * Reads the keys, first making one for `firstFeed` of each hall that has none.
 * Rejects, naming file and place, when the file is not what it should be.
 */
export async function loadFeedKeys(dataDir: string, halls: Iterable<string>): Promise<FeedKeys> {
  const file = join(dataDir, 'feed-keys.json');
  const keys = await read(file);
  const without = [...halls].filter((hall) => !Object.hasOwn(keys, hall));
  for (const hall of without) keys[hall] = { [firstFeed]: newKey() };
  if (without.length > 0) await write(file, keys);
  return feedKeys(keys, (changed) => write(file, changed));
}

const newKey = () => `hbk_${randomBytes(24).toString('base64url')}`;

/**
 * Looks keys up by their hash, so that the time taken tells nothing about a key that is nearly right. A change counts
 * once `keep` has it.
 */
export function feedKeys(given: Keys, keep: (keys: Keys) => Promise<void> = async () => {}): FeedKeys {
  let keys = given;
  let byHash = hashed(keys);
  let last: Promise<unknown> = Promise.resolve();

  const keyOf = (hall: string, feed: string) =>
    Object.hasOwn(keys, hall) && Object.hasOwn(keys[hall] ?? {}, feed) ? keys[hall]?.[feed] : undefined;

  /** One change after the other, so that none is lost. */
  function change<T>(work: () => { next: Keys; result: T } | undefined): Promise<T | undefined> {
    const done = last.then(async () => {
      const changed = work();
      if (!changed) return undefined;
      await keep(changed.next);
      keys = changed.next;
      byHash = hashed(keys);
      return changed.result;
    });
    last = done.catch(() => {});
    return done;
  }

  return {
    grants: (key) => byHash.get(hashOf(key)),
    keyOf,
    feedsOf: (hall) => (Object.hasOwn(keys, hall) ? Object.keys(keys[hall] ?? {}) : []),
    add: (hall, feed) =>
      change(() => {
        if (keyOf(hall, feed) !== undefined) return undefined;
        const key = newKey();
        return { next: { ...keys, [hall]: { ...keys[hall], [feed]: key } }, result: key };
      }),
    remove: async (hall, feed) => {
      const removed = await change(() => {
        if (keyOf(hall, feed) === undefined) return undefined;
        const { [feed]: _, ...rest } = keys[hall] ?? {};
        return { next: { ...keys, [hall]: rest }, result: true };
      });
      return removed ?? false;
    },
  };
}

function hashed(keys: Keys): Map<string, Map<string, string>> {
  const byHash = new Map<string, Map<string, string>>();
  for (const [hall, feeds] of Object.entries(keys)) {
    for (const [feed, key] of Object.entries(feeds)) {
      const granted = byHash.get(hashOf(key)) ?? new Map<string, string>();
      byHash.set(hashOf(key), granted.set(hall, feed));
    }
  }
  return byHash;
}

const hashOf = (key: string) => createHash('sha256').update(key).digest('base64');

async function read(file: string): Promise<Keys> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
  const parsed = parse(Keys, asJson(file, text));
  if (parsed.ok) return parsed.value;
  const faults = parsed.faults.map(({ path, reason }) => `${path || 'the file'}: ${reason}`);
  throw new Error(`${file} cannot be used: ${faults.join('; ')}. Correct it, or delete it to get new keys.`);
}

function asJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, and with it keys.
    throw new Error(`${file} is not valid JSON. Correct it, or delete it to get new keys.`);
  }
}

/** Replaces the file in one step: a power cut leaves the old one or the new one. */
async function write(file: string, keys: Keys): Promise<void> {
  const fresh = `${file}.new`;
  await writeFile(fresh, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(fresh, file);
}
