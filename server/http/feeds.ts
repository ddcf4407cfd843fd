/** `/api/v1/halls/{hall}/feeds`: which feeds a hall has, a key for a further one, a key withdrawn. */
import { Hono } from 'hono';
import { type FeedList, type FeedMade, NewFeed } from '#protocol/accounts.ts';
import { type ActingEnv, requires } from './actor.ts';
import { limitBody } from './body.ts';
import type { AppDeps } from './deps.ts';
import type { HallEnv } from './hall-env.ts';
import { readJson } from './json-body.ts';
import { problem } from './problem.ts';

const maxBodyBytes = 1024;
/** More than a hall has machines. */
const mostFeeds = 50;

export const feedRoutes = ({ feedKeys, audit }: Pick<AppDeps, 'feedKeys' | 'audit'>) =>
  new Hono<HallEnv & ActingEnv>()
    .use('/feeds/*', requires('feeds'))
    .get('/feeds', (c) => {
      const feeds = feedKeys.feedsOf(c.var.hall.id).map((feed) => ({ feed }));
      return c.json({ feeds } satisfies FeedList);
    })
    .post('/feeds', limitBody(maxBodyBytes), async (c) => {
      const body = await readJson(c, NewFeed);
      if (!body.ok) return body.answer;
      const { hall, actor } = c.var;
      const { feed } = body.value;
      if (feedKeys.feedsOf(hall.id).length >= mostFeeds)
        return problem(c, 409, `A hall has at most ${mostFeeds} feeds; withdraw one that is not used.`);
      const key = await feedKeys.add(hall.id, feed);
      if (key === undefined)
        return problem(c, 409, `The feed "${feed}" has a key. Withdraw it first, or choose another name.`);
      audit.record({ actor, hall: hall.id, action: 'feed.create', after: { feed } });
      return c.json({ feed, key } satisfies FeedMade, 201);
    })
    .delete('/feeds/:feed', async (c) => {
      const { hall, actor } = c.var;
      const feed = c.req.param('feed');
      if (!(await feedKeys.remove(hall.id, feed)))
        return problem(c, 404, 'There is no such feed in this hall.');
      audit.record({ actor, hall: hall.id, action: 'feed.remove', before: { feed } });
      return c.body(null, 204);
    });
