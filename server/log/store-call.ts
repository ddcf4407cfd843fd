/** What the log's main half and its worker say to each other. */
import type { SqliteStore } from './sqlite-store.ts';

export type StoreMethod = 'commit' | 'read' | 'saveCheckpoint' | 'loadCheckpoint' | 'check' | 'close';

/** A method of the store to run. */
export type StoreCall = { [M in StoreMethod]: { method: M; args: Parameters<SqliteStore[M]> } }[StoreMethod];

/** Answers come one per call, in the order of the calls; the first of all tells that the store has opened. */
export type StoreAnswer = { ok: true; value: unknown } | { ok: false; error: unknown };
