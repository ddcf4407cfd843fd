/** Opens `accounts.db`: users, sessions, one-time links and the audit log. */
import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Marks the file as Hallboard's accounts ("hbac"). */
const applicationId = 0x68626163;

/** The file's `user_version` counts how many of these it has been through. */
const migrations = [
  `CREATE TABLE users (
     id TEXT PRIMARY KEY,
     name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE,
     display_name TEXT NOT NULL,
     grants TEXT NOT NULL,
     sso TEXT UNIQUE,
     password TEXT,
     created_at REAL NOT NULL, signed_in_at REAL
   ) STRICT;
   CREATE TABLE sessions (
     hash TEXT PRIMARY KEY,
     user TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
     begun_at REAL NOT NULL, used_at REAL NOT NULL
   ) STRICT;
   CREATE INDEX sessions_of_user ON sessions (user);
   -- For a new administrator where there is no user in it.
   CREATE TABLE links (
     hash TEXT PRIMARY KEY,
     user TEXT REFERENCES users (id) ON DELETE CASCADE,
     expires_at REAL NOT NULL
   ) STRICT;
   CREATE TABLE audit (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     at REAL NOT NULL,
     actor TEXT NOT NULL, actor_name TEXT NOT NULL,
     hall TEXT, action TEXT NOT NULL, before TEXT, after TEXT, note TEXT
   ) STRICT;
   CREATE INDEX audit_of_hall ON audit (hall, id);
   CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
     BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;
   CREATE TRIGGER audit_is_not_removed BEFORE DELETE ON audit
     BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;`,
];

/** SQLite's name for a database that is in no file. */
export const inMemory = ':memory:';

/** How long a write waits for another process, such as the one that makes a set-up link. */
const lockWaitMs = 5_000;

/**
 * Opens the file, making it, readable by its owner only, where there is none. Not in a thread of its own as the event
 * log is: people write here, a few times an hour.
 * Throws an `Error` that says what to do when the file cannot be used.
 */
export function openAccountsDatabase(file: string): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    if (file !== inMemory) closeSync(openSync(file, 'a', 0o600));
    db = new DatabaseSync(file, { timeout: lockWaitMs });
    const version = ownVersion(db);
    // FULL: a password changed or a session ended stays so after a power cut.
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    migrate(db, version);
    return db;
  } catch (error) {
    if (db?.isOpen) db.close();
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(
      `accounts ${file}: ${said}. Restore a backup, or move it away: then a new set-up link is printed`,
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

/** Runs `work` in one transaction; within another, as a part of that. */
export function transactions(db: DatabaseSync): <T>(work: () => T) => T {
  return (work) => {
    if (db.isTransaction) return work();
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      // SQLite itself rolls back on some errors, such as a full disk.
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  };
}
