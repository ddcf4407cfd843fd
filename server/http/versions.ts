/** `/api/v1/halls/{hall}/versions…`: what was published, and back to it; and what is published at once. */
import { Hono } from 'hono';
import * as v from 'valibot';
import { changesBetween } from '#config/changes.ts';
import { parse } from '#config/schema.ts';
import {
  RestoreBody,
  type SendAnswer,
  SendBody,
  SurgeLevelBody,
  type TakeoverAnswer,
  TakeoverBody,
  type VersionAnswer,
  type VersionList,
} from '#protocol/signage.ts';
import { type ActingEnv, requires } from './actor.ts';
import { limitBody } from './body.ts';
import type { AppDeps } from './deps.ts';
import type { HallEnv } from './hall-env.ts';
import { readJson } from './json-body.ts';
import { problem } from './problem.ts';
import { publishedAnswer, refusedAnswer, versionSummary } from './signage-answers.ts';

const maxBodyBytes = 64 * 1024;

const wholeNumber = v.pipe(
  v.string(),
  v.regex(/^[0-9]{1,9}$/, 'must be a whole number'),
  v.transform(Number),
);
const Query = v.object({
  /** Only versions before this number. */
  before: v.optional(wholeNumber),
  limit: v.optional(v.pipe(wholeNumber, v.minValue(1), v.maxValue(200)), '50'),
});

export function versionRoutes({ signage }: Pick<AppDeps, 'signage'>) {
  const app = new Hono<HallEnv & ActingEnv>()
    .get('/versions', requires('look'), (c) => {
      const query = parse(Query, c.req.query());
      if (!query.ok)
        return problem(c, 400, query.faults.map(({ path, reason }) => `${path} ${reason}`).join('; '));
      const { before, limit } = query.value;
      const versions = signage.versions(c.var.hall.id, { limit, ...(before !== undefined && { before }) });
      return c.json({ versions: versions.map(versionSummary) } satisfies VersionList);
    })
    .get('/versions/:number{[0-9]{1,9}}', requires('look'), (c) => {
      const desk = signage.desk(c.var.hall.id);
      const number = Number(c.req.param('number'));
      const version = desk.version(number);
      if (!version) return problem(c, 404, `There is no version ${number}.`);
      const content = desk.contentOf(version);
      const before = desk.version(number - 1);
      return c.json({
        ...versionSummary(version),
        text: version.text,
        content,
        changes: before ? changesBetween(desk.contentOf(before), content) : [],
      } satisfies VersionAnswer);
    })
    .post(
      '/versions/:number{[0-9]{1,9}}/restore',
      requires('publish'),
      limitBody(maxBodyBytes),
      async (c) => {
        const body = await readJson(c, RestoreBody);
        if (!body.ok) return body.answer;
        const desk = signage.desk(c.var.hall.id);
        const version = await desk.restore(c.var.actor, Number(c.req.param('number')), body.value.note);
        return c.json(publishedAnswer(version));
      },
    )
    .post('/takeover', requires('publish'), limitBody(maxBodyBytes), async (c) => {
      const body = await readJson(c, TakeoverBody);
      if (!body.ok) return body.answer;
      const { zh, en, minutes, level } = body.value;
      const wish = { text: { zh, en }, minutes, level };
      const { version, id, until } = await signage.takeover(c.var.actor, c.var.hall.id, wish);
      return c.json({ ...publishedAnswer(version), id, until } satisfies TakeoverAnswer);
    })
    .delete('/takeover/:id', requires('publish'), async (c) =>
      c.json(publishedAnswer(await signage.endTakeover(c.var.actor, c.var.hall.id, c.req.param('id')))),
    )
    .put('/surge-level', requires('publish'), limitBody(maxBodyBytes), async (c) => {
      const body = await readJson(c, SurgeLevelBody);
      if (!body.ok) return body.answer;
      const version = await signage.setSurgeLevel(c.var.actor, c.var.hall.id, body.value);
      return c.json(publishedAnswer(version));
    })
    .delete('/surge-level', requires('publish'), async (c) =>
      c.json(publishedAnswer(await signage.setSurgeLevel(c.var.actor, c.var.hall.id, undefined))),
    )
    .post('/send', requires('look'), limitBody(maxBodyBytes), async (c) => {
      const body = await readJson(c, SendBody);
      if (!body.ok) return body.answer;
      const halls = await signage.send(c.var.actor, c.var.hall.id, body.value);
      return c.json({ halls } satisfies SendAnswer);
    });
  return app.onError((error, c) => refusedAnswer(error, c, signage.desk(c.var.hall.id)));
}
