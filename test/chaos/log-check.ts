/** What a stopped server's log holds, against what its feed was told. */
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { HallConfig } from '#config/schema.ts';
import { waitingCount } from '#domain/queue.ts';
import { root } from '../../server/launch/setup.mjs';
import { restore } from '../../server/live/restore.ts';
import type { EventLog } from '../../server/log/log.ts';
import { openSqliteLog } from '../../server/log/sqlite-log.ts';
import { loadHall } from '../../server/signage/load-hall.ts';
import { source } from './queue-machine.ts';

export interface LogCheck {
  /** Events of the feed in the log. */
  stored: number;
  /** Acknowledged and not in the log. */
  lost: string[];
  /** More than once in the log. */
  doubled: string[];
  /** Whether the state restored from the checkpoint is the one that all events give from the beginning. */
  sameState: boolean;
  /** Who waits by the log, per service. */
  waiting: Record<string, number>;
}

export async function sampleHall(): Promise<HallConfig> {
  const loaded = await loadHall(join(root, 'config/halls/sample/hall.yaml'));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  return loaded.value.config;
}

export async function checkLog(file: string, acknowledged: readonly string[]): Promise<LogCheck> {
  const config = await sampleHall();
  const log = await openSqliteLog(file);
  try {
    const times = await timesOf(log, config.hall.id);
    const fromCheckpoint = await restore(log, config);
    const fromStart = await restore({ ...log, loadCheckpoint: async () => undefined }, config);
    return {
      stored: times.size,
      lost: acknowledged.filter((id) => !times.has(id)),
      doubled: [...times].filter(([, count]) => count > 1).map(([id]) => id),
      sameState: isDeepStrictEqual(
        [fromCheckpoint.queue, fromCheckpoint.waits],
        [fromStart.queue, fromStart.waits],
      ),
      waiting: Object.fromEntries(
        config.services.map(({ id }) => [id, waitingCount(fromStart.queue, id) ?? 0]),
      ),
    };
  } finally {
    await log.close();
  }
}

async function timesOf(log: EventLog, hall: string): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for await (const batch of log.read(hall, 0)) {
    for (const { event } of batch)
      if (event.source === source) times.set(event.id, (times.get(event.id) ?? 0) + 1);
  }
  return times;
}
