/** The pictures that a hall's guides name: read, checked and named by their content. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Fault, Guide } from '#config/schema.ts';
import { svgFault } from './svg.ts';

/** A picture as it is served. */
export interface MediaFile {
  contentType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface Pictures {
  /** Hashed name by the path the guides use: `media/pay-1.svg` → `pay-1.0a1b2c3d.svg`. */
  names: ReadonlyMap<string, string>;
  /** Picture by hashed name. */
  media: ReadonlyMap<string, MediaFile>;
  /** What is wrong with pictures, each told where a guide first names it. */
  faults: Fault[];
}

/** A larger picture would take a wall too long to load. */
const maxPictureBytes = 2 * 1024 * 1024;

const startsWith = (hex: string) => (bytes: Uint8Array) =>
  Buffer.from(bytes).toString('hex', 0, hex.length / 2) === hex ? undefined : 'is not what its name ends in';

const jpeg = { contentType: 'image/jpeg', fault: startsWith('ffd8ff') };
const kinds: Record<string, { contentType: string; fault(bytes: Uint8Array): string | undefined }> = {
  '.svg': { contentType: 'image/svg+xml', fault: svgFault },
  '.png': { contentType: 'image/png', fault: startsWith('89504e470d0a1a0a') },
  '.jpg': jpeg,
  '.jpeg': jpeg,
  '.webp': { contentType: 'image/webp', fault: startsWith('52494646') },
};

/** Reads the pictures that `guides` name, relative to the hall's file. */
export async function readPictures(hallFile: string, guides: readonly Guide[]): Promise<Pictures> {
  const names = new Map<string, string>();
  const media = new Map<string, MediaFile>();
  const faults: Fault[] = [];
  for (const [path, image] of firstUses(guides)) {
    const picture = await readPicture(join(dirname(hallFile), image));
    if (typeof picture === 'string') {
      faults.push({ path, reason: `names ${image}, which ${picture}` });
      continue;
    }
    const name = hashedName(image, picture.bytes);
    names.set(image, name);
    media.set(name, picture);
  }
  return { names, media, faults };
}

function* firstUses(guides: readonly Guide[]): Generator<[path: string, image: string]> {
  const seen = new Set<string>();
  for (const [guide, { steps }] of guides.entries()) {
    for (const [step, { image }] of steps.entries()) {
      if (image === undefined || seen.has(image)) continue;
      seen.add(image);
      yield [`guides[${guide}].steps[${step}].image`, image];
    }
  }
}

/** The picture, or what is wrong with it. */
async function readPicture(file: string): Promise<MediaFile | string> {
  const kind = kinds[extname(file).toLowerCase()];
  if (!kind) return 'is of no kind that walls can show';
  try {
    const { size } = await stat(file);
    if (size > maxPictureBytes) return `is larger than 2 MB (${(size / 1024 / 1024).toFixed(1)} MB)`;
    const bytes = await readFile(file);
    return kind.fault(bytes) ?? { contentType: kind.contentType, bytes };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? 'is not there' : `cannot be read: ${message}`;
  }
}

function hashedName(image: string, bytes: Uint8Array): string {
  const extension = extname(image);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return `${basename(image, extension)}.${hash}${extension.toLowerCase()}`;
}
