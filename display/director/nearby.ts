/** Where else a customer could go now: the line at the foot of the wall. */
import { freshness } from '#domain/freshness.ts';
import type { HallView, Wait } from '#domain/view.ts';
import type { PublicConfig, PublicOutlet } from '#protocol/public-config.ts';
import { type OpenState, openState } from './opening-times.ts';

export interface Nearby {
  outlet: PublicOutlet;
  open: OpenState;
  /** The service it is faster for, door to counter, than waiting here. Absent: it is only near. */
  faster?: { service: string; wait: Wait; totalLow: number; totalHigh: number };
}

/** The outlet's live waits, unless they are too old to tell. */
export function outletWaits(
  view: Pick<HallView, 'outlets'>,
  outlet: string,
  now: number,
): Readonly<Record<string, Wait>> | undefined {
  const { waits, waitsAt } = view.outlets[outlet] ?? {};
  if (!waits || waitsAt === undefined) return undefined;
  return freshness('outlets', now - waitsAt) === 'live' ? waits : undefined;
}

/** Longest and shortest wait in minutes, where it has both. */
function minutes(wait: Wait | undefined): { low: number; high: number } | undefined {
  if (wait?.kind === 'none') return { low: 0, high: 0 };
  if (wait?.kind !== 'range' || wait.highMinutes === undefined) return undefined;
  return { low: wait.lowMinutes, high: wait.highMinutes };
}

/**
 * The open outlet that saves most, if one is surely faster for some service (its walk and longest wait are
 * under the shortest wait here); else the nearest open one.
 * @param hereKnown whether this hall's own waits are still live
 */
export function nearby(
  config: PublicConfig,
  view: HallView,
  now: number,
  hereKnown: boolean,
): Nearby | undefined {
  let best: Nearby | undefined;
  let mostSaved = 0;
  for (const outlet of config.outlets) {
    const open = openState(view.outlets[outlet.id]?.openings ?? [], now);
    if (open.state !== 'open') continue;
    best ??= { outlet, open };
    const waits = hereKnown ? outletWaits(view, outlet.id, now) : undefined;
    for (const service of waits ? outlet.services : []) {
      const there = minutes(waits?.[service]);
      const here = shortest(view.services[service]?.wait);
      if (!there || here === undefined) continue;
      const saved = here - (outlet.walkMinutes + there.high);
      if (saved <= mostSaved) continue;
      mostSaved = saved;
      const wait = waits?.[service] ?? { kind: 'unknown' };
      const walk = outlet.walkMinutes;
      best = {
        outlet,
        open,
        faster: { service, wait, totalLow: walk + there.low, totalHigh: walk + there.high },
      };
    }
  }
  return best;
}

function shortest(wait: Wait | undefined): number | undefined {
  return wait?.kind === 'range' ? wait.lowMinutes : undefined;
}
