/** The outlets board by page. */
import type { HallView } from '#domain/view.ts';
import type { PublicConfig, PublicOutlet } from '#protocol/public-config.ts';
import { openState } from './opening-times.ts';
import { evenPages } from './pages.ts';
import { textWidth } from './text-width.ts';

/** Room for a name on one line, in em of its type. */
export const outletNameRoom = 14;

/** On how many pages the board shows all outlets: fewer at once where names take two lines. */
export function outletPageCount({ outlets }: PublicConfig): number {
  return Math.ceil(outlets.length / outletsPerPage(outlets));
}

const outletsPerPage = (outlets: PublicOutlet[]) =>
  outlets.some(({ name }) => textWidth(name.zh) > outletNameRoom) ? 2 : 3;

/** Outlets that are open at `now` (epoch ms) first, each part nearest first. */
export function outletPages(config: PublicConfig, view: HallView | undefined, now: number): PublicOutlet[][] {
  const open = (outlet: PublicOutlet) =>
    openState(view?.outlets[outlet.id]?.openings ?? [], now).state === 'open';
  const sorted = [...config.outlets.filter(open), ...config.outlets.filter((outlet) => !open(outlet))];
  return evenPages(sorted, outletsPerPage(sorted));
}
