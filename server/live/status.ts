/** What staff are told of a hall. */
import type { Fault } from '#config/schema.ts';
import type { HallStatus, ScreenStatus } from '#protocol/status.ts';
import type { Hall } from './hall.ts';
import type { SessionStatus } from './session.ts';

/**
 * `faults`: what is wrong with the hall's file, while it is not what is published. `paired`: ids of the screens that are
 * paired with a TV.
 */
export function hallStatus(hall: Hall, faults: readonly Fault[], paired: readonly string[]): HallStatus {
  const { version, config } = hall.published();
  const { id, name } = config.hall;
  /** A browser that came without being one of the hall's screens is not missed once it is gone. */
  const isMissed = (screen: string) => config.screens.some((configured) => configured.id === screen);
  return {
    id,
    name,
    config: { version, since: hall.publishedAt(), faults: [...faults] },
    clock: hall.clock.read(),
    now: hall.hub.now(),
    feeds: Object.fromEntries(hall.sources()),
    anomalies: Object.values(hall.queue().anomalies.counts).reduce((sum, count) => sum + count, 0),
    screens: hall.hub
      .screens()
      .filter(({ connected, screen }) => connected || isMissed(screen))
      .map((screen) => ({ ...told(screen), paired: paired.includes(screen.screen) })),
    paired: [...paired],
  };
}

/** What everybody may know of a screen: not where in the network it is. */
function told({ address, connectedAt, ackSeq, ...screen }: SessionStatus): Omit<ScreenStatus, 'paired'> {
  return screen;
}
