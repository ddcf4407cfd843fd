/** Signing in and out: `/session`, `/sessions`, `/setup` and `/password` below `/api/v1`. */
import { type Context, Hono } from 'hono';
import {
  type HallInReach,
  PasswordChange,
  type SessionAnswer,
  SetUp,
  type SignedInUser,
  SignIn,
} from '#protocol/accounts.ts';
import type { Begun, Refused } from '../accounts/accounts.ts';
import { actorOf } from '../accounts/actor.ts';
import { type ActorEnv, requireSignedIn } from './actor.ts';
import { limitBody } from './body.ts';
import { dropSession, sessionOf, setSession } from './cookie.ts';
import type { AppDeps } from './deps.ts';
import { readJson } from './json-body.ts';
import { problem, retryAfter } from './problem.ts';
import { foreign } from './same-origin.ts';
import { addressOf } from './site.ts';

const maxBodyBytes = 4096;

type SessionDeps = Pick<AppDeps, 'accounts' | 'halls' | 'site' | 'sso'>;

export function sessionRoutes({ accounts, halls, site, sso }: SessionDeps) {
  const answer = (c: Context, user: SessionAnswer['user']) => {
    const reach = user ? inReachOf(user, halls) : [];
    const elsewhere = user ? site.elsewhere() : undefined;
    const told = {
      ...{ user, halls: reach, setUp: accounts.isSetUp(), sso: sso !== undefined },
      ...(elsewhere !== undefined && { elsewhere }),
    };
    return c.json(told satisfies SessionAnswer, 200, noStore);
  };
  const began = (c: Context, { session, user }: Begun) => {
    setSession(c, site, session);
    return answer(c, user);
  };
  const from = (c: Context) => ({ address: addressOf(c), replaced: sessionOf(c, site) });

  return new Hono<ActorEnv>()
    .get('/session', (c) => answer(c, c.var.signedIn?.user ?? null))
    .post('/session', limitBody(maxBodyBytes), async (c) => {
      const wrongDoor = foreignDoor(c);
      if (wrongDoor) return wrongDoor;
      const body = await readJson(c, SignIn);
      if (!body.ok) return body.answer;
      const done = await accounts.signIn(body.value, from(c));
      return done.ok ? began(c, done) : refused(c, done);
    })
    .post('/setup', limitBody(maxBodyBytes), async (c) => {
      const wrongDoor = foreignDoor(c);
      if (wrongDoor) return wrongDoor;
      const body = await readJson(c, SetUp);
      if (!body.ok) return body.answer;
      const done = await accounts.setUp(body.value, from(c));
      return done.ok ? began(c, done) : refused(c, done);
    })
    .delete('/session', (c) => {
      const session = sessionOf(c, site);
      if (session !== undefined) accounts.signOut(session);
      dropSession(c, site);
      return c.body(null, 204, noStore);
    })
    .delete('/sessions', requireSignedIn, (c) => {
      accounts.signOutEverywhere(c.var.actor);
      dropSession(c, site);
      return c.body(null, 204, noStore);
    })
    .put('/password', requireSignedIn, limitBody(maxBodyBytes), async (c) => {
      const body = await readJson(c, PasswordChange);
      if (!body.ok) return body.answer;
      const done = await accounts.changePassword(c.var.actor, body.value, { address: addressOf(c) });
      return done.ok ? began(c, done) : refused(c, done);
    });

  /** Somebody who is not signed in yet must not be signed in as somebody else by another site's page. */
  function foreignDoor(c: Context): Response | undefined {
    const origin = c.req.header('Origin');
    if (origin === undefined && c.req.header('Sec-Fetch-Site') === undefined) return undefined;
    const refused = foreign(c, site);
    if (refused) return refused;
    // The browser would drop the cookie without a word.
    if (site.secure && origin?.startsWith('http:'))
      return problem(c, 403, `Sign in over HTTPS${site.origin ? `: ${site.origin}/manager/` : ''}.`);
    return undefined;
  }
}

/** The halls that a user may look at. */
function inReachOf(user: SignedInUser, halls: AppDeps['halls']): HallInReach[] {
  const actor = actorOf(user);
  return [...halls.values()].flatMap((hall) => {
    const place = hall.place();
    if (!actor.may('look', place)) return [];
    return [
      {
        id: hall.id,
        name: hall.published().public.hall.name,
        ...(place.region && { region: { ...place.region } }),
        owners: [...actor.owners(place)],
      },
    ];
  });
}

const noStore = { 'Cache-Control': 'no-store' };

/** An answer to what the accounts refused. */
export const refused = (c: Context, { status, reason, waitMs }: Refused): Response =>
  problem(c, status, reason, waitMs === undefined ? {} : { headers: retryAfter(waitMs) });
