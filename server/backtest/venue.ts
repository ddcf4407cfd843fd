/** The venue of a recorded log: what its manifest says, as the configuration of a hall. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import { type HallConfig, parse } from '#config/schema.ts';
import type { LogRow } from '../feeds/replay/ticket-log.ts';

/** What `manifest.json` says of one log. */
export const Venue = v.object({
  /** `hall`: all services share one line. `service`: a line for each. */
  queue: v.picklist(['hall', 'service'], 'must be hall or service'),
  /** Names, by id. Left out: the services that the log names. */
  services: v.optional(v.record(v.string(), v.string())),
  /** Logs of one data set give one result. */
  dataset: v.string(),
  /** The unit to print. */
  unit: v.picklist(['s', 'min'], 'must be s or min'),
  /** A prediction this far below the true wait, in seconds, counts as too low. Left out: by the mean wait. */
  under_s: v.optional(v.number()),
  /** A lower service id goes before a higher one. */
  precedence: v.optional(v.boolean(), false),
});
export type Venue = v.InferOutput<typeof Venue>;

const Manifest = v.record(v.string(), Venue);

/** A log with no manifest beside it: one line, told in minutes. */
const unknownVenue = (name: string): Venue => ({
  queue: 'hall',
  dataset: name,
  unit: 'min',
  precedence: false,
});

/** The log's name: what `manifest.json` and files beside it call it. */
export const logName = (file: string): string => basename(file).replace(/\.csv(\.gz)?$/, '');

/** Reads what the manifest beside a log says of it. Rejects in words where the manifest cannot be understood. */
export async function venueOf(file: string): Promise<Venue> {
  const name = logName(file);
  const path = join(dirname(file), 'manifest.json');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return unknownVenue(name);
  const parsed = parse(Manifest, JSON.parse(text));
  if (parsed.ok) return parsed.value[name] ?? unknownVenue(name);
  const [fault] = parsed.faults;
  throw new Error(`${path}, ${fault?.path}: ${fault?.reason}`);
}

/** Nobody says how long a customer takes there: this is what is assumed until the log has taught more. */
const standardMinutes = 5;

/** A hall's configuration, as far as a log is about it. */
export type LogHall = Pick<HallConfig, 'hall' | 'services' | 'counters'>;

/** The venue as a hall's configuration. Its counters are those that the log opens. */
export function hallOf(venue: Venue, rows: readonly LogRow[]): LogHall {
  const named = rows.map(({ service }) => service).filter((service) => service !== '');
  const ids = [...new Set([...Object.keys(venue.services ?? {}), ...named])].sort(byId);
  const services = ids.map((id, at) => {
    const name = venue.services?.[id] ?? id;
    return {
      id,
      letter: letters(at),
      name: { zh: name, en: name },
      standardMinutes,
      channels: [],
      ...(venue.precedence && { precedence: at }),
    };
  });
  const counters =
    venue.queue === 'hall'
      ? [{ id: 'any', label: '' }]
      : ids.map((id) => ({ id: `for-${id}`, label: '', services: [id] }));
  return {
    hall: {
      id: 'venue',
      name: { zh: 'venue', en: 'venue' },
      address: 'venue',
      coordinates: { latitude: 0, longitude: 0, datum: 'WGS84' },
      timeZone: 'UTC',
      hours: '24/7',
    },
    services,
    counters,
  };
}

const byId = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });

/** A, B, … Z, AA, AB, …: what ticket numbers begin with. */
function letters(at: number): string {
  const letter = (index: number) => String.fromCharCode(65 + index);
  return at < 26 ? letter(at) : letter(Math.floor(at / 26) - 1) + letter(at % 26);
}
