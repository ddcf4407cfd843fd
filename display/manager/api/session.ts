/** Who is signed in. */
import {
  type HallInReach,
  type PasswordChange,
  SessionAnswer,
  type SetUp,
  type SignedInUser,
  type SignIn,
} from '#protocol/accounts.ts';
import { call, tell } from './call.ts';
import { gate } from './gate.ts';
import { Store } from './store.ts';

export class Session extends Store {
  /** Undefined: not known yet. Null: nobody. */
  user: SignedInUser | null | undefined;
  /** The halls that the user may look at. */
  halls: readonly HallInReach[] = [];
  /** The server has users. */
  setUp = true;
  /** One may sign in at the company's own place. */
  sso = false;
  /** The server's address as other machines have it, by what is known. */
  origin = location.origin;
  /** The session ran out while pages were open, which wait for it. */
  lapsed = false;

  /** Follows the gate until stopped. */
  watch(): () => void {
    return gate.onClose(() => {
      this.lapsed = true;
      this.changed();
    });
  }

  async read(): Promise<void> {
    this.take(await call('/session', SessionAnswer, { openly: true }));
  }

  async signIn(given: SignIn): Promise<void> {
    this.take(await call('/session', SessionAnswer, { method: 'POST', body: given, openly: true }));
  }

  /** Makes the first user, or sets the password of one who was sent a link. */
  async begin(given: SetUp): Promise<void> {
    this.take(await call('/setup', SessionAnswer, { method: 'POST', body: given, openly: true }));
  }

  async changePassword(given: PasswordChange): Promise<void> {
    await tell('/password', { method: 'PUT', body: given });
  }

  async signOut(everywhere = false): Promise<void> {
    await tell(everywhere ? '/sessions' : '/session', { method: 'DELETE', openly: true });
    this.user = null;
    this.halls = [];
    this.changed();
  }

  private take({ user, halls, setUp, sso, elsewhere }: SessionAnswer): void {
    Object.assign(this, { user, halls, setUp, sso });
    if (elsewhere !== undefined && isHere(location.hostname)) this.origin = elsewhere;
    if (user) {
      this.lapsed = false;
      gate.open();
    }
    this.changed();
  }
}

/** Names by which only the machine itself knows the server. */
const isHere = (hostname: string): boolean => /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
