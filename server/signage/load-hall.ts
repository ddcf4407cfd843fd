/** Reads a hall file with its pictures, or tells everything that is wrong with it. */
import { readFile } from 'node:fs/promises';
import { type Fault, type HallConfig, type Parsed, parseHallConfig } from '#config/schema.ts';
import { hoursFault } from './openings.ts';
import { readPictures } from './pictures.ts';
import { type PublishedHall, publishedHall } from './published-hall.ts';
import { readYaml } from './yaml-file.ts';

/** Loads a hall file (YAML) and the pictures beside it. Faults carry their line. Never rejects. */
export async function loadHall(file: string): Promise<Parsed<PublishedHall>> {
  const text = await readText(file);
  if (!text.ok) return text;
  const yaml = readYaml(text.value);
  if (!yaml.ok) return yaml;
  const { content, located } = yaml.value;
  const refused = (faults: Fault[]) => ({ ok: false as const, faults: faults.map(located) });

  const parsed = parseHallConfig(content);
  if (!parsed.ok) return refused(parsed.faults);
  const config = parsed.value;
  const pictures = await readPictures(file, config);
  const faults = [...hoursFaults(config), ...pictures.faults];
  return faults.length > 0 ? refused(faults) : { ok: true, value: publishedHall(config, pictures) };
}

async function readText(file: string): Promise<Parsed<string>> {
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
