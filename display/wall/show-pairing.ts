/** Shows the pairing page over the wall until the TV is paired; its code is fetched only then. */
import { parse } from 'valibot';
import { Pairing, PairingState } from '#protocol/pairing.ts';
import { backoffMs } from '../connection/backoff.ts';
import type { KeptPairing } from '../store/pairing.ts';
import type { PairingParts } from './pairing.ts';

/** Here, not with the rest, so that the library stays in one script with all else that needs it. */
const read: PairingParts['read'] = {
  pairing: (input) => parse(Pairing, input),
  state: (input) => parse(PairingState, input),
};

export async function showPairing(parts: Omit<PairingParts, 'element' | 'read'>): Promise<KeptPairing> {
  const { bePaired } = await load(parts);
  const element = document.createElement('hb-pairing');
  document.body.append(element);
  const paired = await bePaired({ ...parts, element, read });
  element.remove();
  return paired;
}

/** Brings the code, however often it must be asked for. */
async function load({ timers, random }: Pick<PairingParts, 'timers' | 'random'>) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await import('./pairing.ts');
    } catch {
      const delayMs = backoffMs(attempt, random());
      await new Promise<void>((resolve) => void timers.after(delayMs, resolve));
    }
  }
}
