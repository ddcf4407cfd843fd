/** The waiting time that a venue displayed itself: `<log>.published.csv.gz` with `at,service,published_min`. */
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { parse as parseCsv } from 'csv-parse/sync';
import * as v from 'valibot';

const Row = v.tuple([
  v.pipe(
    v.string(),
    v.transform((at) => Date.parse(at)),
    v.number(),
  ),
  v.string(),
  v.pipe(v.string(), v.nonEmpty(), v.transform(Number), v.number()),
]);

/** Gives what was displayed for a service at an instant (epoch ms), seconds. */
export type Published = (service: string, at: number) => number | undefined;

/** Reads the file beside a log. Undefined where there is none. */
export async function publishedBeside(file: string): Promise<Published | undefined> {
  const path = file.replace(/\.csv(\.gz)?$/, '.published.csv.gz');
  const packed = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!packed) return undefined;
  const records: unknown[] = parseCsv(await promisify(gunzip)(packed), { fromLine: 2 });
  const byService = new Map<string, { at: number; seconds: number }[]>();
  for (const record of records) {
    const row = v.safeParse(Row, record);
    if (!row.success) throw new Error(`${path}: ${JSON.stringify(record)} is not at,service,published_min`);
    const [at, service, minutes] = row.output;
    const changes = byService.get(service) ?? [];
    byService.set(service, changes);
    changes.push({ at, seconds: minutes * 60 });
  }
  return (service, at) => byService.get(service)?.findLast((change) => change.at <= at)?.seconds;
}
