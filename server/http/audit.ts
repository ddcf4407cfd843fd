/** `GET /api/v1/audit?hall=&kind=&actor=&until=&before=&limit=`: who changed what, as far as the reader's grants reach. */
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { parse } from '#config/schema.ts';
import { AuditKind, type AuditPage } from '#protocol/accounts.ts';
import { type Actor, rulesAll } from '../accounts/actor.ts';
import { type ActingEnv, requires } from './actor.ts';
import type { AppDeps } from './deps.ts';
import { problem } from './problem.ts';

const wholeNumber = v.pipe(
  v.string(),
  v.regex(/^[0-9]{1,15}$/, 'must be a whole number'),
  v.transform(Number),
);
const Query = v.object({
  hall: v.optional(v.string()),
  kind: v.optional(AuditKind),
  /** Id of a user. */
  actor: v.optional(v.string()),
  /** Only what was done before, epoch ms. */
  until: v.optional(wholeNumber),
  /** Only what is older than the entry with this id. */
  before: v.optional(wholeNumber),
  limit: v.optional(v.pipe(wholeNumber, v.minValue(1), v.maxValue(200)), '50'),
});

/** The nouns of the actions of each kind. */
const nouns: Readonly<Record<AuditKind, readonly string[]>> = {
  content: ['draft', 'publish'],
  screens: ['screen'],
  people: ['session', 'user', 'password', 'link'],
  feeds: ['feed'],
};

export function auditRoutes({ audit, halls }: Pick<AppDeps, 'audit' | 'halls'>) {
  return new Hono<ActingEnv>().get('/audit', requires('audit'), (c) => {
    const query = parse(Query, c.req.query());
    if (!query.ok)
      return problem(c, 400, query.faults.map(({ path, reason }) => `${path} ${reason}`).join('; '));
    const { hall, kind, actor, until, before, limit } = query.value;
    const seen = hallsToSee(c, c.var.actor, hall);
    if (seen instanceof Response) return seen;
    // One more than asked for tells whether there are more.
    const found = audit.entries({
      ...(seen !== 'all' && { halls: seen, aboutNone: rulesAll(c.var.actor.grants) }),
      ...(before !== undefined && { before }),
      ...(until !== undefined && { until }),
      ...(actor !== undefined && { actor }),
      ...(kind !== undefined && { nouns: nouns[kind] }),
      limit: limit + 1,
    });
    const entries = found.slice(0, limit);
    const last = entries.at(-1);
    return c.json({ entries, ...(last && found.length > limit && { next: last.id }) } satisfies AuditPage);
  });

  /** `all`: also what was about no hall, such as users, or about a hall that is here no more. */
  function hallsToSee(c: Context, actor: Actor, hall: string | undefined): string[] | 'all' | Response {
    if (hall === undefined) {
      if (rulesAll(actor.grants)) return 'all';
      return [...halls.values()].filter(({ place }) => actor.may('audit', place())).map(({ id }) => id);
    }
    const place = halls.get(hall)?.place();
    if (place ? actor.may('audit', place) : rulesAll(actor.grants)) return [hall];
    return problem(c, 403, `Your account may not read the audit log of the hall "${hall}".`);
  }
}
