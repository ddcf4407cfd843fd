/** The log's tables, synchronously. `sqlite-worker.ts` runs it in a thread of its own. */
import { hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import type { EventRow, StoredRow } from './event-row.ts';
import type { Appended, Checkpoint } from './log.ts';
import { inWords, isDamage, logVersion, openDatabase } from './sqlite-database.ts';

/** One call of `append`, ready for the table. */
export interface AppendRows {
  hall: string;
  rows: EventRow[];
}

const CheckpointRow = v.object({ position: v.number(), state: v.string(), checksum: v.string() });

export class SqliteStore {
  readonly #file: string;
  readonly #db: DatabaseSync;
  readonly #statements: ReturnType<typeof prepare>;

  /** Throws an `Error` that says what to do when the file cannot be opened as a log. */
  constructor(file: string, { lockWaitMs = 5_000 } = {}) {
    this.#file = file;
    this.#db = openDatabase(file, lockWaitMs);
    try {
      this.#statements = prepare(this.#db);
    } catch (error) {
      this.#db.close();
      throw inWords(file, error);
    }
  }

  /** Appends in one transaction: when it returns, all are durable; when it throws, none is stored. */
  commit(appends: readonly AppendRows[]): Appended[][] {
    try {
      this.#statements.begin.run();
      const results = appends.map(({ hall, rows }) => rows.map((row) => this.#insert(hall, row)));
      this.#statements.commit.run();
      return results;
    } catch (error) {
      // SQLite has rolled back by itself after some errors, such as a full disk.
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      throw new Error(`the events could not be stored: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      });
    }
  }

  #insert(hall: string, row: EventRow): Appended {
    const { changes, lastInsertRowid } = this.#statements.insert.run(hall, ...row);
    return changes === 0
      ? { status: 'duplicate' }
      : { status: 'accepted', position: Number(lastInsertRowid) };
  }

  /** At most `limit` rows of the hall after a position, in order. Throws an `Error` that says what to do on damage. */
  read(hall: string, after: number, limit: number): StoredRow[] {
    try {
      // Row arrays of the statement's six columns, which STRICT tables hold to their types.
      return this.#statements.read.all(hall, after, limit) as unknown as StoredRow[];
    } catch (error) {
      throw isDamage(error) ? inWords(this.#file, error) : error;
    }
  }

  saveCheckpoint(hall: string, { position, shape, state }: Checkpoint): void {
    this.#statements.saveCheckpoint.run(hall, shape, position, state, checksum(hall, shape, position, state));
  }

  loadCheckpoint(hall: string, shape: string): Checkpoint | undefined {
    try {
      const row = this.#statements.loadCheckpoint.get(hall, shape);
      if (!row) return undefined;
      const { position, state, checksum: kept } = v.parse(CheckpointRow, row);
      if (kept === checksum(hall, shape, position, state)) return { position, shape, state };
      this.#statements.dropCheckpoint.run(hall, shape);
      return undefined;
    } catch (error) {
      if (isDamage(error)) return undefined;
      throw error;
    }
  }

  /** Writes and syncs one page. Throws where the disk takes nothing. */
  check(): void {
    this.#db.exec(`PRAGMA user_version = ${logVersion}`);
  }

  close(): void {
    this.#db.close();
  }
}

function prepare(db: DatabaseSync) {
  const read = db.prepare(
    `SELECT position, source, id, at, type, data FROM events
     WHERE hall = ? AND position > ? ORDER BY position LIMIT ?`,
  );
  read.setReturnArrays(true);
  return {
    begin: db.prepare('BEGIN IMMEDIATE'),
    commit: db.prepare('COMMIT'),
    read,
    insert: db.prepare(
      `INSERT INTO events (hall, source, id, at, type, data) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (hall, source, id) DO NOTHING`,
    ),
    saveCheckpoint: db.prepare(
      `INSERT INTO checkpoints (hall, shape, position, state, checksum) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (hall, shape) DO UPDATE
       SET position = excluded.position, state = excluded.state, checksum = excluded.checksum
       WHERE excluded.position >= position`,
    ),
    loadCheckpoint: db.prepare(
      'SELECT position, state, checksum FROM checkpoints WHERE hall = ? AND shape = ?',
    ),
    dropCheckpoint: db.prepare('DELETE FROM checkpoints WHERE hall = ? AND shape = ?'),
  };
}

const checksum = (...parts: (string | number)[]): string => hash('sha256', JSON.stringify(parts));
