/** Opens the log's database file: settings for durability, the tables, and errors a manager can act on. */
import { DatabaseSync } from 'node:sqlite';
import { bringUp, primaryCode } from '../own-tables.ts';

/** Marks the file as Hallboard's log ("hbrd"). */
const applicationId = 0x68627264;

const migrations = [
  `CREATE TABLE events (
     position INTEGER PRIMARY KEY,
     hall TEXT NOT NULL, source TEXT NOT NULL, id TEXT NOT NULL,
     at REAL NOT NULL, type TEXT NOT NULL, data TEXT NOT NULL,
     UNIQUE (hall, source, id)
   ) STRICT;
   CREATE INDEX events_of_hall ON events (hall);
   CREATE TABLE checkpoints (
     hall TEXT NOT NULL, shape TEXT NOT NULL, position INTEGER NOT NULL,
     state TEXT NOT NULL, checksum TEXT NOT NULL,
     PRIMARY KEY (hall, shape)
   ) STRICT;`,
];

/** The version of the tables as this program makes them. */
export const logVersion = migrations.length;

const settings = `PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL; -- a COMMIT returns only once the WAL is on the disk
  PRAGMA journal_size_limit = 67108864;
  PRAGMA cache_size = -32768;`;
const elsewhere = 'choose another folder with --data DIR';

// https://www.sqlite.org/rescode.html
const resultCode = { busy: 5, readOnly: 8, corrupt: 11, cannotOpen: 14, notADatabase: 26 };

/**
 * Opens the file, making it where there is none.
 * One process holds it at a time (a second one would fold a state that misses the first one's events);
 * `lockWaitMs` is how long to wait for the other to end.
 * Throws an `Error` that says what to do when the file is locked, damaged, newer, or not a log.
 */
export function openDatabase(file: string, lockWaitMs: number): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { timeout: lockWaitMs });
    db.exec('PRAGMA locking_mode = EXCLUSIVE');
    bringUp(db, { applicationId, migrations }, { settings, elsewhere });
    return db;
  } catch (error) {
    if (db?.isOpen) db.close();
    throw inWords(file, error);
  }
}

/** An error of SQLite as one that says what to do about the file. */
export const inWords = (file: string, error: unknown) =>
  new Error(`event log ${file}: ${adviceFor(error)}`, { cause: error });

/** Whether SQLite found the file's content damaged. */
export const isDamage = (error: unknown): boolean =>
  [resultCode.corrupt, resultCode.notADatabase].includes(primaryCode(error));

function adviceFor(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  switch (primaryCode(error)) {
    case resultCode.busy:
      return 'is in use by another process; stop that one, or choose another folder with --data DIR';
    case resultCode.corrupt:
    case resultCode.notADatabase:
      return `is not a database or is damaged (${said}); restore a backup, or move it away to begin a new log`;
    case resultCode.cannotOpen:
    case resultCode.readOnly:
      return `cannot be opened for writing (${said}); check that its directory exists and may be written`;
    default:
      return said;
  }
}
