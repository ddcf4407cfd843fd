import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SqliteStore } from '../../../server/log/sqlite-store.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hallboard-store-'));
  file = join(folder, 'events.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is held by one owner at a time, and free again once closed', () => {
  const first = new SqliteStore(file);
  expect(() => new SqliteStore(file, { lockWaitMs: 0 })).toThrow(
    /in use by another process; .*choose another folder with --data DIR/,
  );
  first.commit([{ hall: 'north', rows: [['s', '1', 0, 'day.closed', '{}']] }]);
  first.close();
  const second = new SqliteStore(file, { lockWaitMs: 0 });
  expect(second.read('north', 0, 10)).toEqual([[1, 's', '1', 0, 'day.closed', '{}']]);
  second.close();
});
