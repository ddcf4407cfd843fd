/** Signing in and out, and changing one's password. */
import type { Accounts } from './accounts.ts';
import { actorOf } from './actor.ts';
import { createEntrance, shown, unlessBusy, weakPassword, wrongPassword } from './entrance.ts';
import type { Parts } from './parts.ts';

export function signingIn(parts: Parts): Omit<Accounts, 'users' | 'setUp'> {
  const { users, sessions, links, passwords, audit, atomically } = parts;
  const { begin, check } = createEntrance(parts);
  return {
    isSetUp: () => users.count() > 0,

    signedIn(session) {
      const id = sessions.userOf(session);
      const user = id === undefined ? undefined : users.byId(id);
      return user && { user: shown(user), actor: actorOf(user) };
    },

    signIn: ({ name, password }, { address, replaced }) =>
      unlessBusy(async () => {
        const user = users.byName(name);
        const checked = await check(user, name, password, address);
        if (!checked.ok) return checked;
        // Removed or given another password while this one was checked.
        const still = user && users.byId(user.id);
        if (!still || still.password !== user.password) return wrongPassword;
        return begin(still, 'password', replaced);
      }),

    signInBySso(sso, { replaced }) {
      const user = users.bySso(sso);
      if (user) return begin(user, 'single sign-on', replaced);
      const reason = `Nobody here has the single sign-on name "${sso}". Ask an administrator to give it to your account.`;
      return { ok: false, status: 403, reason };
    },

    signOut: (session) => sessions.end(session),

    signOutEverywhere: (actor) =>
      atomically(() => {
        sessions.endAllOf(actor.id);
        audit.record({ actor, action: 'session.end-all' });
      }),

    changePassword: (actor, { current, next }, { address }) =>
      unlessBusy(async () => {
        const user = users.byId(actor.id);
        if (!user?.password)
          return { ok: false, status: 409, reason: 'This account signs in without a password.' };
        const checked = await check(user, user.name, current, address);
        if (!checked.ok && checked.status === 401)
          return { ok: false, status: 403, reason: 'The current password is wrong.' };
        if (!checked.ok) return checked;
        const weak = weakPassword(next, user);
        if (weak) return weak;
        const hash = await passwords.hash(next);
        if (users.byId(user.id)?.password !== user.password)
          return { ok: false, status: 409, reason: 'The password was changed elsewhere at the same time.' };
        return atomically(() => {
          users.update(user.id, { password: hash });
          links.removeFor(user.id);
          sessions.endAllOf(user.id);
          audit.record({ actor, action: 'password.change' });
          return { ok: true, session: sessions.begin(user.id), user: shown(user) };
        });
      }),
  };
}
