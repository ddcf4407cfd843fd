/** Waits at nearby outlets, taken from halls on this server. */
import type { Outlet } from '#config/schema.ts';
import type { HallView, OutletView } from '#domain/view.ts';

type Outlets = Record<string, OutletView>;

/** The outlets with the waits that their live sources show now. An outlet without one stays as it is. */
export function withWaits(
  outlets: readonly Outlet[],
  views: Outlets,
  neighbour: (hall: string) => HallView | undefined,
): Outlets {
  const result: Outlets = { ...views };
  for (const { id, services, live } of outlets) {
    const there = live && neighbour(live.hall);
    const view = views[id];
    if (!there || !view || there.heardAt === 0) continue;
    const waits = Object.fromEntries(
      services.flatMap((service) => {
        const now = there.services[service];
        return now ? [[service, now.wait]] : [];
      }),
    );
    result[id] = { ...view, waits, waitsAt: there.heardAt };
  }
  return result;
}

/** Whether two views of a hall tell its neighbours the same. */
export function sameForNeighbours(before: HallView | undefined, after: HallView): boolean {
  const waits = (view: HallView | undefined) =>
    JSON.stringify(Object.entries(view?.services ?? {}).map(([id, { wait }]) => [id, wait]));
  return waits(before) === waits(after);
}
