/** What is kept of each hall beside its file: published versions, the draft's revisions, what is scheduled. */
import { resolve } from 'node:path';
import * as v from 'valibot';
import type { Conflict } from '#config/changes.ts';
import { openSignageDatabase } from './database.ts';

/** Somebody who did something. Absent where it was done to the file on the server. */
export interface By {
  id: string;
  name: string;
}

/** How a version came to be published. */
export type How =
  | 'editor'
  | 'file'
  | 'restore'
  | 'schedule'
  | 'takeover'
  | 'takeover-end'
  | 'surge'
  | 'send'
  | 'screens';

export interface Version {
  /** From 1, per hall. */
  number: number;
  /** Names its content: `PublishedHall.version`. */
  version: string;
  /** The hall file. */
  text: string;
  /** Hash of each picture's content by its path in the file. */
  media: Readonly<Record<string, string>>;
  /** Real time, epoch ms. */
  at: number;
  by?: By;
  how: How;
  note?: string;
  /** It is shown, but could not be kept: `number` is that of the version before, and nobody can go back to it. */
  unkept?: true;
}

export interface DraftRevision {
  /** From 1, per hall. */
  revision: number;
  /** The hall file's content, faulty or not. */
  content: unknown;
  /** What was published differently meanwhile; the draft has its own part of each. */
  conflicts: Conflict[];
  /** Real time, epoch ms. */
  at: number;
  by?: By;
}

export interface Scheduled {
  id: string;
  /** When it is to be published, epoch ms by the hall's clock. */
  at: number;
  /** What was published when it was scheduled. */
  base: unknown;
  content: unknown;
  note?: string;
  by: By;
  /** Why it could not be published at its time. */
  failure?: string;
}

/** Revisions kept of a draft: what undoing and merging reach back to. */
const revisionsKept = 200;

const text = v.string();
const nullable = v.nullable(text);
const json = v.pipe(
  text,
  v.transform((value): unknown => JSON.parse(value)),
);
const person = { by_id: nullable, by_name: nullable };
const VersionRow = v.object({
  ...{ number: v.number(), version: text, text, media: v.pipe(json, v.record(text, text)) },
  ...{ at: v.number(), ...person, how: text, note: nullable },
});
const DraftRow = v.object({
  ...{ revision: v.number(), content: json, conflicts: v.pipe(json, v.array(v.unknown())) },
  ...{ at: v.number(), ...person },
});
const ScheduledRow = v.object({
  ...{ id: text, at: v.number(), base: json, content: json, note: nullable },
  ...{ by_id: text, by_name: text, failure: nullable },
});

export interface SignageStore {
  /** Notes that a hall's file is this one, so that it is known by it while it is faulty. */
  setFile(hall: string, file: string): void;
  hallOf(file: string): string | undefined;
  /** Keeps a version under the next number, which it returns. Throws when it cannot be kept. */
  addVersion(hall: string, version: Omit<Version, 'number'>): number;
  /** Takes the newest version out again: it did not come to be shown. */
  dropVersion(hall: string, number: number): void;
  latest(hall: string): Version | undefined;
  version(hall: string, number: number): Version | undefined;
  /** The newest first; only those before a number, where one is given. */
  versions(hall: string, options: { before?: number; limit: number }): Version[];
  /** The last content known under a path. */
  mediaHash(hall: string, path: string): string | undefined;
  setMedia(hall: string, path: string, hash: string): void;
  /** The hashes that versions name. */
  publishedMedia(): Set<string>;
  /** Whether a draft's revision, or what is scheduled, may name this content. */
  isMediaOfDrafts(hash: string): boolean;
  /** Forgets the paths of a content. */
  dropMedia(hash: string): void;
  /** Throws when it cannot be kept. */
  addDraft(hall: string, revision: DraftRevision): void;
  latestDraft(hall: string): DraftRevision | undefined;
  draft(hall: string, revision: number): DraftRevision | undefined;
  /** The soonest first. */
  scheduled(hall: string): Scheduled[];
  addScheduled(hall: string, scheduled: Scheduled): void;
  setFailure(id: string, failure: string): void;
  removeScheduled(id: string): void;
  close(): void;
}

/** Opens a database file, or makes one. Throws an `Error` that says what to do when it cannot be used. */
export function openStore(file: string): SignageStore {
  const db = openSignageDatabase(file);
  const columns = 'number, version, text, media, at, by_id, by_name, how, note';
  const sql = {
    setFile: db.prepare(
      'INSERT INTO files (file, hall) VALUES (?, ?) ON CONFLICT (file) DO UPDATE SET hall = excluded.hall',
    ),
    hallOf: db.prepare('SELECT hall FROM files WHERE file = ?'),
    addVersion: db.prepare(
      `INSERT INTO versions (hall, ${columns})
       SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM versions WHERE hall = ?1
       RETURNING number`,
    ),
    dropVersion: db.prepare('DELETE FROM versions WHERE hall = ? AND number = ?'),
    version: db.prepare(`SELECT ${columns} FROM versions WHERE hall = ? AND number = ?`),
    versions: db.prepare(
      `SELECT ${columns} FROM versions WHERE hall = ? AND number < ? ORDER BY number DESC LIMIT ?`,
    ),
    media: db.prepare('SELECT hash FROM media WHERE hall = ? AND path = ?'),
    setMedia: db.prepare(
      `INSERT INTO media (hall, path, hash) VALUES (?, ?, ?)
       ON CONFLICT (hall, path) DO UPDATE SET hash = excluded.hash`,
    ),
    publishedMedia: db.prepare('SELECT DISTINCT value FROM versions, json_each(versions.media)'),
    // A path that only resembles one that is named counts, too: rather keep one too many.
    mediaOfDrafts: db.prepare(
      `SELECT 1 FROM media JOIN drafts USING (hall) WHERE hash = ?1 AND instr(content, path) > 0
       UNION ALL
       SELECT 1 FROM media JOIN scheduled USING (hall)
       WHERE hash = ?1 AND (instr(content, path) > 0 OR instr(base, path) > 0) LIMIT 1`,
    ),
    dropMedia: db.prepare('DELETE FROM media WHERE hash = ?'),
    addDraft: db.prepare(
      `INSERT INTO drafts (hall, revision, content, conflicts, at, by_id, by_name)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ),
    dropDrafts: db.prepare('DELETE FROM drafts WHERE hall = ? AND revision <= ?'),
    draft: db.prepare('SELECT * FROM drafts WHERE hall = ? AND revision = ?'),
    latestDraft: db.prepare('SELECT * FROM drafts WHERE hall = ? ORDER BY revision DESC LIMIT 1'),
    scheduled: db.prepare('SELECT * FROM scheduled WHERE hall = ? ORDER BY at'),
    addScheduled: db.prepare(
      'INSERT INTO scheduled (id, hall, at, base, content, note, by_id, by_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    setFailure: db.prepare('UPDATE scheduled SET failure = ? WHERE id = ?'),
    removeScheduled: db.prepare('DELETE FROM scheduled WHERE id = ?'),
  };
  const count = (row: Record<string, unknown> | undefined): number => Number(Object.values(row ?? {})[0]);

  return {
    setFile: (hall, file) => void sql.setFile.run(resolve(file), hall),
    hallOf(file) {
      const row = sql.hallOf.get(resolve(file));
      return row && String(row.hall);
    },
    addVersion(hall, { version, text, media, at, by, how, note }) {
      db.exec('BEGIN IMMEDIATE');
      try {
        for (const [path, hash] of Object.entries(media)) sql.setMedia.run(hall, path, hash);
        const number = count(
          sql.addVersion.get(
            ...([hall, version, text, JSON.stringify(media), at] as const),
            ...([by?.id ?? null, by?.name ?? null, how, note ?? null] as const),
          ),
        );
        db.exec('COMMIT');
        return number;
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      }
    },
    dropVersion: (hall, number) => void sql.dropVersion.run(hall, number),
    latest: (hall) => versionOf(sql.versions.get(hall, Number.MAX_SAFE_INTEGER, 1)),
    version: (hall, number) => versionOf(sql.version.get(hall, number)),
    versions: (hall, { before = Number.MAX_SAFE_INTEGER, limit }) =>
      sql.versions.all(hall, before, limit).flatMap((row) => versionOf(row) ?? []),
    mediaHash(hall, path) {
      const row = sql.media.get(hall, path);
      return row && String(row.hash);
    },
    setMedia: (hall, path, hash) => void sql.setMedia.run(hall, path, hash),
    publishedMedia: () => new Set(sql.publishedMedia.all().map(({ value }) => String(value))),
    isMediaOfDrafts: (hash) => sql.mediaOfDrafts.get(hash) !== undefined,
    dropMedia: (hash) => void sql.dropMedia.run(hash),
    addDraft(hall, { revision, content, conflicts, at, by }) {
      sql.addDraft.run(
        ...([hall, revision, JSON.stringify(content), JSON.stringify(conflicts), at] as const),
        ...([by?.id ?? null, by?.name ?? null] as const),
      );
      sql.dropDrafts.run(hall, revision - revisionsKept);
    },
    latestDraft: (hall) => draftOf(sql.latestDraft.get(hall)),
    draft: (hall, revision) => draftOf(sql.draft.get(hall, revision)),
    scheduled: (hall) => sql.scheduled.all(hall).map(scheduledOf),
    addScheduled: (hall, { id, at, base, content, note, by }) =>
      void sql.addScheduled.run(
        ...([id, hall, at, JSON.stringify(base), JSON.stringify(content)] as const),
        ...([note ?? null, by.id, by.name] as const),
      ),
    setFailure: (id, failure) => void sql.setFailure.run(failure, id),
    removeScheduled: (id) => void sql.removeScheduled.run(id),
    close: () => db.close(),
  };
}

const byOf = ({ by_id: id, by_name: name }: { by_id: string | null; by_name: string | null }) =>
  id !== null && name !== null ? { by: { id, name } } : {};

const noteOf = (note: string | null) => (note === null ? {} : { note });

function versionOf(row: unknown): Version | undefined {
  if (row === undefined) return undefined;
  const { number, version, text, media, at, how, note, ...by } = v.parse(VersionRow, row);
  // The column holds what `addVersion` was given.
  return { number, version, text, media, at, ...byOf(by), how: how as How, ...noteOf(note) };
}

function draftOf(row: unknown): DraftRevision | undefined {
  if (row === undefined) return undefined;
  const { revision, content, conflicts, at, ...by } = v.parse(DraftRow, row);
  // The column holds what `addDraft` was given.
  return { revision, content, conflicts: conflicts as Conflict[], at, ...byOf(by) };
}

function scheduledOf(row: unknown): Scheduled {
  const { by_id, by_name, note, failure, ...rest } = v.parse(ScheduledRow, row);
  const by = { id: by_id, name: by_name };
  return { ...rest, by, ...noteOf(note), ...(failure !== null && { failure }) };
}
