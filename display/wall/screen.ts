/** Keeps a screen in step with its hall over the link. Runs until the page goes. */
import { type Command, closeCodes, type Hello, type ServerMessage } from '#protocol/messages.ts';
import { protocolVersion } from '#protocol/version.ts';
import type { HallClock } from '../connection/hall-clock.ts';
import { type Link, type LinkState, startLink } from '../connection/link.ts';
import { browserTimers as timers } from '../connection/timers.ts';
import type { ScreenState } from '../store/reducer.ts';
import type { Store } from '../store/store.ts';
import type { Faults } from './faults.ts';

/** How long a screen shows its name when asked to. */
const identifyMs = 10_000;
/** A server that is there answers within this time. */
const overdueMs = 10_000;

export interface ScreenParts {
  /** Address of the link's WebSocket. */
  linkUrl: string;
  screen: string;
  /** What it was given when it was paired. */
  token: string | undefined;
  build: string;
  store: Store;
  clock: HallClock;
  faults: Faults;
  /** The server may serve another build of the page. */
  onOtherBuild(): void;
  /** The server has this screen paired with another TV, or no longer. */
  onUnpaired(): void;
  /** The page is asked for a picture of itself. */
  onLook(ticket: string): void;
}

export function startScreen({
  linkUrl,
  screen,
  token,
  build,
  store,
  clock,
  faults,
  onOtherBuild,
  onUnpaired,
  onLook,
}: ScreenParts): Link {
  let endIdentify = () => {};

  function onMessage(message: ServerMessage) {
    if ('clock' in message) clock.read(message.clock);
    store.dispatch({ type: 'message', message, at: clock.now() });
    if (store.get().outOfStep) link.restart('out of step');
    if (message.type === 'command') obey(message);
  }

  function obey({ command, ticket }: Command) {
    switch (command) {
      case 'reload':
        return location.reload();
      case 'look':
        return ticket === undefined ? undefined : onLook(ticket);
      case 'identify':
        endIdentify();
        endIdentify = timers.after(identifyMs, () => store.dispatch({ type: 'identified' }));
    }
  }

  function onState(state: LinkState) {
    store.dispatch({ type: 'link', state });
    const { served } = store.get();
    if (state.kind === 'live' && served !== build) onOtherBuild();
    if (state.kind !== 'ended') return;
    if (state.code === closeCodes.protocolMismatch) onOtherBuild();
    if (state.code === closeCodes.unpaired) onUnpaired();
  }

  const link = startLink({
    url: linkUrl,
    open: (url) => new WebSocket(url),
    hello: () => hello({ screen, token, build }, store.get()),
    seq: () => store.get().place?.seq,
    onMessage,
    onState,
    onMalformed(reason) {
      faults.add(`malformed frame: ${reason}`);
      store.dispatch({ type: 'malformed' });
    },
    timers,
    random: Math.random,
  });
  timers.after(overdueMs, () => store.dispatch({ type: 'overdue' }));
  addEventListener('online', link.tryNow);
  return link;
}

function hello(
  { token, ...own }: Pick<ScreenParts, 'screen' | 'token' | 'build'>,
  { place, config }: ScreenState,
): Hello {
  const have = place && { ...place, ...(config && { config: config.version }) };
  const known = { ...(token !== undefined && { token }), ...(have && { have }) };
  return { type: 'hello', protocol: protocolVersion, ...own, ...known };
}
