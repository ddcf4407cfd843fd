/** Opens all halls of a server and lets those that are near one another know their waits. */
import type { Logger } from 'pino';
import type { HallView } from '#domain/view.ts';
import { type Hall, type HallParts, openHall } from './live/hall.ts';
import { sameForNeighbours } from './live/neighbours.ts';
import type { Restored } from './live/restore.ts';
import type { HallFile } from './signage/hall-files.ts';

type Shared = Pick<HallParts, 'log' | 'clock' | 'build' | 'epoch'> & {
  logger: Logger;
  /** Whether a screen of a hall may connect with this token, or with none. */
  admits(hall: string, screen: string, token: string | undefined): boolean;
};

export async function openHalls(
  files: ReadonlyMap<string, HallFile>,
  restored: ReadonlyMap<string, Restored>,
  { logger, admits, ...shared }: Shared,
): Promise<ReadonlyMap<string, Hall>> {
  const halls = new Map<string, Hall>();
  const told = new Map<string, HallView>();

  function tellNeighbours(id: string, view: HallView): void {
    if (sameForNeighbours(told.get(id), view)) return;
    told.set(id, view);
    for (const hall of halls.values()) {
      if (hall.published().config.outlets.some(({ live }) => live?.hall === id)) hall.show();
    }
  }

  for (const [id, { published }] of files) {
    const known = restored.get(id);
    if (!known) continue;
    const hall = await openHall({
      ...shared,
      published,
      restored: known,
      admits: (screen, token) => admits(id, screen, token),
      neighbour: (other) => halls.get(other)?.view(),
      shown: (view) => tellNeighbours(id, view),
      warn: (message, detail) => logger.warn(detail ?? {}, message),
    });
    halls.set(id, hall);
  }
  // Those opened first did not see the others yet.
  for (const hall of halls.values()) hall.show();
  return halls;
}
