/** The audit log in the database, which itself refuses to change or remove an entry. */
import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import type { AuditEntry } from '#protocol/accounts.ts';
import type { AuditLog } from './audit.ts';

/** A longer value is cut, so that an entry that quotes a whole hall file stays readable and the log small. */
export const longestValue = 20_000;

const json = v.nullable(v.pipe(v.string(), v.parseJson()));
const Row = v.pipe(
  v.object({
    id: v.number(),
    at: v.number(),
    actor: v.string(),
    actor_name: v.string(),
    hall: v.nullable(v.string()),
    action: v.string(),
    before: json,
    after: json,
    note: v.nullable(v.string()),
  }),
  v.transform(
    ({ id, at, actor, actor_name, hall, action, before, after, note }): AuditEntry => ({
      id,
      at,
      actor: { id: actor, name: actor_name },
      ...(hall !== null && { hall }),
      action,
      ...(before !== null && { before }),
      ...(after !== null && { after }),
      ...(note !== null && { note }),
    }),
  ),
);

/** `now`: epoch ms. */
export function auditIn(db: DatabaseSync, now: () => number): AuditLog {
  const insert = db.prepare(
    'INSERT INTO audit (at, actor, actor_name, hall, action, before, after, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const select = db.prepare(
    `SELECT * FROM audit
     WHERE id < $before AND at < $until AND ($actor IS NULL OR actor = $actor)
       AND ($halls IS NULL OR hall IN (SELECT value FROM json_each($halls)) OR ($aboutNone AND hall IS NULL))
       AND ($nouns IS NULL OR substr(action, 1, instr(action || '.', '.') - 1) IN (SELECT value FROM json_each($nouns)))
     ORDER BY id DESC LIMIT $limit`,
  );
  return {
    record({ actor, hall, action, before, after, note }) {
      insert.run(
        now(),
        actor.id,
        actor.name,
        hall ?? null,
        action,
        asText(before),
        asText(after),
        note ?? null,
      );
    },
    entries: ({ halls, aboutNone, before, until, actor, nouns, limit }) =>
      select
        .all({
          ...{ $before: before ?? Number.MAX_SAFE_INTEGER, $until: until ?? Number.MAX_SAFE_INTEGER },
          ...{ $halls: asText(halls), $aboutNone: aboutNone ? 1 : 0 },
          ...{ $actor: actor ?? null, $nouns: asText(nouns), $limit: limit },
        })
        .map((row) => v.parse(Row, row)),
  };
}

function asText(value: unknown): string | null {
  if (value === undefined) return null;
  const text = JSON.stringify(value);
  return text.length <= longestValue ? text : JSON.stringify(`${text.slice(0, longestValue)}…`);
}
