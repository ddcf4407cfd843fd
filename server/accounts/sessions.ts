/** The sessions in the database: who is signed in where. A session is known by a secret that only its browser has. */
import type { DatabaseSync } from 'node:sqlite';
import { longestSessionS } from './accounts.ts';
import { hashOf, newSecret } from './secrets.ts';

const hourMs = 3_600_000;
/** A session ends when nobody used it for so long: over a long weekend, say. */
export const idleMs = 4 * 24 * hourMs;
const longestMs = longestSessionS * 1000;
/** Use is written down no more often than this. */
const useStepMs = hourMs;
/** Browsers in which one user is signed in; one more, and the longest unused is signed out. */
const mostPerUser = 20;

export interface Sessions {
  /** Begins one; returns its secret. */
  begin(user: string): string;
  /** The id of the user whose session it is. */
  userOf(secret: string): string | undefined;
  end(secret: string): void;
  endAllOf(user: string): void;
}

/** `now`: epoch ms. */
export function sessionsIn(db: DatabaseSync, now: () => number): Sessions {
  const insert = db.prepare('INSERT INTO sessions (hash, user, begun_at, used_at) VALUES (?, ?, ?, ?)');
  const find = db.prepare(
    'SELECT user, used_at FROM sessions WHERE hash = ? AND used_at > ? AND begun_at > ?',
  );
  const use = db.prepare('UPDATE sessions SET used_at = ? WHERE hash = ?');
  const end = db.prepare('DELETE FROM sessions WHERE hash = ?');
  const endAll = db.prepare('DELETE FROM sessions WHERE user = ?');
  const endOver = db.prepare('DELETE FROM sessions WHERE used_at <= ? OR begun_at <= ?');
  const endSurplus = db.prepare(
    `DELETE FROM sessions WHERE hash IN
       (SELECT hash FROM sessions WHERE user = ? ORDER BY used_at DESC LIMIT -1 OFFSET ${mostPerUser - 1})`,
  );
  function noteUse(at: number, hash: string): void {
    try {
      use.run(at, hash);
    } catch {
      // A disk that is full must not shut out whoever would look after it; the session only ends earlier.
    }
  }

  return {
    begin(user) {
      const at = now();
      endOver.run(at - idleMs, at - longestMs);
      endSurplus.run(user);
      const secret = newSecret();
      insert.run(hashOf(secret), user, at, at);
      return secret;
    },
    userOf(secret) {
      const at = now();
      const hash = hashOf(secret);
      const found = find.get(hash, at - idleMs, at - longestMs);
      if (found === undefined) return undefined;
      if (at - Number(found.used_at) >= useStepMs) noteUse(at, hash);
      return String(found.user);
    },
    end(secret) {
      end.run(hashOf(secret));
    },
    endAllOf(user) {
      endAll.run(user);
    },
  };
}
