/** The tree of halls that grants reach over: all, a province, a city, one hall. Pure. */

/** Where a hall belongs. */
export interface HallPlace {
  readonly id: string;
  /** Left out: the hall belongs to no province or city. */
  readonly region?: { readonly province: string; readonly city: string } | undefined;
}

/** Whether a scope reaches a hall. */
export function covers(scope: string, { id, region }: HallPlace): boolean {
  if (scope === '*') return true;
  if (scope === `hall:${id}`) return true;
  if (!region) return false;
  return scope === `province:${region.province}` || scope === `city:${region.province}/${region.city}`;
}

/** Whether all that `inner` reaches, now or later, is within `outer`. `places`: the halls there are. */
export function contains(outer: string, inner: string, places: readonly HallPlace[]): boolean {
  if (outer === '*' || outer === inner) return true;
  const [kind, name = ''] = split(inner);
  switch (kind) {
    case 'hall': {
      const place = places.find(({ id }) => id === name);
      return place !== undefined && covers(outer, place);
    }
    case 'city':
      return outer === `province:${name.slice(0, name.indexOf('/'))}`;
    default:
      return false;
  }
}

const split = (scope: string) => scope.split(/:(.*)/s, 2);
