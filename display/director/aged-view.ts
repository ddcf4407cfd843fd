/** A view that is shown although it is not true any more: its waits as wide as they may have become. */
import type { Freshness as Limits } from '#config/freshness.ts';
import { freshness } from '#domain/freshness.ts';
import type { HallView } from '#domain/view.ts';
import { widened } from '#domain/wait/widen.ts';

/** Ranges grow in steps, so that a row is not painted anew every second. */
export const agingStepMs = 30_000;

/** The view `ageMs` after it was true. */
export function agedView(view: HallView, ageMs: number): HallView {
  const services = Object.fromEntries(
    Object.entries(view.services).map(([id, service]) => [
      id,
      { ...service, wait: widened(service.wait, ageMs) },
    ]),
  );
  return { ...view, services };
}

/** Ids of the outlets whose waits are too old to be shown at `now` (hall time, epoch ms). */
export function outletsTooOld(view: HallView, limits: Limits, now: number): string[] {
  return Object.keys(view.outlets).filter((id) => {
    const at = view.outlets[id]?.waitsAt;
    return at !== undefined && freshness(limits.outlets, now - at) === 'withdrawn';
  });
}

/** The view without the waits at these outlets, for parts that look at the time but once a minute. */
export function withoutWaits(view: HallView, outlets: readonly string[]): HallView {
  const kept = Object.entries(view.outlets).map(([id, outlet]) => {
    const { waits: _, waitsAt: __, ...rest } = outlet;
    return [id, outlets.includes(id) ? rest : outlet];
  });
  return { ...view, outlets: Object.fromEntries(kept) };
}
