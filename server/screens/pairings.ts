/** TVs that wait to be paired, in memory: a TV that finds its waiting forgotten begins anew by itself. */
import type { PairingState } from '#protocol/pairing.ts';
import { newSecret } from '../accounts/secrets.ts';
import { createThrottle } from '../accounts/throttle.ts';
import { newCode, typedCode } from './codes.ts';
import type { Pairings, Place } from './screens.ts';

/** A code is good for so long; a TV that is paired can ask for its token for as long again. */
export const goodForMs = 10 * 60_000;
/** TVs that may wait at once: more than are ever put up in one morning. */
export const mostWaiting = 200;
/** Codes that an address may ask for: a hall's TVs may all stand behind one. */
export const codesPerAddress = { burst: 20, perTryMs: 10_000 };
/** Wrong codes that somebody may type. */
export const triesPerUser = { burst: 10, perTryMs: 20_000 };
/** How long a TV's question is held open while nothing happens. */
export const holdMs = 25_000;

/** When a TV that found no room should ask again. */
const fullWaitMs = 60_000;

interface Waiting {
  code: string;
  expiresAt: number;
  place: Place | undefined;
  /** Ends the TV's question that is held open. */
  wake(): void;
}

export interface OpenPairings extends Pairings {
  /** Answers all questions that are held open, and holds no more. */
  close(): void;
}

/** `now`: epoch ms. */
export function createPairings(now: () => number, hold = holdMs): OpenPairings {
  const byKey = new Map<string, Waiting>();
  const asking = createThrottle(codesPerAddress, now);
  const typing = createThrottle(triesPerUser, now);
  let closed = false;

  function dropExpired(): void {
    const at = now();
    for (const [key, { expiresAt }] of byKey) if (expiresAt <= at) byKey.delete(key);
  }

  function waitingWith(text: string): Waiting | undefined {
    dropExpired();
    const code = typedCode(text);
    return [...byKey.values()].find((waiting) => waiting.code === code && waiting.place === undefined);
  }

  const told = ({ place }: Waiting): PairingState =>
    place ? { state: 'paired', ...place } : { state: 'waiting' };

  return {
    begin(address) {
      const waitMs = asking.take(address);
      if (waitMs > 0) return { ok: false, waitMs };
      dropExpired();
      if (byKey.size >= mostWaiting) return { ok: false, waitMs: fullWaitMs };
      let code = newCode();
      while (waitingWith(code)) code = newCode();
      const key = newSecret();
      const expiresAt = now() + goodForMs;
      byKey.set(key, { code, expiresAt, place: undefined, wake() {} });
      return { ok: true, pairing: { code, key, expiresAt } };
    },
    mayTry: (who) => typing.take(who),
    waits: (code) => waitingWith(code) !== undefined,
    finish(code, place) {
      const waiting = waitingWith(code);
      if (!waiting) return false;
      waiting.place = place;
      waiting.expiresAt = now() + goodForMs;
      waiting.wake();
      return true;
    },
    async state(key, gone) {
      dropExpired();
      const waiting = byKey.get(key);
      if (!waiting) return undefined;
      if (waiting.place === undefined && !closed && gone && !gone.aborted) {
        waiting.wake();
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.min(hold, waiting.expiresAt - now()));
          waiting.wake = () => {
            clearTimeout(timer);
            resolve();
          };
          gone.addEventListener('abort', waiting.wake, { once: true });
        });
      }
      dropExpired();
      return byKey.has(key) ? told(waiting) : undefined;
    },
    close() {
      closed = true;
      for (const { wake } of byKey.values()) wake();
    },
  };
}
