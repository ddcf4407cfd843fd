/** The halls of the server, and which of them is open. */
import * as v from 'valibot';
import type { Grant } from '#protocol/accounts.ts';

export const HallList = v.object({
  halls: v.array(
    v.object({
      id: v.string(),
      name: v.object({ zh: v.string(), en: v.string() }),
      /** Whether whoever is signed in may look at it. */
      mine: v.optional(v.boolean(), true),
    }),
  ),
});
export type HallRow = v.InferInput<typeof HallList>['halls'][number];

/** Those that whoever is signed in may look at. */
export const ownHalls = (halls: readonly HallRow[]): HallRow[] => halls.filter(({ mine }) => mine !== false);

/** Of one's own halls the one to open: as the address asks, else the first that was given by name, else the first. Pure. */
export function hallToOpen(
  halls: readonly HallRow[],
  address: URL,
  grants: readonly Pick<Grant, 'scope'>[],
): HallRow | undefined {
  const own = ownHalls(halls);
  const asked = address.searchParams.get('hall');
  const named = grants.map(({ scope }) => /^hall:(.*)$/.exec(scope)?.[1]);
  return own.find(({ id }) => id === asked) ?? own.find(({ id }) => named.includes(id)) ?? own[0];
}
