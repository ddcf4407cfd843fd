/** The outlets board by page. */
import type { HallView } from '#domain/view.ts';
import type { PublicConfig, PublicOutlet } from '#protocol/public-config.ts';
import { openState } from './opening-times.ts';
import { evenPages } from './pages.ts';
import { textWidth } from './text-width.ts';
import { type Room, reference } from './zones.ts';

/** Type of the names; the board's padding and the column of distances, in rem. */
export const outletNameSize = 0.38;
export const outletsAround = 0.8;
const farWidth = 3;
/** Narrower than this, distance and hours stand under the name. */
const leastBeside = 7;
/** What stands over the rows, and the least that a row with a name of one line, and of two, takes. */
const overRows = 3.3;
const row = { one: 1.3, two: 1.85 };

/** Width of the column of distances, in rem; 0 where they stand under the names. */
export const outletFarWidth = ({ width }: Room) => (width < leastBeside ? 0 : farWidth);

/** Room for a name on one line, in em of its type. */
export const outletNameRoom = (room: Room) =>
  (room.width - outletsAround - outletFarWidth(room)) / outletNameSize;

/** On how many pages the board shows all outlets: fewer at once where names take two lines. */
export function outletPageCount({ outlets }: PublicConfig, room: Room = reference.stage): number {
  return Math.ceil(outlets.length / outletsPerPage(outlets, room));
}

function outletsPerPage(outlets: PublicOutlet[], room: Room): number {
  const wraps = outlets.some(({ name }) => textWidth(name.zh) > outletNameRoom(room));
  return Math.max(1, Math.floor((room.height - overRows) / (wraps ? row.two : row.one)));
}

/** Outlets that are open at `now` (epoch ms) first, each part nearest first. */
export function outletPages(
  config: PublicConfig,
  view: HallView | undefined,
  now: number,
  room: Room = reference.stage,
): PublicOutlet[][] {
  const open = (outlet: PublicOutlet) =>
    openState(view?.outlets[outlet.id]?.openings ?? [], now).state === 'open';
  const sorted = [...config.outlets.filter(open), ...config.outlets.filter((outlet) => !open(outlet))];
  return evenPages(sorted, outletsPerPage(sorted, room));
}
