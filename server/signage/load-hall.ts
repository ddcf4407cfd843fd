/** Reads a hall file with its pictures, or tells everything that is wrong with it. */
import { readFile } from 'node:fs/promises';
import { type Fault, type HallConfig, type Parsed, parseHallConfig } from '#config/schema.ts';
import { hoursFault } from './openings.ts';
import { besideFile, collectPictures, type FindMedia } from './pictures.ts';
import { type PublishedHall, publishedHall } from './published-hall.ts';
import { readYaml } from './yaml-file.ts';

/** A hall's configuration as it came from its file. */
export interface LoadedHall extends PublishedHall {
  /** The file's text. */
  text: string;
  /** What it holds, before anything is filled in or changed by the schema. */
  content: unknown;
}

/** Loads a hall file (YAML) and the pictures beside it. Faults carry their line. Never rejects. */
export async function loadHall(file: string): Promise<Parsed<LoadedHall>> {
  const text = await readText(file);
  return text.ok ? loadText(text.value, besideFile(file)) : text;
}

/** The same of a text, with pictures from elsewhere. */
export async function loadText(text: string, find: FindMedia): Promise<Parsed<LoadedHall>> {
  const yaml = readYaml(text);
  if (!yaml.ok) return yaml;
  const { content, located } = yaml.value;
  const checked = await checkContent(content, find);
  if (!checked.ok) return { ok: false, faults: checked.faults.map(located) };
  return { ok: true, value: { ...checked.value, text, content } };
}

/** What a content is shown as, or everything that is wrong with it. */
export async function checkContent(content: unknown, find: FindMedia): Promise<Parsed<PublishedHall>> {
  const parsed = parseHallConfig(content);
  if (!parsed.ok) return parsed;
  const config = parsed.value;
  const pictures = await collectPictures(config, find);
  const faults = [...hoursFaults(config), ...pictures.faults];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: publishedHall(config, pictures) };
}

/** The text of a hall file. Never rejects. */
export async function readText(file: string): Promise<Parsed<string>> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
    return { ok: true, value: text };
  } catch (error) {
    return { ok: false, faults: [{ path: '', reason: unreadable(error as NodeJS.ErrnoException) }] };
  }
}

function unreadable({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'is not there';
  if (code === 'EISDIR') return 'is a folder: give the hall.yaml in it';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'is not encoded in UTF-8: save it as UTF-8';
  return `cannot be read: ${message}`;
}

function* hoursFaults({ hall, outlets }: HallConfig): Generator<Fault> {
  const place = { ...hall.coordinates, timeZone: hall.timeZone, country: hall.country };
  const all = [
    { path: 'hall.hours', hours: hall.hours },
    ...outlets.map(({ hours }, at) => ({ path: `outlets[${at}].hours`, hours })),
  ];
  for (const { path, hours } of all) {
    const reason = hoursFault(hours, place);
    if (reason) yield { path, reason };
  }
}
