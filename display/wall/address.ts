/** What the page's address says: `/wall/?hall=ID&screen=ID`, or `/wall/` on a TV that keeps its pairing. */
import type { KeptPairing } from '../store/pairing.ts';

export interface Address {
  hall: string;
  /** The screen's id; one made up and remembered where the address names none. */
  screen: string;
  /** What the TV was given when it was paired as this screen. */
  token: string | undefined;
  /** Of the link's WebSocket. */
  linkUrl: string;
  configUrl(version: string): string;
}

const hallKey = 'hallboard.hall';
const screenKey = 'hallboard.screen';

/** Whether the address asks for a TV to be paired, which one that is needs no more. */
export const asksToPair = (page: URL): boolean => page.searchParams.has('pair');

/** The hall of a TV that has no pairing: the address's, else the one shown last. */
export const hallWithoutPairing = (page: URL, remembered: Storage | undefined): string | undefined =>
  page.searchParams.get('hall') || (!asksToPair(page) && remembered?.getItem(hallKey)) || undefined;

/**
 * Reads the address. Without a hall it is that of the TV's pairing, else the one shown last; undefined if there is none.
 * `remembered` is the browser's storage, which may refuse.
 */
export function readAddress(
  page: URL,
  remembered: Storage | undefined,
  random: () => number,
  pairing?: KeptPairing,
): Address | undefined {
  const asked = page.searchParams;
  const hall = asked.get('hall') || pairing?.hall || hallWithoutPairing(page, remembered);
  if (!hall) return undefined;
  remember(remembered, hallKey, hall);
  const paired = pairing?.hall === hall ? pairing : undefined;
  const named = asked.get('screen') || paired?.screen;
  const screen = named || remembered?.getItem(screenKey) || madeUp(random);
  if (!named) remember(remembered, screenKey, screen);
  const api = new URL(`../api/v1/halls/${encodeURIComponent(hall)}/`, page);
  const linkUrl = new URL('link', api);
  linkUrl.protocol = page.protocol === 'https:' ? 'wss:' : 'ws:';
  return {
    hall,
    screen: screen.slice(0, 80),
    token: paired?.screen === screen ? paired.token : undefined,
    linkUrl: linkUrl.href,
    configUrl: (version) => new URL(`config/${encodeURIComponent(version)}`, api).href,
  };
}

const madeUp = (random: () => number) =>
  `tv-${Math.floor(random() * 36 ** 4)
    .toString(36)
    .padStart(4, '0')}`;

function remember(storage: Storage | undefined, key: string, value: string): void {
  try {
    storage?.setItem(key, value);
  } catch {
    // Full: a screen without a name in its address gets another one at its next start.
  }
}

/** The browser's storage that outlives the page; undefined where it is refused (private window, blocked cookies). */
export function openStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
