/** What staff do with the screens of a hall: pair them with TVs, command them, look at what they show. */
import { type Context, Hono } from 'hono';
import { CommandRequest, type Paired, PairRequest } from '#protocol/screens.ts';
import type { Look } from '../screens/screens.ts';
import { type ActingEnv, requires } from './actor.ts';
import { limitBody } from './body.ts';
import type { AppDeps, HallPort } from './deps.ts';
import type { HallEnv } from './hall-env.ts';
import { readJson } from './json-body.ts';
import { problem, retryAfter } from './problem.ts';
import { refusedAnswer } from './signage-answers.ts';

const maxBodyBytes = 4096;

type ScreenDeps = Pick<AppDeps, 'screens' | 'signage' | 'audit'>;

/** What stands below `/api/v1/halls/{hall}/screens`. */
export function screenRoutes({ screens: { tokens, pairings, looks }, signage, audit }: ScreenDeps) {
  const app = new Hono<HallEnv & ActingEnv>()
    .post('/pair', requires('operate'), limitBody(maxBodyBytes), async (c) => {
      const body = await readJson(c, PairRequest);
      if (!body.ok) return body.answer;
      const { hall, actor } = c.var;
      const waitMs = pairings.mayTry(actor.id);
      if (waitMs > 0)
        return problem(c, 429, 'Too many codes were tried; wait a little.', { headers: retryAfter(waitMs) });
      const { code, screen: wish } = body.value;
      if (!pairings.waits(code)) return noSuchCode(c, code);
      if ('id' in wish && !isConfigured(hall, wish.id)) return noSuchScreen(c, wish.id);
      const screen = 'id' in wish ? wish.id : await signage.addScreen(actor, hall.id, wish);
      // Adding takes a moment, in which the code may have run out: then the screen is there, for the next try.
      if (!pairings.waits(code)) return noSuchCode(c, code);
      const token = tokens.give(hall.id, screen);
      if (token === undefined) return problem(c, 409, 'This hall has too many paired screens.');
      hall.unpair(screen);
      pairings.finish(code, { hall: hall.id, screen, token });
      audit.record({ actor, hall: hall.id, action: 'screen.pair', after: { screen } });
      return c.json({ hall: hall.id, screen } satisfies Paired, 201);
    })
    .delete('/:screen/token', requires('operate'), (c) => {
      const { hall, actor } = c.var;
      const screen = c.req.param('screen');
      if (!tokens.revoke(hall.id, screen)) return problem(c, 404, `The screen "${screen}" is not paired.`);
      hall.unpair(screen);
      audit.record({ actor, hall: hall.id, action: 'screen.revoke', before: { screen } });
      return c.body(null, 204);
    })
    .post('/:screen/command', requires('operate'), limitBody(maxBodyBytes), async (c) => {
      const body = await readJson(c, CommandRequest);
      if (!body.ok) return body.answer;
      const { hall, actor } = c.var;
      const screen = c.req.param('screen');
      const { command } = body.value;
      if (!hall.command(screen, { command })) return away(c, screen);
      audit.record({ actor, hall: hall.id, action: `screen.${command}`, after: { screen } });
      return c.body(null, 202);
    })
    .post('/:screen/look', requires('look'), async (c) => {
      const screen = c.req.param('screen');
      const { hall } = c.var;
      return shown(c, screen, await looks.ask((ticket) => hall.command(screen, { command: 'look', ticket })));
    });
  return app.onError((error, c) => refusedAnswer(error, c, undefined));
}

const isConfigured = (hall: HallPort, screen: string) =>
  hall.published().public.screens.some(({ id }) => id === screen);

const noSuchCode = (c: Context, code: string) =>
  problem(c, 404, `No TV shows the code ${code} now. Look at the TV: its code may have changed.`);
const noSuchScreen = (c: Context, screen: string) =>
  problem(c, 404, `The hall's file has no screen "${screen}".`);
const away = (c: Context, screen: string) => problem(c, 409, `The screen "${screen}" is not connected.`);

function shown(c: Context, screen: string, look: Look): Response {
  switch (look.kind) {
    case 'picture':
      return c.body(look.bytes, 200, { 'Content-Type': look.type, 'Cache-Control': 'no-store' });
    case 'unable':
      return problem(c, 502, `The screen "${screen}" could not draw itself: ${look.reason}`);
    case 'silent':
      return problem(c, 504, `The screen "${screen}" did not draw itself in time.`);
    case 'away':
      return away(c, screen);
    case 'busy':
      return problem(c, 503, 'Too many screens are being looked at; try again in a moment.', {
        headers: retryAfter(5_000),
      });
  }
}
