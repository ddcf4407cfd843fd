/** One-time links in the database: for the first administrator, a forgotten password, a user who has no password yet. */
import type { DatabaseSync } from 'node:sqlite';
import { hashOf, newSecret } from './secrets.ts';

export interface Links {
  /** Makes one, for a user or, without, for an administrator. Takes the place of earlier ones for the same. */
  make(user: string | undefined, lifeMs: number): { token: string; expiresAt: number };
  /** Whom a token is for: a user's id, or undefined for an administrator. */
  find(token: string): { user: string | undefined } | undefined;
  /** Uses it up. Whether it was there: of two at once, one gets true. */
  use(token: string): boolean;
  /** Removes those of a user, or those for an administrator. */
  removeFor(user: string | undefined): void;
}

/** `now`: epoch ms. */
export function linksIn(db: DatabaseSync, now: () => number): Links {
  const insert = db.prepare('INSERT INTO links (hash, user, expires_at) VALUES (?, ?, ?)');
  const find = db.prepare('SELECT user FROM links WHERE hash = ? AND expires_at > ?');
  const use = db.prepare('DELETE FROM links WHERE hash = ? AND expires_at > ?');
  const remove = db.prepare('DELETE FROM links WHERE user IS ? OR expires_at <= ?');
  const links: Links = {
    make(user, lifeMs) {
      links.removeFor(user);
      const token = newSecret();
      const expiresAt = now() + lifeMs;
      insert.run(hashOf(token), user ?? null, expiresAt);
      return { token, expiresAt };
    },
    find(token) {
      const found = find.get(hashOf(token), now());
      return found && { user: found.user === null ? undefined : String(found.user) };
    },
    use: (token) => use.run(hashOf(token), now()).changes === 1,
    removeFor(user) {
      remove.run(user ?? null, now());
    },
  };
  return links;
}
