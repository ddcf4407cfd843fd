/** Opens `screens.db`: which screens are paired with a TV. */
import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Marks the file as Hallboard's screens ("hbsc"). */
const applicationId = 0x68627363;

/** The file's `user_version` counts how many of these it has been through. */
const migrations = [
  `CREATE TABLE tokens (
     hall TEXT NOT NULL, screen TEXT NOT NULL,
     -- Of the token its TV has; none once it is revoked.
     hash TEXT,
     PRIMARY KEY (hall, screen)
   ) STRICT, WITHOUT ROWID;`,
];

/** SQLite's name for a database that is in no file. */
export const inMemory = ':memory:';

/**
 * Opens the file, making it, readable by its owner only, where there is none.
 * Throws an `Error` that says what to do when it cannot be used.
 */
export function openScreensDatabase(file: string): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    if (file !== inMemory) closeSync(openSync(file, 'a', 0o600));
    db = new DatabaseSync(file);
    const version = ownVersion(db);
    // FULL: a token revoked stays so after a power cut.
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    migrate(db, version);
    return db;
  } catch (error) {
    if (db?.isOpen) db.close();
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(`screens ${file}: ${said}. Restore a backup, or move it away and pair the TVs anew`, {
      cause: error,
    });
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
  db.exec(`BEGIN IMMEDIATE; ${migrations.slice(version).join('\n')}
    PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}; COMMIT`);
}
