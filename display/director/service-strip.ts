/** The services' waits in a strip: how many beside each other, and what fits in each cell. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { evenPages } from './pages.ts';
import { textWidth } from './text-width.ts';
import type { Room } from './zones.ts';

type Service = PublicConfig['services'][number];

/** For a range with its unit, in rem. */
const leastCell = 2.9;
export const cellGap = 0.3;
/** Of a cell: the rule at its left and the air beside it. */
export const cellInset = 0.26;
/** Type of the names: as large as the first where that fits, and never under the second. */
export const stripName = { most: 0.42, least: 0.32 };

/** The services by page: as many as have room for a range of minutes and for the longest name, each on one line. */
export function servicesByStrip(services: readonly Service[], { width }: Room): Service[][] {
  const names = services.map(({ name }) => textWidth(name.zh) * stripName.least + cellInset);
  const cell = Math.max(leastCell, ...names);
  return evenPages(services, Math.floor((width + cellGap) / (cell + cellGap)));
}
