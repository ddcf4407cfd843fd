/** The outlets board by page. */
import type { HallView } from '#domain/view.ts';
import type { PublicConfig, PublicOutlet } from '#protocol/public-config.ts';
import { openState } from './opening-times.ts';
import { evenPages } from './pages.ts';

/** Outlets shown at once. */
export const outletsPerPage = 4;

/** Outlets that are open at `now` (epoch ms) first, each part nearest first. */
export function outletPages(config: PublicConfig, view: HallView | undefined, now: number): PublicOutlet[][] {
  const open = (outlet: PublicOutlet) =>
    openState(view?.outlets[outlet.id]?.openings ?? [], now).state === 'open';
  const sorted = [...config.outlets.filter(open), ...config.outlets.filter((outlet) => !open(outlet))];
  return evenPages(sorted, outletsPerPage);
}
