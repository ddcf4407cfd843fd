/** Accounts as HTTP reaches into them: who is signed in, signing in and out, passwords and users. */
import type {
  NewUser,
  OneTimeLink,
  PasswordChange,
  SetUp,
  SignedInUser,
  SignIn,
  UserAnswer,
  UserChange,
} from '#protocol/accounts.ts';
import type { Actor, HallPlace } from './actor.ts';

/** Why something was not done. `waitMs`: how long to wait before trying again. */
export interface Refused {
  ok: false;
  /** The HTTP status that says it. */
  status: 400 | 401 | 403 | 404 | 409 | 410 | 429 | 503;
  /** For the person at the page. */
  reason: string;
  waitMs?: number;
}
export type Done<T extends object = object> = ({ ok: true } & T) | Refused;

/** A session ends at the latest so long after signing in, in seconds. */
export const longestSessionS = 30 * 24 * 3600;

/** Who is behind a session. */
export interface SignedIn {
  user: SignedInUser;
  actor: Actor;
}

/** The secret of a session just begun, for the browser's cookie. */
export interface Begun {
  session: string;
  user: SignedInUser;
}

export interface Accounts {
  /** Whether there is any user. */
  isSetUp(): boolean;
  /** Who is signed in by a session; undefined for one that is over or never was. */
  signedIn(session: string): SignedIn | undefined;
  /** `address`: where the try comes from. `replaced`: the session the browser had, which ends. */
  signIn(given: SignIn, from: { address: string; replaced: string | undefined }): Promise<Done<Begun>>;
  /** Signs in whom single sign-on has made sure of. */
  signInBySso(sso: string, from: { replaced: string | undefined }): Done<Begun>;
  signOut(session: string): void;
  /** Ends all sessions of the user. */
  signOutEverywhere(actor: Actor): void;
  /** Uses a one-time link: makes an administrator, or gives the link's user a password. */
  setUp(given: SetUp, from: { address: string; replaced: string | undefined }): Promise<Done<Begun>>;
  /** Ends all other sessions of the user, and this one for a new one. */
  changePassword(actor: Actor, given: PasswordChange, from: { address: string }): Promise<Done<Begun>>;
  users: UserAccounts;
}

/** What administrators do with users, within the reach of their own grants. `halls`: the halls there are. */
export interface UserAccounts {
  /** Those the actor may change. */
  list(actor: Actor, halls: readonly HallPlace[]): UserAnswer[];
  create(
    actor: Actor,
    given: NewUser,
    halls: readonly HallPlace[],
  ): Promise<Done<{ user: UserAnswer; link?: OneTimeLink }>>;
  change(
    actor: Actor,
    id: string,
    given: UserChange,
    halls: readonly HallPlace[],
  ): Promise<Done<{ user: UserAnswer }>>;
  remove(actor: Actor, id: string, halls: readonly HallPlace[]): Done;
  /** A one-time link with which the user chooses a new password. */
  link(actor: Actor, id: string, halls: readonly HallPlace[]): Done<{ link: OneTimeLink }>;
}
