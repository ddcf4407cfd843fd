/** The audit log's port: who changed what, what it was before and what after. */
import type { AuditEntry } from '#protocol/accounts.ts';

/** What is recorded. Whoever records leaves out secrets: passwords, keys, tokens. */
export interface AuditRecord {
  actor: { id: string; name: string };
  /** The hall it was about; left out where it was about none. */
  hall?: string;
  /** What was done: a noun and a verb, such as `user.create`. */
  action: string;
  /** Anything JSON can hold. Very long values are cut to their beginning. */
  before?: unknown;
  after?: unknown;
  note?: string;
}

export interface AuditQuery {
  /** Only entries about these halls. Left out: all entries, also those about no hall. */
  halls?: readonly string[];
  /** With `halls`: also entries about no hall, such as users and sign-ins. */
  aboutNone?: boolean;
  /** Only entries older than that with this id. */
  before?: number;
  /** Only entries made before this instant, epoch ms. */
  until?: number;
  /** Only what the user with this id did. */
  actor?: string;
  /** Only actions of these nouns: `user` is that of `user.create`. */
  nouns?: readonly string[];
  /** At most so many. */
  limit: number;
}

export interface AuditLog {
  /** Keeps an entry for good. Throws when it cannot be kept. */
  record(record: AuditRecord): void;
  /** The newest first. */
  entries(query: AuditQuery): AuditEntry[];
}

/** The server itself, for what nobody in particular did. */
export const theServer = { id: 'server', name: 'Hallboard' };
