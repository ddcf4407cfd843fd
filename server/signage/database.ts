/** Opens `signage.db`: the versions published of each hall, its draft, and what is to be published at a time. */
import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Marks the file as Hallboard's versions ("hbsg"). */
const applicationId = 0x68627367;

/** The file's `user_version` counts how many of these it has been through. */
const migrations = [
  `CREATE TABLE files (file TEXT PRIMARY KEY, hall TEXT NOT NULL) STRICT;
   CREATE TABLE versions (
     hall TEXT NOT NULL, number INTEGER NOT NULL,
     version TEXT NOT NULL, text TEXT NOT NULL, media TEXT NOT NULL,
     at REAL NOT NULL, by_id TEXT, by_name TEXT, how TEXT NOT NULL, note TEXT,
     PRIMARY KEY (hall, number)
   ) STRICT;
   CREATE TABLE media (hall TEXT NOT NULL, path TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (hall, path)) STRICT;
   CREATE TABLE drafts (
     hall TEXT NOT NULL, revision INTEGER NOT NULL,
     content TEXT NOT NULL, conflicts TEXT NOT NULL,
     at REAL NOT NULL, by_id TEXT, by_name TEXT,
     PRIMARY KEY (hall, revision)
   ) STRICT;
   CREATE TABLE scheduled (
     id TEXT PRIMARY KEY, hall TEXT NOT NULL, at REAL NOT NULL,
     base TEXT NOT NULL, content TEXT NOT NULL, note TEXT,
     by_id TEXT NOT NULL, by_name TEXT NOT NULL, failure TEXT
   ) STRICT;`,
];

/** SQLite's name for a database that is in no file. */
const inMemory = ':memory:';

/** How long a write waits for another process, such as a replay in the same data folder. */
const lockWaitMs = 5_000;

/**
 * Opens the file, making it where there is none. People write here, a few times a minute at most: not in a thread of
 * its own, and without waiting for the disk, for what is published is safe in the hall's file by then. A power cut may
 * cost the last seconds of a draft, never its consistency.
 * Throws an `Error` that says what to do when the file cannot be used.
 */
export function openSignageDatabase(file: string): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    if (file !== inMemory) closeSync(openSync(file, 'a', 0o600));
    db = new DatabaseSync(file, { timeout: lockWaitMs });
    const version = ownVersion(db);
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    migrate(db, version);
    return db;
  } catch (error) {
    if (db?.isOpen) db.close();
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(
      `versions ${file}: ${said}. Restore a backup, or move it away: then versions are counted anew`,
      { cause: error },
    );
  }
}

function ownVersion(db: DatabaseSync): number {
  const pragma = (name: string) => Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
  const empty = db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
  if (!empty && pragma('application_id') !== applicationId) throw new Error("is another program's database");
  const version = pragma('user_version');
  if (version > migrations.length) throw new Error('was written by a newer Hallboard; start that one');
  return version;
}

function migrate(db: DatabaseSync, version: number): void {
  if (version === migrations.length) return;
  const steps = migrations.slice(version).join('\n');
  db.exec(`BEGIN IMMEDIATE; ${steps}
    PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}; COMMIT`);
}
