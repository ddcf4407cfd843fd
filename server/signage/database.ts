/** Opens `signage.db`: the versions published of each hall, its draft, and what is to be published at a time. */
import type { DatabaseSync } from 'node:sqlite';
import { openSmallDatabase } from '../own-tables.ts';

/** Marks the file as Hallboard's versions ("hbsg"). */
const applicationId = 0x68627367;

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

/** Opens the file, making it where there is none. Throws an `Error` that says what to do when it cannot be used. */
export const openSignageDatabase = (file: string): DatabaseSync =>
  openSmallDatabase(file, {
    name: 'versions',
    applicationId,
    migrations,
    // NORMAL: what is published is safe in the hall's file by then. A power cut may cost the last seconds of a draft,
    // never its consistency.
    settings: 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL',
    advice: 'Restore a backup, or move it away: then versions are counted anew',
  });
