/** The pictures and films that a hall's file names: read, checked and named by their content. */
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Fault, HallConfig } from '#config/schema.ts';
import { type Bytes, hashOf } from './blobs.ts';
import { svgFault } from './svg.ts';

/** A picture or film as it is served. */
export interface MediaFile {
  contentType: string;
  bytes: Bytes;
}

export interface Pictures {
  /** Hashed name by the path the file uses: `media/pay-1.svg` → `pay-1.0a1b2c3d.svg`. */
  names: ReadonlyMap<string, string>;
  /** Picture by hashed name. */
  media: ReadonlyMap<string, MediaFile>;
  /** What is wrong with them, each told where the file first names it. */
  faults: Fault[];
}

const mebibyte = 1024 * 1024;

/** What one kind of file must be. Larger ones would take a wall too long to load, or more room than a TV has. */
interface Kind {
  contentType: string;
  mostMiB: number;
  fault(bytes: Uint8Array): string | undefined;
}

const has =
  (hex: string, at = 0) =>
  (bytes: Uint8Array) =>
    Buffer.from(bytes).toString('hex', at, at + hex.length / 2) === hex
      ? undefined
      : 'is not what its name ends in';
const picture = (contentType: string, fault: Kind['fault']): Kind => ({ contentType, mostMiB: 2, fault });
const film = (contentType: string, fault: Kind['fault']): Kind => ({ contentType, mostMiB: 30, fault });

const jpeg = picture('image/jpeg', has('ffd8ff'));
const kinds: Record<string, Kind> = {
  '.svg': picture('image/svg+xml', svgFault),
  '.png': picture('image/png', has('89504e470d0a1a0a')),
  '.jpg': jpeg,
  '.jpeg': jpeg,
  '.webp': picture('image/webp', has('52494646')),
  // "ftyp" follows the length of the first box.
  '.mp4': film('video/mp4', has('66747970', 4)),
  '.webm': film('video/webm', has('1a45dfa3')),
};

/** Finds a picture or film by the path that the file uses: it, or what is wrong with it, continuing "which". */
export type FindMedia = (path: string) => Promise<MediaFile | string>;

/** Finds pictures and films beside the hall's file. */
export const besideFile =
  (hallFile: string): FindMedia =>
  (path) =>
    readMedia(join(dirname(hallFile), path));

/** Collects the pictures and films that the hall's file names. */
export async function collectPictures(config: HallConfig, find: FindMedia): Promise<Pictures> {
  const names = new Map<string, string>();
  const media = new Map<string, MediaFile>();
  const faults: Fault[] = [];
  for (const [path, image] of firstUses(config)) {
    const picture = await find(image);
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

type Use = [path: string, file: string | undefined];

function* firstUses(config: HallConfig): Generator<[path: string, file: string]> {
  const seen = new Set<string>();
  for (const [path, file] of uses(config)) {
    if (file === undefined || seen.has(file)) continue;
    seen.add(file);
    yield [path, file];
  }
}

function* uses({ guides, campaigns, slides }: HallConfig): Generator<Use> {
  for (const [guide, { steps }] of guides.entries()) {
    for (const [step, { image }] of steps.entries()) yield [`guides[${guide}].steps[${step}].image`, image];
  }
  for (const [at, { image }] of campaigns.entries()) yield [`campaigns[${at}].image`, image];
  for (const [at, { image, video }] of slides.entries()) {
    yield [`slides[${at}].image`, image];
    yield [`slides[${at}].video`, video];
  }
}

/** The file, or what is wrong with it. */
async function readMedia(file: string): Promise<MediaFile | string> {
  const kind = kindOf(file);
  if (!kind) return noKind;
  try {
    const { size } = await stat(file);
    return tooLarge(kind, size) ?? checkedMedia(file, await readFile(file));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? notThere : `cannot be read: ${message}`;
  }
}

export const notThere = 'is not there';
const noKind = 'is of no kind that walls can show';
const kindOf = (name: string) => kinds[extname(name).toLowerCase()];

/** Bytes as the picture or film that a name promises, or what is wrong with them. */
export function checkedMedia(name: string, bytes: Bytes): MediaFile | string {
  const kind = kindOf(name);
  if (!kind) return noKind;
  return tooLarge(kind, bytes.length) ?? kind.fault(bytes) ?? { contentType: kind.contentType, bytes };
}

/** The most bytes that a file of this name may have; undefined where it is of no kind that walls can show. */
export function mostBytes(name: string): number | undefined {
  const kind = kindOf(name);
  return kind && kind.mostMiB * mebibyte;
}

const tooLarge = ({ mostMiB }: Kind, size: number) =>
  size > mostMiB * mebibyte ? `is larger than ${mostMiB} MB (${(size / mebibyte).toFixed(1)} MB)` : undefined;

/** `media/pay-1.svg` → `pay-1.0a1b2c3d.svg`. */
export function hashedName(image: string, bytes: Uint8Array): string {
  const extension = extname(image);
  return `${basename(image, extension)}.${hashOf(bytes).slice(0, 8)}${extension.toLowerCase()}`;
}
