/** Appending to the log, beside the same events put down by the shortest durable loops there are. */
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { QueueEvent } from '#domain/events.ts';
import type { EventLog } from '../../server/log/log.ts';
import { openSqliteLog } from '../../server/log/sqlite-log.ts';
import { believableDays } from './believable-days.ts';
import type { BenchRow } from './table.ts';

const hall = 'busy';
const rounds = 3;
const inFlight = 64;
const batchSize = 100;
const goal = 'at least 2,000 events/s';

/** Rates are those of the fastest of some rounds, which take turns so that a slow moment of the disk hits all. */
export async function appendRows(folder: string): Promise<BenchRow[]> {
  const events = believableDays(20_000);
  // The baselines wait for the disk once per event, so fewer make a round as long.
  const fewer = events.slice(0, 4_000);
  let files = 0;
  const rates = await fastestRounds({
    singles: () => withLog(newFile(), (log) => appendSingles(log, events)),
    batches: () => withLog(newFile(), (log) => appendBatches(log, events)),
    bareSqlite: () => bareSqlite(newFile(), fewer, 1),
    bareSqliteBatches: () => bareSqlite(newFile(), events, batchSize),
    bareFile: () => bareFile(newFile(), fewer),
  });
  function newFile(): string {
    files += 1;
    return join(folder, `append-${files}`);
  }
  const singles = `Durable events, one per append, ${inFlight} in flight`;
  const batches = `Durable events, ${batchSize} per append, one append at a time`;
  return [
    row(singles, rates.singles, rates.bareSqlite, 'bare node:sqlite, a transaction per event'),
    row(singles, rates.singles, rates.bareFile, 'bare file, write and fdatasync per event'),
    row(
      batches,
      rates.batches,
      rates.bareSqliteBatches,
      `bare node:sqlite, a transaction per ${batchSize} events`,
    ),
  ];
}

function row(name: string, ours: number, baseline: number, baselineName: string): BenchRow {
  return {
    name,
    ours,
    baseline,
    unit: 'events/s',
    baselineName,
    better: 'higher',
    goal,
  };
}

async function fastestRounds<Name extends string>(
  measures: Record<Name, () => number | Promise<number>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(measures) as Name[];
  const best = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) best[name] = Math.max(best[name], await measures[name]());
  }
  return best;
}

async function withLog(file: string, measure: (log: EventLog) => Promise<number>): Promise<number> {
  const log = await openSqliteLog(file);
  const rate = await measure(log);
  await log.close();
  return rate;
}

async function appendSingles(log: EventLog, events: readonly QueueEvent[]): Promise<number> {
  const began = performance.now();
  const next = events.values();
  const sender = async () => {
    for (const event of next) checkAccepted(await log.append(hall, [event]));
  };
  await Promise.all(Array.from({ length: inFlight }, sender));
  return rateOf(events, began);
}

async function appendBatches(log: EventLog, events: readonly QueueEvent[]): Promise<number> {
  const began = performance.now();
  for (let at = 0; at < events.length; at += batchSize) {
    checkAccepted(await log.append(hall, events.slice(at, at + batchSize)));
  }
  return rateOf(events, began);
}

function bareSqlite(file: string, events: readonly QueueEvent[], perTransaction: number): number {
  const db = new DatabaseSync(file);
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE events (position INTEGER PRIMARY KEY, event TEXT NOT NULL)`);
  const insert = db.prepare('INSERT INTO events (event) VALUES (?)');
  const began = performance.now();
  for (let at = 0; at < events.length; at += perTransaction) {
    db.exec('BEGIN');
    for (const event of events.slice(at, at + perTransaction)) insert.run(JSON.stringify(event));
    db.exec('COMMIT');
  }
  const rate = rateOf(events, began);
  db.close();
  return rate;
}

function bareFile(file: string, events: readonly QueueEvent[]): number {
  const fd = openSync(file, 'a');
  const began = performance.now();
  for (const event of events) {
    writeSync(fd, `${JSON.stringify(event)}\n`);
    fdatasyncSync(fd);
  }
  const rate = rateOf(events, began);
  closeSync(fd);
  return rate;
}

const rateOf = (events: readonly QueueEvent[], began: number) =>
  (events.length * 1_000) / (performance.now() - began);

/** An event refused fast is no result. */
function checkAccepted(results: readonly { status: string }[]): void {
  if (!results.every(({ status }) => status === 'accepted')) throw new Error('an event was not accepted');
}
