/** Which outlets nearby can take customers now, for staff who send them there. */
import type { HallView, Wait } from '#domain/view.ts';
import type { PublicConfig, PublicOutlet } from '#protocol/public-config.ts';
import { outletWaits } from './nearby.ts';
import { type OpenState, openState } from './opening-times.ts';

export interface Relief {
  outlet: PublicOutlet;
  open: OpenState;
  /** Ids of the wanted services that it takes, in the order in which they are wanted. */
  takes: string[];
  /** The wanted service that is done soonest there, if its waits are known. */
  service?: { id: string; wait: Wait };
}

/**
 * Open outlets that take at least one of the `wanted` services (ids; none: any service). Those whose waits are known
 * stand first, soonest done first, walk included; the others follow, nearest first.
 */
export function relief(
  config: PublicConfig,
  view: Pick<HallView, 'outlets'>,
  now: number,
  wanted: readonly string[],
): Relief[] {
  const found: (Relief & { minutes: number })[] = [];
  for (const outlet of config.outlets) {
    const open = openState(view.outlets[outlet.id]?.openings ?? [], now);
    const takes = wanted.length === 0 ? outlet.services : wanted.filter((id) => outlet.services.includes(id));
    if (open.state !== 'open' || takes.length === 0) continue;
    const waits = outletWaits(config, view, outlet.id, now);
    if (!waits) {
      found.push({ outlet, open, takes, minutes: unknownMinutes + outlet.walkMinutes });
      continue;
    }
    const soonest = takes
      .flatMap((id) => {
        const wait = waits[id];
        const longest = wait && longestOf(wait);
        return wait && longest !== undefined ? [{ id, wait, longest }] : [];
      })
      .sort((one, other) => one.longest - other.longest)[0];
    if (!soonest) continue;
    const { id, wait, longest } = soonest;
    found.push({ outlet, open, takes, service: { id, wait }, minutes: outlet.walkMinutes + longest });
  }
  return found
    .sort((one, other) => one.minutes - other.minutes)
    .map(({ minutes: _minutes, ...rest }) => rest);
}

/** More than any walk and wait: what is known goes before what is not. */
const unknownMinutes = 10_000;

/** The longest wait in minutes; undefined where a customer sent there would not be served. */
function longestOf(wait: Wait): number | undefined {
  if (wait.kind === 'none') return 0;
  return wait.kind === 'range' ? (wait.highMinutes ?? wait.lowMinutes * 2) : undefined;
}
