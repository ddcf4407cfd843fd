/** Hashes passwords by scrypt and checks them, a few at a time so that nobody can fill the memory by signing in. */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** The cost of a hash. Memory is 128 × N × r bytes. */
export interface ScryptCost {
  N: number;
  r: number;
  p: number;
}

/** OWASP's password storage cheat sheet: as good as N = 2^17, p = 1, in 32 MiB. */
export const usualCost: ScryptCost = { N: 2 ** 15, r: 8, p: 3 };

const keyBytes = 32;
const atOnce = 2;
/** Those who may wait for their turn; each turn takes a fraction of a second. */
const mostWaiting = 32;

/** Too many want to sign in at this moment. */
export class Busy extends Error {}

export interface Passwords {
  /** Rejects with `Busy` when too many wait. */
  hash(password: string): Promise<string>;
  /**
   * Whether the password is that of the hash. Takes as long where there is no hash, so that the time does not tell
   * which accounts there are. Rejects with `Busy` when too many wait.
   */
  matches(password: string, hash: string | undefined): Promise<boolean>;
}

export function createPasswords(cost: ScryptCost = usualCost): Passwords {
  const turns = createTurns(atOnce, mostWaiting);
  const decoy = encoded(cost, randomBytes(16), randomBytes(keyBytes));
  return {
    async hash(password) {
      const salt = randomBytes(16);
      return encoded(cost, salt, await turns(() => derive(password, salt, cost)));
    },
    async matches(password, hash) {
      const { salt, key, ...own } = decoded(hash ?? decoy);
      const derived = await turns(() => derive(password, salt, own));
      return timingSafeEqual(derived, key) && hash !== undefined;
    },
  };
}

function derive(password: string, salt: Buffer, cost: ScryptCost): Promise<Buffer> {
  const options: ScryptOptions = { ...cost, maxmem: 256 * cost.N * cost.r };
  return new Promise((resolve, reject) => {
    // The same characters may be typed as different code points.
    scrypt(password.normalize('NFKC'), salt, keyBytes, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

const encoded = ({ N, r, p }: ScryptCost, salt: Buffer, key: Buffer) =>
  ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');

function decoded(hash: string): ScryptCost & { salt: Buffer; key: Buffer } {
  const [kind, N, r, p, salt = '', key = ''] = hash.split('$');
  if (kind !== 'scrypt') throw new Error('the accounts hold a password hash of a kind not known here');
  return {
    N: Number(N),
    r: Number(r),
    p: Number(p),
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  };
}

/** Lets so many pass at once and so many wait; rejects more with `Busy`. */
function createTurns(limit: number, queue: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= limit) {
      if (waiting.length >= queue) throw new Busy('too many sign in at this moment');
      // Whoever ends hands its place over, so that nobody comes in between.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
