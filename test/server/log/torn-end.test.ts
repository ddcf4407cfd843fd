import { copyFileSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteLog } from '../../../server/log/sqlite-log.ts';
import { tornBytes } from '../../../server/log/torn-end.ts';
import { issuedMany } from '../../helpers/queue-events.ts';
import { readAll } from './contract.ts';

const headerBytes = 32;
const frameBytes = 24 + 4096;

let folder: string;
/** A log as a killed server leaves it, in which 30 events were written in three goes. */
let killed: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hallboard-torn-'));
  const file = join(folder, 'events.db');
  killed = join(folder, 'killed.db');
  const log = await openSqliteLog(file);
  for (const first of [0, 10, 20]) await log.append('north', issuedMany(first, 10));
  for (const end of ['', '-wal']) copyFileSync(file + end, killed + end);
  await log.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

const size = () => statSync(`${killed}-wal`).size;
const read = async () => {
  const told: string[] = [];
  const log = await openSqliteLog(killed, { onCutOff: (message) => told.push(message) });
  const events = await readAll(log, 'north');
  await log.close();
  return { told, ids: events.map(({ event }) => event.id) };
};

it('says nothing of a log that is whole', async () => {
  expect(await tornBytes(`${killed}-wal`)).toBe(0);
  expect(await read()).toMatchObject({ told: [], ids: { length: 30 } });
});

it('says nothing where there is no log yet', async () => {
  expect(await tornBytes(join(folder, 'none'))).toBe(0);
});

it('says how much was cut off in the midst of a write, and keeps all before it', async () => {
  truncateSync(`${killed}-wal`, size() - 100);
  const { told, ids } = await read();
  expect(told).toEqual([expect.stringMatching(/ends in the midst of a write.*last events are missing/)]);
  expect(ids).toEqual(issuedMany(0, 20).map(({ id }) => id));
});

it('says so where not even the beginning of a write is left whole', async () => {
  truncateSync(`${killed}-wal`, size() - frameBytes + 9);
  expect(await tornBytes(`${killed}-wal`)).toBeGreaterThan(0);
  truncateSync(`${killed}-wal`, headerBytes - 5);
  expect(await tornBytes(`${killed}-wal`)).toBe(headerBytes - 5);
});

it('knows what is left of an earlier use of the file from what was cut', async () => {
  const log = await openSqliteLog(killed);
  // More than a checkpoint's thousand pages: the file is begun anew, over its old frames.
  for (let first = 100; first < 16_000; first += 4_000) await log.append('north', issuedMany(first, 4_000));
  const copy = join(folder, 'copy-wal');
  copyFileSync(`${killed}-wal`, copy);
  await log.close();
  expect(await tornBytes(copy)).toBe(0);
});
