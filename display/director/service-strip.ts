/** The services' waits in a strip: how many beside each other, and what fits in each cell. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { evenPages } from './pages.ts';
import type { Room } from './zones.ts';

type Service = PublicConfig['services'][number];

/** For a range with its unit, in rem. */
const leastCell = 3.1;
export const cellGap = 0.3;

export function servicesByStrip(services: readonly Service[], { width }: Room): Service[][] {
  return evenPages(services, Math.floor((width + cellGap) / (leastCell + cellGap)));
}
