/**
 * What the server tells of its halls. What screens show is public; how a hall is doing, and how its waits come about, is
 * told to its staff and, with a feed's key, to their programs.
 */
import { Hono } from 'hono';
import * as v from 'valibot';
import type { PublicConfig } from '#protocol/public-config.ts';
import type { ActorEnv } from './actor.ts';
import type { AppDeps } from './deps.ts';
import { requireFeedOr } from './feed-auth.ts';
import type { HallEnv } from './hall-env.ts';
import { problem } from './problem.ts';

export const HallList = v.object({
  halls: v.array(
    v.object({
      id: v.string(),
      name: v.object({ zh: v.string(), en: v.string() }),
      /** Version of the configuration shown now: see `/config/{version}`. */
      config: v.string(),
    }),
  ),
});
export type HallList = v.InferOutput<typeof HallList>;

/** `Cache-Control` of what never changes under its address. */
export const immutable = 'public, max-age=31536000, immutable';

/** Every screen of the hall asks for the same version in the same moment: it is written once. */
const written = new WeakMap<PublicConfig, string>();
function jsonOf(config: PublicConfig): string {
  const text = written.get(config) ?? JSON.stringify(config);
  written.set(config, text);
  return text;
}

/** `GET /api/v1/halls`. */
export const hallListRoute = (halls: AppDeps['halls']) =>
  new Hono().get('/', (c) => {
    const list = [...halls.values()].map((hall): HallList['halls'][number] => {
      const { version, public: shown } = hall.published();
      return { id: hall.id, name: shown.hall.name, config: version };
    });
    return c.json({ halls: list } satisfies HallList, 200, { 'Cache-Control': 'no-store' });
  });

/** What stands below `/api/v1/halls/{hall}`. */
export const hallRoutes = ({ feedKeys }: Pick<AppDeps, 'feedKeys'>) =>
  new Hono<HallEnv & ActorEnv>()
    .on('GET', ['/status', '/waits'], requireFeedOr(feedKeys, 'look'))
    .get('/view', (c) => c.json(c.var.hall.view(), 200, { 'Cache-Control': 'no-store' }))
    .get('/status', (c) => c.json(c.var.hall.status(), 200, { 'Cache-Control': 'no-store' }))
    .get('/waits', (c) => c.json(c.var.hall.waits(), 200, { 'Cache-Control': 'no-store' }))
    .get('/config/:version', (c) => {
      const config = c.var.hall.publishedVersion(c.req.param('version'));
      if (config === undefined)
        return problem(c, 404, 'This version is not kept; GET /api/v1/halls names the one shown.');
      return c.body(jsonOf(config), 200, {
        'Content-Type': 'application/json',
        'Cache-Control': immutable,
      });
    })
    // The link itself begins with an upgrade, which never comes this way.
    .get('/link', (c) =>
      problem(c, 426, 'The screen link is a WebSocket.', {
        headers: { Upgrade: 'websocket', Connection: 'Upgrade' },
      }),
    );
