/** Pictures that screens draw of themselves for staff, each asked for and handed in once. */
import { newSecret } from '../accounts/secrets.ts';
import type { Look, Looks } from './screens.ts';

/** A slow TV needs some seconds to draw. */
export const patienceMs = 20_000;
/** Pictures waited for at once: each is up to 400 KB when it comes. */
export const mostAsked = 16;

export function createLooks(patience = patienceMs): Looks {
  const asked = new Map<string, (look: Look) => void>();
  return {
    async ask(order) {
      if (asked.size >= mostAsked) return { kind: 'busy' };
      const ticket = newSecret();
      const handedIn = new Promise<Look>((resolve) => asked.set(ticket, resolve));
      if (!order(ticket)) {
        asked.delete(ticket);
        return { kind: 'away' };
      }
      const timer = setTimeout(() => {
        asked.get(ticket)?.({ kind: 'silent' });
        asked.delete(ticket);
      }, patience);
      const look = await handedIn;
      clearTimeout(timer);
      return look;
    },
    handIn(ticket, look) {
      const resolve = asked.get(ticket);
      asked.delete(ticket);
      resolve?.(look);
      return resolve !== undefined;
    },
  };
}
