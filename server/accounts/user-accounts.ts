/** What administrators do with users. Nobody gives, takes or touches more than their own grants reach. */
import type { Grant, UserAnswer } from '#protocol/accounts.ts';
import type { Refused, UserAccounts } from './accounts.ts';
import { type Actor, type HallPlace, rulesAll } from './actor.ts';
import { unlessBusy, weakPassword } from './entrance.ts';
import type { Parts } from './parts.ts';
import { contains } from './scope.ts';
import type { User } from './users.ts';

/** A new user's link may lie in a mailbox over a holiday. */
const linkMs = 7 * 24 * 3_600_000;

const unknown: Refused = {
  ok: false,
  status: 404,
  reason: 'There is no such user, or it is not yours to change.',
};
const ownPassword: Refused = {
  ok: false,
  status: 409,
  reason: 'Your own password is changed with the current one: PUT /api/v1/password.',
};
const lastAdministrator: Refused = {
  ok: false,
  status: 409,
  reason: 'This is the last administrator of all halls; make another one first.',
};

export function userAccounts({
  users,
  sessions,
  links,
  passwords,
  audit,
  atomically,
  now,
}: Parts): UserAccounts {
  /** The user, if the actor may change it: all it may do must be within what the actor administers. */
  function within(actor: Actor, id: string, halls: readonly HallPlace[]): User | undefined {
    const user = users.byId(id);
    return user && !exceeding(actor, user.grants, halls) ? user : undefined;
  }

  /** Whether nobody would be left who administers all halls. */
  const leavesNobody = (user: User, grants: readonly Grant[]) =>
    rulesAll(user.grants) &&
    !rulesAll(grants) &&
    !users.all().some((other) => other.id !== user.id && rulesAll(other.grants));

  const taken = (sso: string | null | undefined, by?: string): Refused | undefined => {
    const other = sso ? users.bySso(sso) : undefined;
    if (!other || other.id === by) return undefined;
    return { ok: false, status: 409, reason: `The single sign-on name "${sso}" is another user's.` };
  };

  return {
    list: (actor, halls) =>
      users
        .all()
        .filter(({ grants }) => !exceeding(actor, grants, halls))
        .map(answer),

    create: (actor, { name, displayName, grants, sso, password }, halls) =>
      unlessBusy(async () => {
        const refusal = () => {
          const beyond = exceeding(actor, grants, halls);
          if (beyond) return mayNotGrant(beyond);
          if (users.byName(name))
            return { ok: false, status: 409, reason: `There is a user "${name}" already.` } satisfies Refused;
          return (
            taken(sso) ?? (password === undefined ? undefined : weakPassword(password, { name, displayName }))
          );
        };
        const refused = refusal();
        if (refused) return refused;
        const hash = password === undefined ? undefined : await passwords.hash(password);
        // Somebody else may have taken the name meanwhile.
        const late = hash === undefined ? undefined : refusal();
        if (late) return late;
        return atomically(() => {
          const user = users.add({ name, displayName, grants, sso, password: hash }, now());
          record(actor, 'user.create', undefined, user);
          if (hash !== undefined || sso !== undefined) return { ok: true, user: answer(user) };
          return { ok: true, user: answer(user), link: links.make(user.id, linkMs) };
        });
      }),

    change: (actor, id, { password, ...given }, halls) =>
      unlessBusy(async () => {
        const refusal = (): Refused | undefined => {
          const user = within(actor, id, halls);
          if (!user) return unknown;
          // Somebody who finds the page open must not take the account over for good.
          if (id === actor.id && password !== undefined) return ownPassword;
          const beyond = given.grants && exceeding(actor, given.grants, halls);
          if (beyond) return mayNotGrant(beyond);
          if (given.grants && leavesNobody(user, given.grants)) return lastAdministrator;
          return taken(given.sso, id) ?? (password === undefined ? undefined : weakPassword(password, user));
        };
        const refused = refusal();
        if (refused) return refused;
        const hash = password === undefined ? undefined : await passwords.hash(password);
        const late = hash === undefined ? undefined : refusal();
        if (late) return late;
        const before = users.byId(id);
        if (!before) return unknown;
        return atomically(() => {
          users.update(id, {
            ...(given.displayName !== undefined && { displayName: given.displayName }),
            ...(given.grants !== undefined && { grants: given.grants }),
            ...(given.sso !== undefined && { sso: given.sso ?? undefined }),
            ...(hash !== undefined && { password: hash }),
          });
          // Whoever made a link for somebody who could do little must not hold one for somebody who can do much.
          if (given.grants !== undefined || hash !== undefined) links.removeFor(id);
          if (hash !== undefined) sessions.endAllOf(id);
          const after = users.byId(id) ?? before;
          record(actor, 'user.change', before, after, hash && 'a new password was set');
          return { ok: true, user: answer(after) };
        });
      }),

    remove(actor, id, halls) {
      const user = within(actor, id, halls);
      if (!user) return unknown;
      if (leavesNobody(user, [])) return lastAdministrator;
      return atomically(() => {
        users.remove(id);
        record(actor, 'user.remove', user, undefined);
        return { ok: true };
      });
    },

    link(actor, id, halls) {
      const user = within(actor, id, halls);
      if (!user) return unknown;
      if (id === actor.id) return ownPassword;
      return atomically(() => {
        record(actor, 'user.link', undefined, user);
        return { ok: true, link: links.make(id, linkMs) };
      });
    },
  };

  function record(
    actor: Actor,
    action: string,
    before: User | undefined,
    after: User | undefined,
    note?: string,
  ) {
    audit.record({
      actor,
      action,
      ...(before && { before: recorded(before) }),
      ...(after && { after: recorded(after) }),
      ...(note !== undefined && { note }),
    });
  }
}

/** The first grant that is more than what the actor administers. */
function exceeding(actor: Actor, grants: readonly Grant[], halls: readonly HallPlace[]): Grant | undefined {
  const administered = actor.grants.filter(({ role }) => role === 'administrator');
  return grants.find((grant) => !administered.some(({ scope }) => contains(scope, grant.scope, halls)));
}

const mayNotGrant = ({ role, scope }: Grant): Refused => ({
  ok: false,
  status: 403,
  reason: `You may not give the role ${role} for ${scope}: it reaches further than what you administer.`,
});

const answer = ({
  id,
  name,
  displayName,
  grants,
  sso,
  password,
  createdAt,
  signedInAt,
}: User): UserAnswer => ({
  ...{ id, name, displayName, grants },
  ...(sso !== undefined && { sso }),
  hasPassword: password !== undefined,
  createdAt,
  ...(signedInAt !== undefined && { signedInAt }),
});

/** A user as the audit log keeps it: no hash. */
const recorded = ({ id, name, displayName, grants, sso }: User) => ({ id, name, displayName, grants, sso });
