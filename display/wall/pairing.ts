/** Has this TV paired: asks the server for a code, shows it, and waits until a manager has typed it. */
import '../elements/pairing/pairing.ts';
import type { Pairing, PairingState } from '#protocol/pairing.ts';
import { backoffMs } from '../connection/backoff.ts';
import type { Timers } from '../connection/timers.ts';
import { within } from '../connection/within.ts';
import type { HbPairing } from '../elements/pairing/pairing.ts';
import type { KeptPairing } from '../store/pairing.ts';

/** The server holds a question open for 25 s. */
const patienceMs = 40_000;
/** A TV that is put up before the server is asks for months, if need be. */
const retryCapMs = 30_000;

export interface PairingParts {
  /** Where the code is shown. */
  element: HbPairing;
  /** The page's address. */
  page: URL;
  fetch(url: string, init?: RequestInit): Promise<Response>;
  /** Reads the server's answers. Throws on what is none. */
  read: { pairing(input: unknown): Pairing; state(input: unknown): PairingState };
  timers: Timers;
  /** Uniform in [0, 1). */
  random(): number;
}

/**
 * Resolves with where the TV belongs, whatever it takes: codes that run out are renewed, a server that is away is asked
 * again.
 */
export async function bePaired({
  element,
  page,
  fetch,
  read,
  timers,
  random,
}: PairingParts): Promise<KeptPairing> {
  const api = new URL('../api/v1/pairings', page).href;
  element.manager = new URL('../manager/', page).href;

  /** Asks until there is an answer. Meanwhile no code is shown: it may be none any more. */
  async function insist<T>(ask: () => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await within(timers, patienceMs, ask());
      } catch {
        element.code = undefined;
        const delayMs = backoffMs(attempt, random(), retryCapMs);
        await new Promise<void>((resolve) => void timers.after(delayMs, resolve));
      }
    }
  }

  const begin = () => insist(async () => read.pairing(await json(await fetch(api, { method: 'POST' }))));
  /** Undefined: the code is no longer good. */
  const state = (key: string) =>
    insist(async () => {
      // A server that was away answers at once, so that the code is seen again.
      const response = await fetch(`${api}/${key}${element.code === undefined ? '?now' : ''}`, {
        cache: 'no-store',
      });
      return response.status === 410 ? undefined : read.state(await json(response));
    });

  for (;;) {
    const { code, key, manager } = await begin();
    if (manager) element.manager = manager;
    for (;;) {
      element.code = code;
      const told = await state(key);
      if (told?.state === 'paired') return { hall: told.hall, screen: told.screen, token: told.token };
      if (!told) break;
    }
  }
}

async function json(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}
