/** How long a hall with a long past needs until it knows its queue again. */
import { join } from 'node:path';
import { hallCheckpointShape, toHallCheckpoint } from '#domain/hall-checkpoint.ts';
import { foldEvent, newFold } from '#domain/hall-fold.ts';
import { restore } from '../../server/live/restore.ts';
import { openSqliteLog } from '../../server/log/sqlite-log.ts';
import { believableDays, busyHall } from './believable-days.ts';
import type { BenchRow } from './table.ts';

const pastEvents = 1_000_000;
/** The most that a hall folds after a checkpoint (server/live/hall.ts). */
const tailEvents = 10_000;
const perAppend = 5_000;
const config = busyHall();
const { id, timeZone } = config.hall;

export async function restartRow(folder: string): Promise<BenchRow> {
  const file = join(folder, 'past.db');
  await fill(file);
  const fullMs = await restoreMs(file);
  await checkpoint(file, pastEvents - tailEvents);
  const ours = await restoreMs(file);
  return {
    name: `Restart with 1 M events, ${tailEvents.toLocaleString('en-US')} of them after the checkpoint`,
    ours,
    baseline: fullMs,
    unit: 'ms',
    baselineName: 'reading and folding the whole log',
    better: 'lower',
  };
}

async function fill(file: string): Promise<void> {
  const log = await openSqliteLog(file);
  const events = believableDays(pastEvents);
  for (let at = 0; at < events.length; at += perAppend)
    await log.append(id, events.slice(at, at + perAppend));
  await log.close();
}

/** Milliseconds from opening the log to the hall's queue. */
async function restoreMs(file: string): Promise<number> {
  const began = performance.now();
  const log = await openSqliteLog(file);
  const { position } = await restore(log, config);
  const ms = performance.now() - began;
  await log.close();
  if (position !== pastEvents) throw new Error(`the restart ended at event ${position}`);
  return ms;
}

async function checkpoint(file: string, upTo: number): Promise<void> {
  const log = await openSqliteLog(file);
  const hall = { config, ...newFold(timeZone) };
  for await (const batch of log.read(id, 0)) {
    for (const { position, event } of batch) if (position <= upTo) foldEvent(hall, event);
  }
  await log.saveCheckpoint(id, { position: upTo, shape: hallCheckpointShape, state: toHallCheckpoint(hall) });
  await log.close();
}
