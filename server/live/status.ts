/** What staff are told of a hall. */
import type { Fault } from '#config/schema.ts';
import type { HallStatus, ScreenStatus } from '#protocol/status.ts';
import type { Hall } from './hall.ts';
import type { SessionStatus } from './session.ts';

/** `faults`: what is wrong with the hall's file, while it is not what is published. */
export function hallStatus(hall: Hall, faults: readonly Fault[]): HallStatus {
  const { version, config } = hall.published();
  const { id, name } = config.hall;
  return {
    id,
    name,
    config: { version, faults: faults.map(({ path, reason }) => ({ path, reason })) },
    clock: hall.clock.read(),
    now: hall.hub.now(),
    feeds: Object.fromEntries(hall.sources()),
    anomalies: Object.values(hall.queue().anomalies.counts).reduce((sum, count) => sum + count, 0),
    screens: hall.hub.screens().map(told),
  };
}

/** What everybody may know of a screen: not where in the network it is. */
function told({ address, connectedAt, ackSeq, ...screen }: SessionStatus): ScreenStatus {
  return screen;
}
