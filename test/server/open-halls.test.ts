import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { QueueEvent } from '#domain/events.ts';
import { demoClock } from '../../server/clock.ts';
import type { Hall } from '../../server/live/hall.ts';
import { restore } from '../../server/live/restore.ts';
import type { EventLog } from '../../server/log/log.ts';
import { openSqliteLog } from '../../server/log/sqlite-log.ts';
import { openHalls } from '../../server/open-halls.ts';
import { openBlobs } from '../../server/signage/blobs.ts';
import { type HallFile, loadHalls } from '../../server/signage/hall-files.ts';
import { openStore } from '../../server/signage/store.ts';
import { hallYaml, type TempHall, tempHall } from '../helpers/temp-hall.ts';

const morning = Date.parse('2026-12-01T10:00:00+08:00');

let folder: string;
let log: EventLog;
let files: TempHall[];
let loaded: Map<string, HallFile>;
let halls: ReadonlyMap<string, Hall>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hallboard-halls-'));
  log = await openSqliteLog(join(folder, 'events.db'));
  files = [await tempHall(), await tempHall()];
  await files[0]?.write(hallYaml.replace('  - id: far\n', '  - id: far\n    live: { hall: north }\n'));
  await files[1]?.write(hallYaml.replace('id: test-hall', 'id: north'));
  const store = openStore(join(folder, 'signage.db'));
  loaded = await loadHalls(
    files.map(({ file }) => file),
    { store, blobs: openBlobs(folder) },
    () => {},
  );
  store.close();
});
afterEach(async () => {
  for (const hall of halls.values()) await hall.close();
  await log.close();
  for (const file of files) await file.remove();
  await rm(folder, { recursive: true });
});

async function open(): Promise<void> {
  const restored = new Map(
    await Promise.all(
      [...loaded].map(async ([id, { published }]) => [id, await restore(log, published.config)] as const),
    ),
  );
  const clock = demoClock({ start: morning, rate: 1 }, () => 0);
  const logger = pino({ level: 'silent' });
  halls = await openHalls(loaded, restored, {
    ...{ log, clock, build: 'b1', epoch: 'e1', logger },
    admits: () => true,
  });
}

const issued = (n: number): QueueEvent => ({
  id: `e${n}`,
  source: 'machine',
  at: morning,
  type: 'ticket.issued',
  data: { ticket: `A00${n}`, service: 'pay', priority: 'normal' },
});
const waitsAtNorth = () => halls.get('test-hall')?.view().outlets.far?.waits;
const waitInNorth = () => halls.get('north')?.view().services.pay?.wait;

it('show the waits of one another from the start, whichever was opened first', async () => {
  await log.append('north', [issued(1)]);
  await open();
  expect(waitInNorth()).toBeDefined();
  expect(waitsAtNorth()).toEqual({ pay: waitInNorth() });
});

it('show the waits of one another as they change', async () => {
  await open();
  expect(waitsAtNorth()).toBeUndefined();
  const opened: QueueEvent = { ...issued(0), type: 'counter.opened', data: { counter: 'c1' } };
  await halls.get('north')?.ingest([opened, ...[1, 2, 3].map(issued)]);
  expect(waitInNorth()).toMatchObject({ kind: 'range' });
  expect(waitsAtNorth()).toEqual({ pay: waitInNorth() });
});
