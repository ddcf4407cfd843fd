/** `/api/v1/halls/{hall}/draft…`, `/publish` and `/scheduled`: what a hall will show. */
import { Hono } from 'hono';
import {
  DraftBody,
  type DraftPublic,
  type LinkFindings,
  type MediaAnswer,
  PublishBody,
  RevertBody,
  type ScheduledList,
} from '#protocol/signage.ts';
import { type ActingEnv, requires } from './actor.ts';
import { limitBody } from './body.ts';
import type { AppDeps } from './deps.ts';
import type { HallEnv } from './hall-env.ts';
import { readJson } from './json-body.ts';
import { mediaPolicy } from './media.ts';
import { problem } from './problem.ts';
import { draftAnswer, publishedAnswer, refusedAnswer, scheduledAnswer } from './signage-answers.ts';

/** Hall files are some 30 KB; a draft may be many times that. */
const maxDraftBytes = 2 * 1024 * 1024;
const maxBodyBytes = 16 * 1024;
const maxArchiveBytes = 200 * 1024 * 1024;

export function draftRoutes({ signage }: Pick<AppDeps, 'signage'>) {
  const app = new Hono<HallEnv & ActingEnv>()
    .get('/draft', requires('look'), async (c) => c.json(await draftAnswer(signage.desk(c.var.hall.id))))
    .put('/draft', requires('edit'), limitBody(maxDraftBytes), async (c) => {
      const body = await readJson(c, DraftBody);
      if (!body.ok) return body.answer;
      const desk = signage.desk(c.var.hall.id);
      const { merged } = await desk.save(c.var.actor, body.value.revision, body.value.content);
      return c.json({ ...(await draftAnswer(desk)), merged });
    })
    .delete('/draft', requires('edit'), async (c) => {
      const desk = signage.desk(c.var.hall.id);
      await desk.discard(c.var.actor);
      return c.json(await draftAnswer(desk));
    })
    .post('/draft/revert', requires('edit'), limitBody(maxBodyBytes), async (c) => {
      const body = await readJson(c, RevertBody);
      if (!body.ok) return body.answer;
      const desk = signage.desk(c.var.hall.id);
      await desk.revert(c.var.actor, body.value.revision);
      return c.json(await draftAnswer(desk));
    })
    .get('/draft/public', requires('look'), async (c) =>
      c.json({ config: await signage.draftPublic(c.var.hall.id) } satisfies DraftPublic),
    )
    .post('/draft/check-links', requires('edit'), async (c) =>
      c.json({ findings: await signage.deadLinks(c.var.hall.id) } satisfies LinkFindings),
    )
    .put(
      '/draft/media/:name',
      requires('edit'),
      (c, next) => limitBody(signage.mostBytes(c.req.param('name') ?? ''))(c, next),
      async (c) => {
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        const path = await signage.upload(c.var.actor, c.var.hall.id, c.req.param('name'), bytes);
        return c.json({ path } satisfies MediaAnswer, 201);
      },
    )
    .get('/draft/media/:name', requires('look'), async (c) => {
      const file = await signage.draftMedia(c.var.hall.id, c.req.param('name'));
      if (!file) return problem(c, 404, 'There is no such picture.');
      return c.body(file.bytes, 200, {
        'Content-Type': file.contentType,
        'Cache-Control': 'private, max-age=60',
        'Content-Security-Policy': mediaPolicy,
      });
    })
    .post('/publish', requires('publish'), limitBody(maxBodyBytes), async (c) => {
      const body = await readJson(c, PublishBody);
      if (!body.ok) return body.answer;
      const done = await signage.publish(c.var.actor, c.var.hall.id, body.value);
      if ('version' in done) return c.json(publishedAnswer(done.version));
      const { id, at } = done.scheduled;
      return c.json({ scheduled: { id, at } }, 202);
    })
    .get('/scheduled', requires('look'), (c) => {
      const scheduled = signage.desk(c.var.hall.id).scheduled().map(scheduledAnswer);
      return c.json({ scheduled } satisfies ScheduledList);
    })
    .delete('/scheduled/:id', requires('publish'), async (c) => {
      await signage.unschedule(c.var.actor, c.var.hall.id, c.req.param('id'));
      return c.body(null, 204);
    })
    .get('/export', requires('look'), (c) =>
      c.body(signage.export(c.var.hall.id), 200, {
        'Content-Type': 'application/zip',
        'Content-Disposition': `attachment; filename="${c.var.hall.id}.zip"`,
      }),
    )
    .post('/import', requires('edit'), limitBody(maxArchiveBytes), async (c) => {
      const desk = signage.desk(c.var.hall.id);
      await signage.import(c.var.actor, desk.id, new Uint8Array(await c.req.arrayBuffer()));
      return c.json(await draftAnswer(desk));
    });
  return app.onError((error, c) => refusedAnswer(error, c, signage.desk(c.var.hall.id)));
}
