/** One-time links: the first administrator, a forgotten password, a new user's first password. */
import type { Accounts, Refused } from './accounts.ts';
import { by, createEntrance, tooOften, unlessBusy, weakPassword } from './entrance.ts';
import type { Parts } from './parts.ts';
import { createThrottle } from './throttle.ts';
import type { User } from './users.ts';

/** Nobody guesses 256 bits; this only keeps a script from being busy with it. */
const tries = { burst: 20, perTryMs: 10_000 };

const gone: Refused = {
  ok: false,
  status: 410,
  reason: 'This link has been used, or is too old. Ask for a new one.',
};

export function settingUp(parts: Parts): Accounts['setUp'] {
  const { users, sessions, links, passwords, audit, atomically, now } = parts;
  const { begin } = createEntrance(parts);
  const throttle = createThrottle(tries, now);

  /** Whose password it will be: somebody known, or somebody new. */
  function meant(user: string | undefined, name: string | undefined): User | undefined {
    if (user !== undefined) return users.byId(user);
    return name === undefined ? undefined : users.byName(name);
  }

  return ({ token, name, displayName, password }, { address, replaced }) =>
    unlessBusy(async () => {
      const waitMs = throttle.take(address);
      if (waitMs > 0) return tooOften(waitMs);
      const link = links.find(token);
      if (!link) return gone;
      throttle.giveBack(address);
      const called = meant(link.user, name) ?? (name && displayName ? { name, displayName } : undefined);
      if (!called) return { ok: false, status: 400, reason: 'Give a name and a display name.' };
      const weak = weakPassword(password, called);
      if (weak) return weak;
      const hash = await passwords.hash(password);

      return atomically(() => {
        // Of two who use the link at the same time, the second finds it gone.
        if (!links.use(token)) return gone;
        const known = meant(link.user, name);
        if (!known && link.user !== undefined) return gone;
        const user = known ? renewed(known, hash, link.user === undefined) : added(called, hash);
        audit.record({
          actor: by(user),
          action: known ? 'password.set' : 'user.create',
          after: { name: user.name, grants: user.grants },
          note: 'one-time link',
        });
        return begin(user, 'one-time link', replaced);
      });
    });

  function renewed(user: User, password: string, asAdministrator: boolean): User {
    // Whoever knew the password before is signed out.
    sessions.endAllOf(user.id);
    const grants = asAdministrator ? everything : user.grants;
    users.update(user.id, { password, grants });
    return { ...user, password, grants };
  }

  function added({ name, displayName }: { name: string; displayName: string }, password: string): User {
    return users.add({ name, displayName, grants: everything, sso: undefined, password }, now());
  }
}

const everything: User['grants'] = [{ role: 'administrator', scope: '*' }];
