/** Opens `screens.db`: which screens are paired with a TV. */
import type { DatabaseSync } from 'node:sqlite';
import { openSmallDatabase } from '../own-tables.ts';

/** Marks the file as Hallboard's screens ("hbsc"). */
const applicationId = 0x68627363;

const migrations = [
  `CREATE TABLE tokens (
     hall TEXT NOT NULL, screen TEXT NOT NULL,
     -- Of the token its TV has; none once it is revoked.
     hash TEXT,
     PRIMARY KEY (hall, screen)
   ) STRICT, WITHOUT ROWID;`,
];

/** Opens the file, making it where there is none. Throws an `Error` that says what to do when it cannot be used. */
export const openScreensDatabase = (file: string): DatabaseSync =>
  openSmallDatabase(file, {
    name: 'screens',
    applicationId,
    migrations,
    // FULL: a token revoked stays so after a power cut.
    settings: 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL',
    advice: 'Restore a backup, or move it away and pair the TVs anew',
  });
