/** Who acts in a request, and whether they may. */
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Accounts, SignedIn } from '../accounts/accounts.ts';
import type { Action, Actor } from '../accounts/actor.ts';
import { sessionOf } from './cookie.ts';
import type { HallPort } from './deps.ts';
import { problem } from './problem.ts';
import { foreign } from './same-origin.ts';
import type { Site } from './site.ts';

export interface ActorEnv {
  Variables: {
    /** Who is signed in; undefined for everybody else. */
    actor: Actor | undefined;
    signedIn: SignedIn | undefined;
  };
}

/**
 * For `/api/v1/*`: finds who is signed in. What changes something with a session's cookie must come from a page of this
 * server: 403 if it does not.
 */
export function withActor({ accounts, site }: { accounts: Accounts; site: Site }) {
  return createMiddleware<ActorEnv>(async (c, next) => {
    const session = sessionOf(c, site);
    const signedIn = session === undefined ? undefined : accounts.signedIn(session);
    if (signedIn) {
      const refused = foreign(c, site);
      if (refused) return refused;
      // What somebody signed in is told is nobody else's to keep.
      c.header('Cache-Control', 'no-store');
    }
    c.set('signedIn', signedIn);
    c.set('actor', signedIn?.actor);
    return next();
  });
}

/**
 * Lets pass who may do it: in the hall of the path, after `withHall`; on paths without a hall, who may do it in any.
 * 401 for nobody, 403 for somebody else. The handler finds an `Actor` in `c.var.actor`.
 */
export function requires(action: Action) {
  return createMiddleware<ActingEnv>(async (c, next) => refusal(c, c.var.actor, action) ?? next());
}

/** For handlers behind `requires`: somebody is signed in. */
export interface ActingEnv {
  Variables: { actor: Actor; signedIn: SignedIn };
}

/** Lets pass whoever is signed in. */
export const requireSignedIn = createMiddleware<ActingEnv>(
  async (c, next) => unknown(c, c.var.actor) ?? next(),
);

/** Why an actor may not do it here, as an answer; undefined where they may. */
export function refusal(c: Context, actor: Actor | undefined, action: Action): Response | undefined {
  if (actor === undefined) return unknown(c, actor);
  const hall: HallPort | undefined = c.get('hall');
  const may = hall ? actor.may(action, hall.place()) : actor.mayAnywhere(action);
  return may ? undefined : problem(c, 403, mayNot(hall?.id));
}

const unknown = (c: Context, actor: Actor | undefined): Response | undefined =>
  actor === undefined ? problem(c, 401, 'Sign in first.', { headers: challenge }) : undefined;

/** HTTP asks for a scheme with each 401; this one makes no browser ask for a password by itself. */
const challenge = { 'WWW-Authenticate': 'Session realm="hallboard"' };

const mayNot = (hall: string | undefined) =>
  hall === undefined
    ? 'Your account may not do this. An administrator can give it the role.'
    : `Your account may not do this in the hall "${hall}". An administrator can give it the role.`;
