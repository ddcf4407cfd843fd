/** What the page's address says: `/wall/?hall=ID&screen=ID`. */
export interface Address {
  hall: string;
  /** The screen's id; one made up and remembered where the address names none. */
  screen: string;
  /** Of the link's WebSocket. */
  linkUrl: string;
  configUrl(version: string): string;
}

const hallKey = 'hallboard.hall';
const screenKey = 'hallboard.screen';

/**
 * Reads the address. Without a hall it is the one shown last; undefined if there was none.
 * `remembered` is the browser's storage, which may refuse.
 */
export function readAddress(
  page: URL,
  remembered: Storage | undefined,
  random: () => number,
): Address | undefined {
  const hall = page.searchParams.get('hall') || remembered?.getItem(hallKey);
  if (!hall) return undefined;
  remember(remembered, hallKey, hall);
  const screen = page.searchParams.get('screen') || remembered?.getItem(screenKey) || madeUp(random);
  if (!page.searchParams.get('screen')) remember(remembered, screenKey, screen);
  const api = new URL(`../api/v1/halls/${encodeURIComponent(hall)}/`, page);
  const linkUrl = new URL('link', api);
  linkUrl.protocol = page.protocol === 'https:' ? 'wss:' : 'ws:';
  return {
    hall,
    screen: screen.slice(0, 80),
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
