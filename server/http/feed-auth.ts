/** Lets a request pass only with the API key of a feed of its hall. */
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Action } from '../accounts/actor.ts';
import { type ActorEnv, refusal } from './actor.ts';
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
    const feed = feedOf(c, c.var.hall.id, feedKeys);
    if (typeof feed !== 'string') return feed;
    c.set('feed', feed);
    return next();
  });
}

/** Lets a request pass with the key of a feed of its hall, or from somebody signed in who may do `action` there. */
export function requireFeedOr(feedKeys: FeedKeys, action: Action) {
  return createMiddleware<HallEnv & ActorEnv>(async (c, next) => {
    if (c.var.actor !== undefined && keyIn(c) === undefined) return refusal(c, c.var.actor, action) ?? next();
    const feed = feedOf(c, c.var.hall.id, feedKeys);
    return typeof feed === 'string' ? next() : feed;
  });
}

/** The feed whose key was given, or the answer that there was none for this hall. */
function feedOf(c: Context, hall: string, feedKeys: FeedKeys): string | Response {
  const key = keyIn(c);
  if (key === undefined) {
    const detail = `Give the API key of a feed: "Authorization: Bearer <key>" or "X-API-Key: <key>". ${whereKeysAre}`;
    return problem(c, 401, detail, { headers: challenge() });
  }
  const grants = feedKeys.grants(key);
  if (grants === undefined) {
    const detail = `This API key is not known here. ${whereKeysAre}`;
    return problem(c, 401, detail, { headers: challenge('invalid_token') });
  }
  return (
    grants.get(hall) ??
    problem(c, 403, `This API key is not one of the hall "${hall}".`, {
      headers: challenge('insufficient_scope'),
    })
  );
}

const keyIn = (c: Context) => bearer(c.req.header('Authorization')) ?? c.req.header('X-API-Key');

const whereKeysAre =
  'The server prints a key when it starts; feed-keys.json in its data folder (data/feed-keys.json) holds all.';

const bearer = (authorization: string | undefined) => /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1];

const challenge = (error?: string) => ({
  'WWW-Authenticate': `Bearer realm="hallboard"${error ? `, error="${error}"` : ''}`,
});
