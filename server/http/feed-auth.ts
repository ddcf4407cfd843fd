/** Lets a request pass only with the API key of a feed of its hall. */
import { createMiddleware } from 'hono/factory';
import type { FeedKeys } from './feed-keys.ts';
import type { HallEnv } from './hall-env.ts';
import { problem } from './problem.ts';

export interface FeedEnv extends HallEnv {
  Variables: HallEnv['Variables'] & {
    /** The feed whose key was given. */
    feed: string;
  };
}

/** 401 without a known key, 403 with the key of another hall (RFC 9110, RFC 6750). */
export function requireFeed(feedKeys: FeedKeys) {
  return createMiddleware<FeedEnv>(async (c, next) => {
    const key = bearer(c.req.header('Authorization')) ?? c.req.header('X-API-Key');
    if (key === undefined) {
      return problem(
        c,
        401,
        `Give the API key of a feed: "Authorization: Bearer <key>" or "X-API-Key: <key>". ${whereKeysAre}`,
        {
          headers: challenge(),
        },
      );
    }
    const grants = feedKeys.grants(key);
    if (grants === undefined) {
      const detail = `This API key is not known here. ${whereKeysAre}`;
      return problem(c, 401, detail, { headers: challenge('invalid_token') });
    }
    const { hall } = c.var;
    const feed = grants.get(hall.id);
    if (feed === undefined) {
      return problem(c, 403, `This API key is not one of the hall "${hall.id}".`, {
        headers: challenge('insufficient_scope'),
      });
    }
    c.set('feed', feed);
    return next();
  });
}

const whereKeysAre =
  'The server prints a key when it starts; feed-keys.json in its data folder (data/feed-keys.json) holds all.';

const bearer = (authorization: string | undefined) => /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1];

const challenge = (error?: string) => ({
  'WWW-Authenticate': `Bearer realm="hallboard"${error ? `, error="${error}"` : ''}`,
});
