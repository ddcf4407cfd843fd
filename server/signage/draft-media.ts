/** Pictures and films that drafts bring along: kept by their content, written beside the file when published. */
import { basename, extname } from 'node:path';
import { isGroup } from '#config/changes.ts';
import { type Blobs, type Bytes, hashOf } from './blobs.ts';
import { checkedMedia, type FindMedia, mostBytes } from './pictures.ts';
import { Refused } from './refused.ts';
import type { SignageStore } from './store.ts';

/** Names as they may stand in `media/`. Nothing in them leads to another folder. */
const mediaName = /^[a-z0-9][a-z0-9._-]{0,99}$/i;

export const isMediaName = (name: string): boolean => mediaName.test(name);

/** The most bytes that a file of this name may have. Throws a `Refused` for names that cannot be shown. */
export function mostBytesOf(name: string): number {
  const most = isMediaName(name) ? mostBytes(name) : undefined;
  if (most !== undefined) return most;
  throw new Refused(
    { kind: 'unfit' },
    'The name must be of letters, digits, ".", "-" and "_", and end in .png, .jpg, .webp, .svg, .mp4 or .webm.',
  );
}

/**
 * Keeps a picture or film for a hall; the path by which its draft can name it. Its content is in the name, so that no
 * two differ under one path. Throws a `Refused` where it is not what its name says, or nothing for a wall.
 */
export async function keepMedia(
  { store, blobs }: { store: SignageStore; blobs: Blobs },
  hall: string,
  name: string,
  bytes: Bytes,
): Promise<string> {
  const most = mostBytesOf(name);
  const media = checkedMedia(name, bytes);
  if (typeof media === 'string')
    throw new Refused({ kind: bytes.length > most ? 'too_large' : 'unfit' }, `${name} ${media}.`);
  const path = `media/${pathName(name, bytes)}`;
  store.setMedia(hall, path, await blobs.put(bytes));
  return path;
}

function pathName(name: string, bytes: Bytes): string {
  const extension = extname(name);
  // A name that holds the hash already is not made longer.
  const stem = basename(name, extension).replace(/-[0-9a-f]{8}$/, '');
  return `${stem}-${hashOf(bytes).slice(0, 8)}${extension.toLowerCase()}`;
}

/** The paths of pictures and films anywhere in a content. */
export function mediaIn(content: unknown): Set<string> {
  const paths = new Set<string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (isGroup(value)) {
      for (const [key, field] of Object.entries(value)) {
        if ((key === 'image' || key === 'video') && typeof field === 'string') paths.add(field);
        else look(field);
      }
    }
  };
  look(content);
  return paths;
}

/** The same content with its pictures and films under other paths. */
export function withMediaPaths(content: unknown, paths: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(content)) return content.map((item) => withMediaPaths(item, paths));
  if (!isGroup(content)) return content;
  return Object.fromEntries(
    Object.entries(content).map(([key, field]) => [
      key,
      (key === 'image' || key === 'video') && typeof field === 'string'
        ? (paths.get(field) ?? field)
        : withMediaPaths(field, paths),
    ]),
  );
}

/**
 * Brings the pictures of a content, found by `from`, to a hall that finds its own by `own`; the content with the paths
 * they have there. What neither has stays named as it is: the hall's checks tell of it.
 */
export async function bringMedia(
  kept: { store: SignageStore; blobs: Blobs },
  hall: string,
  content: unknown,
  { from, own }: { from: FindMedia; own: FindMedia },
): Promise<unknown> {
  const paths = new Map<string, string>();
  for (const path of mediaIn(content)) {
    const name = path.replace(/^media\//, '');
    if (!isMediaName(name)) continue;
    const [theirs, there] = [await from(path), await own(path)];
    if (typeof theirs === 'string') continue;
    if (typeof there !== 'string' && hashOf(there.bytes) === hashOf(theirs.bytes)) continue;
    paths.set(path, await keepMedia(kept, hall, name, theirs.bytes));
  }
  return withMediaPaths(content, paths);
}
