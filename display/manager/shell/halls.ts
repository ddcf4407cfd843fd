/** The halls of the server, those somebody may look at, and which of them is open. */
import * as v from 'valibot';
import type { Grant } from '#protocol/accounts.ts';

export const HallList = v.object({
  halls: v.array(v.object({ id: v.string(), name: v.object({ zh: v.string(), en: v.string() }) })),
});
export type HallRow = v.InferOutput<typeof HallList>['halls'][number];

/** The hall to open: as the address asks, else the first that somebody was given by name, else the first. Pure. */
export function hallToOpen(
  halls: readonly HallRow[],
  address: URL,
  grants: readonly Pick<Grant, 'scope'>[],
): HallRow | undefined {
  const asked = address.searchParams.get('hall');
  const named = grants.map(({ scope }) => /^hall:(.*)$/.exec(scope)?.[1]);
  return halls.find(({ id }) => id === asked) ?? halls.find(({ id }) => named.includes(id)) ?? halls[0];
}
