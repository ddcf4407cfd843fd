/** What every way in has in common: a session begins, a password is checked, failures are slowed down. */
import type { SignedInUser } from '#protocol/accounts.ts';
import type { Begun, Done, Refused } from './accounts.ts';
import type { Parts } from './parts.ts';
import { weakness } from './password-rules.ts';
import { Busy } from './passwords.ts';
import { createSignInThrottle } from './sign-in-throttle.ts';
import { nameKey, type User } from './users.ts';

export interface Entrance {
  /** Signs a user in. `replaced`: the session its browser had. */
  begin(user: User, how: string, replaced: string | undefined): { ok: true } & Begun;
  /** Checks the password of a name, whether or not it is `user`'s; slowed down where it fails often. */
  check(user: User | undefined, name: string, password: string, address: string): Promise<Done>;
}

export function createEntrance({ users, sessions, passwords, audit, atomically, now }: Parts): Entrance {
  const throttle = createSignInThrottle(now);
  return {
    begin: (user, how, replaced) =>
      atomically(() => {
        // A session id that was there before signing in, whoever put it there, is worth nothing afterwards.
        if (replaced !== undefined) sessions.end(replaced);
        users.update(user.id, { signedInAt: now() });
        audit.record({ actor: by(user), action: 'session.begin', note: how });
        return { ok: true, session: sessions.begin(user.id), user: shown(user) };
      }),
    async check(user, name, password, address) {
      const key = nameKey(name);
      const waitMs = throttle.take(key, address);
      if (waitMs > 0) return tooOften(waitMs);
      if (await passwords.matches(password, user?.password)) {
        throttle.succeeded(key, address);
        return { ok: true };
      }
      // Of a name that is nobody's nothing is kept: it may be a password typed into the wrong field.
      if (user) audit.record({ actor: by(user), action: 'session.refuse' });
      return wrongPassword;
    },
  };
}

export const wrongPassword: Refused = {
  ok: false,
  status: 401,
  reason: 'The name or the password is wrong.',
};

export const by = ({ id, displayName }: Pick<User, 'id' | 'displayName'>) => ({ id, name: displayName });

export const shown = ({ id, name, displayName, grants }: User): SignedInUser => ({
  id,
  name,
  displayName,
  grants,
});

export const tooOften = (waitMs: number): Refused => ({
  ok: false,
  status: 429,
  reason: 'That was wrong too often. Wait a moment before you try again.',
  waitMs,
});

/** A refusal where the password is easily guessed. */
export function weakPassword(
  password: string,
  { name, displayName }: Pick<User, 'name' | 'displayName'>,
): Refused | undefined {
  const weak = weakness(password, [name, displayName]);
  return weak === undefined ? undefined : { ok: false, status: 400, reason: `The password ${weak}.` };
}

/** Turns "too many at once" into an answer. */
export async function unlessBusy<T extends object>(work: () => Promise<Done<T>>): Promise<Done<T>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Busy)) throw error;
    const reason = 'Too many people sign in at this moment. Try again in a moment.';
    return { ok: false, status: 503, reason, waitMs: 1_000 };
  }
}
