/** A hall as one archive (ZIP): its file and the pictures beside it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { applyChanges, isGroup, valueAt } from '#config/changes.ts';
import type { Blobs, Bytes } from './blobs.ts';
import { bringMedia } from './draft-media.ts';
import type { HallDesk } from './hall-desk.ts';
import { checkedMedia, notThere } from './pictures.ts';
import type { PublishedHall } from './published-hall.ts';
import { Refused } from './refused.ts';
import type { SignageStore } from './store.ts';
import { readYaml } from './yaml-file.ts';

const fileName = 'hall.yaml';
/** The most that an archive may hold once unpacked, and one file of it. */
const mostUnpacked = 300 * 1024 * 1024;
const mostFiles = 2000;

/** The archive of what is published. */
export function exportHall({ text, names, media }: PublishedHall & { text: string }): Bytes {
  const files: Record<string, Uint8Array> = { [fileName]: strToU8(text) };
  for (const [path, name] of names) {
    const bytes = media.get(name)?.bytes;
    if (bytes) files[path] = bytes;
  }
  // Pictures and films are compressed already.
  return Uint8Array.from(zipSync(files, { level: 1 }));
}

/**
 * What an archive, or a hall file by itself, brings into a hall's draft: all but what makes the hall itself. Throws a
 * `Refused` where it cannot be read.
 */
export async function importContent(
  kept: { store: SignageStore; blobs: Blobs },
  desk: HallDesk,
  body: Bytes,
): Promise<unknown> {
  const files = isZip(body) ? unpack(body) : { [fileName]: body };
  const file = Object.keys(files).find((name) => /(^|\/)hall\.ya?ml$/.test(name));
  const bytes = file === undefined ? undefined : files[file];
  if (file === undefined || !bytes)
    throw new Refused({ kind: 'unfit' }, `The archive must hold a ${fileName}, with its pictures in media/.`);
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const read = readYaml(utf8(bytes));
  if (!read.ok || !isGroup(read.value.content)) {
    const [fault] = read.ok ? [] : read.faults;
    const place = fault?.line ? ` (line ${fault.line})` : '';
    throw new Refused(
      { kind: 'unfit' },
      `${file} cannot be read${place}: ${fault?.reason ?? 'it is no hall file'}.`,
    );
  }
  const own = desk.content();
  const content = applyChanges(read.value.content, [
    { path: ['hall', 'id'], after: valueAt(own, ['hall', 'id']) },
    { path: ['hall', 'timeZone'], after: valueAt(own, ['hall', 'timeZone']) },
    { path: ['hall', 'region'], after: valueAt(own, ['hall', 'region']) },
  ]);
  return bringMedia(kept, desk.id, content, {
    async from(path) {
      const packed = files[`${folder}${path}`];
      return packed ? checkedMedia(path, packed) : notThere;
    },
    own: desk.publisher.find,
  });
}

const isZip = (body: Bytes) => body[0] === 0x50 && body[1] === 0x4b;

function unpack(body: Bytes): Record<string, Bytes> {
  let [left, count] = [mostUnpacked, 0];
  try {
    const files = unzipSync(body, {
      filter({ name, originalSize }) {
        left -= originalSize;
        count += 1;
        if (left < 0 || count > mostFiles) throw new Error('it holds too much');
        return !name.endsWith('/') && !name.split('/').includes('..');
      },
    });
    return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, Uint8Array.from(bytes)]));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Refused({ kind: 'unfit' }, `The archive cannot be unpacked: ${said}.`);
  }
}

function utf8(bytes: Bytes): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return strFromU8(bytes, true);
  }
}
