/** Opens `accounts.db`: users, sessions, one-time links and the audit log. */
import type { DatabaseSync } from 'node:sqlite';
import { openSmallDatabase } from '../own-tables.ts';

/** Marks the file as Hallboard's accounts ("hbac"). */
const applicationId = 0x68626163;

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

/** Opens the file, making it where there is none. Throws an `Error` that says what to do when it cannot be used. */
export const openAccountsDatabase = (file: string): DatabaseSync =>
  openSmallDatabase(file, {
    name: 'accounts',
    applicationId,
    migrations,
    // FULL: a password changed or a session ended stays so after a power cut.
    settings: 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON',
    advice: 'Restore a backup, or move it away: then a new set-up link is printed',
  });

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
