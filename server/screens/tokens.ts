/** The tokens of paired screens: kept as hashes in the database, looked up in memory. */
import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { hashOf, newSecret } from '../accounts/secrets.ts';
import type { ScreenTokens } from './screens.ts';

/** Far more than a hall has. */
export const screensPerHall = 500;

const Row = v.object({ hall: v.string(), screen: v.string(), hash: v.nullable(v.string()) });

export function tokensIn(db: DatabaseSync): ScreenTokens {
  /** By hall and screen: the hash of its token; none once that is revoked. */
  const halls = new Map<string, Map<string, string | null>>();
  const keep = db.prepare(
    `INSERT INTO tokens (hall, screen, hash) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET hash = excluded.hash`,
  );

  function remember(hall: string, screen: string, hash: string | null): void {
    const screens = halls.get(hall) ?? new Map<string, string | null>();
    halls.set(hall, screens.set(screen, hash));
  }

  for (const row of db.prepare('SELECT hall, screen, hash FROM tokens').all()) {
    const { hall, screen, hash } = v.parse(Row, row);
    remember(hall, screen, hash);
  }

  return {
    admits(hall, screen, token) {
      const hash = halls.get(hall)?.get(screen);
      if (token === undefined) return hash === undefined;
      return typeof hash === 'string' && hash === hashOf(token);
    },
    paired: (hall) =>
      [...(halls.get(hall) ?? [])].flatMap(([screen, hash]) => (hash === null ? [] : [screen])),
    give(hall, screen) {
      const screens = halls.get(hall);
      if (screens && screens.size >= screensPerHall && !screens.has(screen)) return undefined;
      const token = newSecret();
      keep.run(hall, screen, hashOf(token));
      remember(hall, screen, hashOf(token));
      return token;
    },
    revoke(hall, screen) {
      if (typeof halls.get(hall)?.get(screen) !== 'string') return false;
      keep.run(hall, screen, null);
      remember(hall, screen, null);
      return true;
    },
  };
}
