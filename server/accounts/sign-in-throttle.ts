/** How often a sign-in may fail: for one account from one address, for an account at all, and from one address. */
import { createThrottle, type Throttle } from './throttle.ts';

const minuteMs = 60_000;
/** Slips of the finger pass; guessing goes at one a minute. */
const accountFromAddress = { burst: 5, perTryMs: minuteMs };
/** Guessing from many addresses; above the former, so that one guesser does not shut the owner out elsewhere. */
const account = { burst: 30, perTryMs: minuteMs };
/** An office behind one address has many people. */
const address = { burst: 40, perTryMs: minuteMs / 4 };

export interface SignInThrottle {
  /** Counts a try. Returns 0 if it may be made, else the ms after which it may. */
  take(account: string, address: string): number;
  /** It was no failure. */
  succeeded(account: string, address: string): void;
}

/** Recovers by `now`, epoch ms. */
export function createSignInThrottle(now: () => number): SignInThrottle {
  const throttles: [Throttle, (account: string, address: string) => string][] = [
    [createThrottle(accountFromAddress, now), (who, where) => `${who} ${where}`],
    [createThrottle(account, now), (who) => who],
    [createThrottle(address, now), (_, where) => where],
  ];
  return {
    take(who, where) {
      const taken: (() => void)[] = [];
      for (const [throttle, keyOf] of throttles) {
        const key = keyOf(who, where);
        const waitMs = throttle.take(key);
        if (waitMs > 0) {
          for (const undo of taken) undo();
          return waitMs;
        }
        taken.push(() => throttle.giveBack(key));
      }
      return 0;
    },
    succeeded(who, where) {
      for (const [throttle, keyOf] of throttles) throttle.giveBack(keyOf(who, where));
    },
  };
}
