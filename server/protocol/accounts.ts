/** What manager pages and the server tell each other of accounts: signing in, who may do what, and who did what. */
import * as v from 'valibot';
import { CampaignOwner } from '#config/campaigns.ts';
import { Id, text } from '#config/words.ts';

/**
 * What somebody may do where their grant reaches. `hall`, `city`, `province`: look, edit, publish and operate screens, and
 * read the audit log; they differ in whose campaigns they may touch. `integrator`: look, and handle feed keys.
 * `administrator`: all of it, and the users.
 */
export const Role = v.picklist(
  ['hall', 'city', 'province', 'administrator', 'integrator'],
  'must be hall, city, province, administrator or integrator',
);
export type Role = v.InferOutput<typeof Role>;

/** Where a grant reaches: `*` (every hall), `province:示例省`, `city:示例省/示例市` or `hall:shili-road`. */
export const Scope = v.pipe(
  v.string(),
  v.maxLength(80),
  v.regex(
    /^(\*|province:[^/:]{1,20}|city:[^/:]{1,20}\/[^/:]{1,20}|hall:[a-z0-9][a-z0-9_-]{0,39})$/i,
    'must be *, province:NAME, city:PROVINCE/CITY or hall:ID',
  ),
);
export type Scope = v.InferOutput<typeof Scope>;

export const Grant = v.strictObject({ role: Role, scope: Scope });
export type Grant = v.InferOutput<typeof Grant>;

const Grants = v.pipe(
  v.array(Grant),
  v.minLength(1, 'must hold at least one role'),
  v.maxLength(50, 'must hold at most 50 roles'),
);

/** What somebody signs in with. Large and small letters are the same. */
export const UserName = v.pipe(
  v.string(),
  v.trim(),
  v.regex(
    /^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,39}$/u,
    'must be 2 to 40 letters, digits, ".", "_", "@" or "-", starting with a letter or digit',
  ),
);

/** Shortest password taken. */
export const shortestPassword = 10;
const longestPassword = 200;
/** A password somebody chooses. The server refuses those that are easily guessed besides. */
export const NewPassword = v.pipe(
  v.string(),
  v.minLength(shortestPassword, `must be at least ${shortestPassword} characters`),
  v.maxLength(longestPassword, `must be at most ${longestPassword} characters`),
);
const GivenPassword = v.pipe(v.string(), v.maxLength(longestPassword, 'is too long'));

/** The name by which single sign-on knows somebody. */
const SsoName = text(120);
const DisplayName = text(40);
const Token = v.pipe(v.string(), v.maxLength(100, 'is too long'));

/** `POST /session`. */
export const SignIn = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(80, 'is too long')),
  password: GivenPassword,
});
export type SignIn = v.InferOutput<typeof SignIn>;

/** `POST /setup`. `name` and `displayName` are left out where the link was made for an account that is there. */
export const SetUp = v.strictObject({
  token: Token,
  name: v.optional(UserName),
  displayName: v.optional(DisplayName),
  password: NewPassword,
});
export type SetUp = v.InferOutput<typeof SetUp>;

/** `PUT /password`. */
export const PasswordChange = v.strictObject({ current: GivenPassword, next: NewPassword });
export type PasswordChange = v.InferOutput<typeof PasswordChange>;

/** `POST /users`. Without a password the answer holds a one-time token with which the user chooses one. */
export const NewUser = v.strictObject({
  name: UserName,
  displayName: DisplayName,
  grants: Grants,
  sso: v.optional(SsoName),
  password: v.optional(NewPassword),
});
export type NewUser = v.InferOutput<typeof NewUser>;

/** `PATCH /users/{id}`: what is given is changed. `sso: null` takes single sign-on away. */
export const UserChange = v.strictObject({
  displayName: v.optional(DisplayName),
  grants: v.optional(Grants),
  sso: v.optional(v.nullable(SsoName)),
  password: v.optional(NewPassword),
});
export type UserChange = v.InferOutput<typeof UserChange>;

/** Who is signed in. */
export const SignedInUser = v.object({
  id: v.string(),
  name: v.string(),
  displayName: v.string(),
  grants: v.array(v.object({ role: Role, scope: v.string() })),
});
export type SignedInUser = v.InferOutput<typeof SignedInUser>;

/** A hall that somebody may look at. */
export const HallInReach = v.object({
  id: v.string(),
  name: v.object({ zh: v.string(), en: v.string() }),
  /** Where it stands in the tree; absent where its file does not say. */
  region: v.optional(v.object({ province: v.string(), city: v.string() })),
  /** Whose campaigns the user may add, change and remove there. */
  owners: v.array(CampaignOwner),
});
export type HallInReach = v.InferOutput<typeof HallInReach>;

/** `GET /session`, and the answer to signing in. */
export const SessionAnswer = v.object({
  user: v.nullable(SignedInUser),
  /** The halls that the user's roles reach; none for nobody. */
  halls: v.array(HallInReach),
  /** Whether there is any user yet; if not, the set-up link the server printed makes the first one. */
  setUp: v.boolean(),
  /** Whether one may sign in by `GET /sso/start`. */
  sso: v.boolean(),
  /** The server's address from other machines, `http://192.168.1.5:8080`, told to who is signed in; absent if unknown. */
  elsewhere: v.optional(v.string()),
});
export type SessionAnswer = v.InferOutput<typeof SessionAnswer>;

/** A user, as those see it who may change it. */
export const UserAnswer = v.object({
  ...SignedInUser.entries,
  sso: v.optional(v.string()),
  /** Whether it can sign in with a password. */
  hasPassword: v.boolean(),
  /** Epoch ms. */
  createdAt: v.number(),
  /** Epoch ms; absent if never. */
  signedInAt: v.optional(v.number()),
});
export type UserAnswer = v.InferOutput<typeof UserAnswer>;

/** `GET /users`. */
export const UserList = v.object({ users: v.array(UserAnswer) });
export type UserList = v.InferOutput<typeof UserList>;

/** A one-time token for `/manager/#setup=<token>`, with which a user chooses a password. */
export const OneTimeLink = v.object({ token: v.string(), expiresAt: v.number() });
export type OneTimeLink = v.InferOutput<typeof OneTimeLink>;

/** The answer to `POST /users`. */
export const UserMade = v.object({ user: UserAnswer, link: v.optional(OneTimeLink) });
export type UserMade = v.InferOutput<typeof UserMade>;

/** One line of the audit log. */
export const AuditEntry = v.object({
  id: v.number(),
  /** Epoch ms, real time. */
  at: v.number(),
  actor: v.object({ id: v.string(), name: v.string() }),
  /** The hall it was about, where it was about one. */
  hall: v.optional(v.string()),
  /** What was done: `user.create`, `session.begin`, `publish`. */
  action: v.string(),
  before: v.optional(v.unknown()),
  after: v.optional(v.unknown()),
  note: v.optional(v.string()),
});
export type AuditEntry = v.InferOutput<typeof AuditEntry>;

/** What entries can be asked for by: what shows, the screens, accounts and sign-ins, the feeds' keys. */
export const AuditKind = v.picklist(['content', 'screens', 'people', 'feeds']);
export type AuditKind = v.InferOutput<typeof AuditKind>;

/** `GET /audit`: newest first. `next` is what to give as `before` for the page after. */
export const AuditPage = v.object({ entries: v.array(AuditEntry), next: v.optional(v.number()) });
export type AuditPage = v.InferOutput<typeof AuditPage>;

/** `POST /halls/{hall}/feeds`. */
export const NewFeed = v.strictObject({ feed: Id });
export type NewFeed = v.InferOutput<typeof NewFeed>;

/** `GET /halls/{hall}/feeds`: the feeds that have a key. Keys themselves are told once, when they are made. */
export const FeedList = v.object({ feeds: v.array(v.object({ feed: v.string() })) });
export type FeedList = v.InferOutput<typeof FeedList>;

/** The answer to `POST /halls/{hall}/feeds`. */
export const FeedMade = v.object({ feed: v.string(), key: v.string() });
export type FeedMade = v.InferOutput<typeof FeedMade>;
