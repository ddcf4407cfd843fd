/** The tables of a database file of ours: its mark, its version, and the steps from one version to the next. */
import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

export interface OwnTables {
  /** SQLite's `application_id`: marks the file, so that another program's database is not written into. */
  applicationId: number;
  /** SQL; the file's `user_version` counts how many of these it has been through. */
  migrations: readonly string[];
}

/** SQLite's name for a database that is in no file. */
export const inMemory = ':memory:';

/**
 * Checks that the database is one of ours and none of a newer program's, sets it by `settings` (SQL), and brings its
 * tables up to date. Throws an `Error` in words; `elsewhere` is what else one can do.
 */
export function bringUp(
  db: DatabaseSync,
  { applicationId, migrations }: OwnTables,
  { settings, elsewhere = '' }: { settings: string; elsewhere?: string },
): void {
  const pragma = (name: string) => Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
  const empty = db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
  if (!empty && pragma('application_id') !== applicationId)
    throw new Error(`is another program's database${elsewhere && `; ${elsewhere}`}`);
  const version = pragma('user_version');
  if (version > migrations.length) {
    const known = `version ${version}, this one knows ${migrations.length}`;
    throw new Error(
      `was written by a newer Hallboard (${known}); start that one${elsewhere && `, or ${elsewhere}`}`,
    );
  }
  db.exec(settings);
  if (version === migrations.length) return;
  db.exec(`BEGIN IMMEDIATE; ${migrations.slice(version).join('\n')}
    PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}; COMMIT`);
}

export interface SmallDatabase extends OwnTables {
  /** What is in it, as error messages call it. */
  name: string;
  /** SQL for how it is kept. */
  settings: string;
  /** What can be done where the file cannot be used. */
  advice: string;
}

/** How long a write waits for another process, such as a replay in the same data folder. */
const lockWaitMs = 5_000;

/**
 * Opens a file that people write to, a few times a minute at most: in no thread of its own as the event log is. Makes
 * it, readable by its owner only, where there is none. Throws an `Error` that says what to do when it cannot be used.
 */
export function openSmallDatabase(
  file: string,
  { name, settings, advice, ...tables }: SmallDatabase,
): DatabaseSync {
  try {
    if (file !== inMemory) closeSync(openSync(file, 'a', 0o600));
    try {
      return opened(file, tables, { settings });
    } catch (error) {
      // A full disk has no room for what processes share of the file. Alone one needs none of it.
      if (primaryCode(error) !== inputOutput) throw error;
      return opened(file, tables, { settings, alone: true });
    }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(`${name} ${file}: ${said}. ${advice}`, { cause: error });
  }
}

/** `alone`: no other process may have the file open. */
function opened(
  file: string,
  tables: OwnTables,
  { settings, alone = false }: { settings: string; alone?: boolean },
): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: lockWaitMs });
  try {
    if (alone) db.exec('PRAGMA locking_mode = EXCLUSIVE');
    bringUp(db, tables, { settings });
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

// https://www.sqlite.org/rescode.html
const inputOutput = 10;

/** SQLite's primary result code of an error; extended codes carry it in the low byte. NaN for other errors. */
export function primaryCode(error: unknown): number {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : Number.NaN;
  return code & 0xff;
}
