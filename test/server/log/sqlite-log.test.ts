import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventLog } from '../../../server/log/log.ts';
import { type DamagedRows, openSqliteLog } from '../../../server/log/sqlite-log.ts';
import { issued, issuedMany } from '../../helpers/queue-events.ts';
import { eventLogContract, readAll } from './contract.ts';

eventLogContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hallboard-log-'));
  return {
    open: () => openSqliteLog(join(folder, 'events.db')),
    remove: async () => rmSync(folder, { recursive: true }),
  };
});

describe('the log in SQLite', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hallboard-log-'));
    file = join(folder, 'events.db');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function withLog<T>(use: (log: EventLog) => Promise<T>, onDamaged?: (rows: DamagedRows) => void) {
    const log = await openSqliteLog(file, onDamaged ? { onDamaged } : {});
    try {
      return await use(log);
    } finally {
      await log.close();
    }
  }
  const alter = (sql: string) => {
    const db = new DatabaseSync(file);
    db.exec(sql);
    db.close();
  };
  const seed = (count: number) => withLog((log) => log.append('north', issuedMany(0, count)));

  describe('opening', () => {
    it('refuses a file that is not a database, and leaves it alone', async () => {
      const text = 'ticket,issued,called\n'.repeat(300);
      writeFileSync(file, text);
      await expect(openSqliteLog(file)).rejects.toThrow(
        /events\.db: is not a database or is damaged .*backup/,
      );
      expect(readFileSync(file, 'utf8')).toBe(text);
    });

    it("refuses another program's database, and leaves it alone", async () => {
      alter('CREATE TABLE customers (name TEXT)');
      const before = readFileSync(file);
      await expect(openSqliteLog(file)).rejects.toThrow("another program's database");
      expect(readFileSync(file)).toEqual(before);
    });

    it('refuses a log of a newer version and names both versions', async () => {
      await seed(1);
      alter('PRAGMA user_version = 99');
      await expect(openSqliteLog(file)).rejects.toThrow('newer Hallboard (version 99, this one knows 1)');
    });

    it('says so when the directory is missing', async () => {
      file = join(folder, 'missing', 'events.db');
      await expect(openSqliteLog(file)).rejects.toThrow('check that its directory exists');
    });

    it('begins anew on an empty file', async () => {
      writeFileSync(file, '');
      await seed(1);
      expect(await withLog((log) => readAll(log, 'north'))).toHaveLength(1);
    });

    it('keeps what was committed when the write-ahead log ends in the middle of a later transaction', async () => {
      const log = await openSqliteLog(file);
      await log.append('north', issuedMany(0, 10));
      const kept = readFileSync(`${file}-wal`);
      await log.append('north', issuedMany(10, 10));
      const torn = readFileSync(`${file}-wal`).subarray(0, kept.length + 2_000);
      const main = readFileSync(file);
      await log.close();
      writeFileSync(file, main);
      writeFileSync(`${file}-wal`, torn);
      const events = await withLog((reopened) => readAll(reopened, 'north'));
      expect(events.map(({ event }) => event)).toEqual(issuedMany(0, 10));
    });
  });

  describe('damage', () => {
    it.each([
      ['data that is not JSON', "data = '{'", 'not JSON'],
      ['data that lacks a field', "data = '{}'", 'ticket'],
      ['an event type it does not know', "type = 'ticket.eaten'", 'ticket.eaten'],
    ])('leaves out a row with %s and reports it once', async (_, change, reason) => {
      await seed(5);
      alter(`UPDATE events SET ${change} WHERE id IN ('e-1', 'e-3')`);
      const reports: DamagedRows[] = [];
      const read = await withLog(
        (log) => readAll(log, 'north'),
        (rows) => reports.push(rows),
      );
      expect(read.map(({ event }) => event.id)).toEqual(['e-0', 'e-2', 'e-4']);
      expect(reports).toEqual([
        { hall: 'north', positions: [2, 4], reason: expect.stringContaining(reason) },
      ]);
    });

    it('gives no empty batch where all rows of one are damaged', async () => {
      await seed(3);
      alter("UPDATE events SET data = ''");
      const reports: DamagedRows[] = [];
      await withLog(
        async (log) => {
          for await (const batch of log.read('north', 0)) expect(batch).not.toEqual([]);
        },
        (rows) => reports.push(rows),
      );
      expect(reports).toMatchObject([{ positions: [1, 2, 3] }]);
    });

    it('warns of it where nobody asked to be told', async () => {
      await seed(2);
      alter("UPDATE events SET data = '' WHERE id = 'e-0'");
      const warned = new Promise<Error>((resolve) => process.once('warning', resolve));
      await withLog((log) => readAll(log, 'north'));
      expect((await warned).message).toContain('1 unreadable rows left out, the first at position 1');
    });

    it.each(['state', 'position', 'checksum'])('drops a checkpoint whose %s was altered', async (column) => {
      const checkpoint = { position: 7, shape: 'queue/1', state: '{}' };
      await withLog((log) => log.saveCheckpoint('north', checkpoint));
      alter(`UPDATE checkpoints SET ${column} = ${column === 'position' ? 900 : "'x'"}`);
      await withLog(async (log) => {
        expect(await log.loadCheckpoint('north', 'queue/1')).toBeUndefined();
        await log.saveCheckpoint('north', checkpoint);
        expect(await log.loadCheckpoint('north', 'queue/1')).toEqual(checkpoint);
      });
    });

    it('takes a checkpoint whose pages are unreadable for none, and still reads the events', async () => {
      await seed(3);
      const state = 'checkpoint '.repeat(10_000);
      await withLog((log) => log.saveCheckpoint('north', { position: 3, shape: 'queue/1', state }));
      const bytes = readFileSync(file);
      // Overflow pages begin with the number of the next one; that of the first points nowhere now.
      const inside = bytes.indexOf('checkpoint checkpoint', bytes.indexOf('checkpoint checkpoint') + 8_192);
      bytes.fill(0xff, inside - (inside % 4_096), inside - (inside % 4_096) + 4);
      writeFileSync(file, bytes);
      await withLog(async (log) => {
        expect(await log.loadCheckpoint('north', 'queue/1')).toBeUndefined();
        expect(await readAll(log, 'north')).toHaveLength(3);
      });
    });
  });

  describe('a transaction that fails', () => {
    it.each([
      ['undone by SQLite itself', 'ROLLBACK'],
      ['left open by SQLite', 'ABORT'],
    ])('and is %s rejects its appends, stores none of them, and the next ones work', async (_, how) => {
      await seed(2);
      alter(`CREATE TRIGGER fail BEFORE INSERT ON events WHEN NEW.id = 'e-13'
        BEGIN SELECT RAISE(${how}, 'disk I/O error'); END`);
      await withLog(async (log) => {
        const group = await Promise.allSettled([
          log.append('north', issuedMany(10, 2)),
          log.append('south', issuedMany(12, 2)),
        ]);
        expect(group.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
        await expect(log.append('north', [issued(13)])).rejects.toThrow(
          'could not be stored: disk I/O error',
        );
        expect(await log.append('north', [issued(10)])).toMatchObject([{ status: 'accepted' }]);
        expect((await readAll(log, 'north')).map(({ event }) => event.id)).toEqual(['e-0', 'e-1', 'e-10']);
        expect(await readAll(log, 'south')).toEqual([]);
      });
    });

    it('is that of one append alone when its event cannot be a row', async () => {
      await withLog(async (log) => {
        const [bad, good] = await Promise.allSettled([
          log.append('north', [{ ...issued(1), at: Number.NaN }]),
          log.append('north', [issued(2)]),
        ]);
        expect(bad).toMatchObject({
          status: 'rejected',
          reason: { message: expect.stringContaining('e-1') },
        });
        expect(good).toMatchObject({ status: 'fulfilled' });
      });
    });

    // A limit on the size of files stands for the full disk.
    it.runIf(process.platform === 'linux')(
      'on a full disk loses nothing acknowledged and recovers with space',
      async () => {
        const limitFiles = (soft: string) =>
          execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${soft}:`]);
        const before = execFileSync('prlimit', ['--fsize', '--output=SOFT', '--noheadings', '--raw'], {
          encoding: 'utf8',
        });
        await withLog(async (log) => {
          const acknowledged: string[] = [];
          const fill = async () => {
            for (let n = 0; n < 100_000; n += 100) {
              const events = issuedMany(n, 100);
              await log.append('north', events);
              acknowledged.push(...events.map(({ id }) => id));
            }
          };
          limitFiles('400000');
          try {
            await expect(fill()).rejects.toThrow('could not be stored');
          } finally {
            limitFiles(before.trim());
          }
          expect(acknowledged.length).toBeGreaterThan(0);
          expect((await readAll(log, 'north')).map(({ event }) => event.id)).toEqual(acknowledged);
          expect(await log.append('north', [issued(100_000)])).toMatchObject([{ status: 'accepted' }]);
        });
        const kept = await withLog((log) => readAll(log, 'north'));
        expect(kept.at(-1)?.event).toEqual(issued(100_000));
      },
    );
  });
});
