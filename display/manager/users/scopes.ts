/** Where a role can be given: what the halls of this server name. Pure. */
import type { HallInReach } from '#protocol/accounts.ts';

/**
 * The scopes to choose from, the widest first: all, each province, each city, each hall. Those of `kept` that no hall
 * names come last: an account may be meant for halls that are yet to come.
 */
export function scopesOf(halls: readonly HallInReach[], kept: readonly string[]): string[] {
  const regions = halls.flatMap(({ region }) => (region ? [region] : []));
  const named = [
    '*',
    ...regions.map(({ province }) => `province:${province}`),
    ...regions.map(({ province, city }) => `city:${province}/${city}`),
    ...halls.map(({ id }) => `hall:${id}`),
  ];
  return [...new Set([...named, ...kept])];
}
