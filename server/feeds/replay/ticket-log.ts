/** Reads a recorded ticket log: CSV with the columns `at,type,ticket,service,counter`, plain or gzipped. */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CsvError, parse as csvParser } from 'csv-parse';
import * as v from 'valibot';
import { parse } from '#config/schema.ts';

const columns = ['at', 'type', 'ticket', 'service', 'counter'] as const;
const expected = `a ticket log is CSV with the columns ${columns.join()}`;

const filled = v.pipe(v.string(), v.minLength(1, 'must not be empty here'));
const empty = v.literal('', 'must be empty here');
const common = {
  /** ISO 8601 with offset. */
  at: v.pipe(
    v.string(),
    v.regex(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/,
      'must be a date and time with offset, such as 2020-01-07T08:00:00+01:00',
    ),
    v.check((value) => !Number.isNaN(Date.parse(value)), 'must be a date and time that exist'),
  ),
  /** The service asked for. */
  service: v.string(),
};
const ticketRow = <T extends 'issued' | 'called' | 'served' | 'no_show' | 'cancelled'>(type: T) =>
  v.object({ ...common, type: v.literal(type), ticket: filled, counter: v.string() });
const counterRow = <T extends 'counter_opened' | 'counter_closed'>(type: T) =>
  v.object({ ...common, type: v.literal(type), ticket: empty, counter: filled });

/** One row of the log. `service` and `counter` are empty where they are not known. */
const LogRow = v.variant(
  'type',
  [
    v.object({ ...ticketRow('issued').entries, service: filled }),
    ticketRow('called'),
    ticketRow('served'),
    ticketRow('no_show'),
    ticketRow('cancelled'),
    counterRow('counter_opened'),
    counterRow('counter_closed'),
  ],
  'must be issued, called, served, no_show, cancelled, counter_opened or counter_closed',
);
/** `line` is its line in the file, from 1. */
export type LogRow = v.InferOutput<typeof LogRow> & { line: number };

/** What is wrong with a log, and where. */
export class TicketLogError extends Error {
  override name = 'TicketLogError';

  constructor(file: string, { line, column }: { line: number; column?: string }, reason: string) {
    super(`${file}, line ${line}${column ? `, ${column}` : ''}: ${reason}`);
  }
}

/**
 * All rows of a log, in order. Rejects with a `TicketLogError` for the first row that is not as it should be or
 * older than the one before it, and with the system's error where the file cannot be read.
 */
export async function readTicketLog(file: string): Promise<LogRow[]> {
  const rows: LogRow[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  let headerSeen = false;
  for await (const { line, fields } of recordsOf(file)) {
    if (!headerSeen) {
      headerSeen = true;
      checkHeader(file, fields);
      continue;
    }
    const row = checkRow(file, line, fields);
    const at = Date.parse(row.at);
    if (at < latest) throw new TicketLogError(file, { line, column: 'at' }, 'is earlier than the row before');
    latest = at;
    rows.push(row);
  }
  if (rows.length === 0) throw new TicketLogError(file, { line: 1 }, `there are no events; ${expected}`);
  return rows;
}

async function* recordsOf(file: string): AsyncGenerator<{ line: number; fields: string[] }> {
  const parser = csvParser({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true });
  const source = createReadStream(file);
  const failed = (error: Error | null | undefined) => error && parser.destroy(error);
  if (file.endsWith('.gz')) pipeline(source, createGunzip(), parser, failed);
  else pipeline(source, parser, failed);
  try {
    for await (const { record, info } of parser) yield { line: info.lines, fields: record };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new TicketLogError(file, { line: Number(error.lines ?? 0) }, `${error.message}; ${expected}`);
  }
}

/** What is no ticket log may have a first line of any length. */
const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function checkHeader(file: string, fields: string[]): void {
  if (fields.join() === columns.join()) return;
  throw new TicketLogError(
    file,
    { line: 1 },
    `${expected}; its header must be these, not ${shortened(fields.join())}`,
  );
}

function checkRow(file: string, line: number, fields: string[]): LogRow {
  if (fields.length !== columns.length) {
    throw new TicketLogError(file, { line }, `must have ${columns.length} columns, not ${fields.length}`);
  }
  const row = parse(LogRow, Object.fromEntries(columns.map((column, at) => [column, fields[at]])));
  if (row.ok) return { ...row.value, line };
  const [fault] = row.faults;
  throw new TicketLogError(file, { line, column: fault?.path ?? '' }, fault?.reason ?? 'is not an event');
}
