/** The services that a counter takes, by page, in the words and the size that have room. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { breakLines } from './line-break.ts';
import { evenPages } from './pages.ts';
import { textWidth } from './text-width.ts';
import type { Room } from './zones.ts';

type Service = PublicConfig['services'][number];

/** Sizes of type in rem: of the name and of the everyday words under it; without a second, names stand alone. */
const settings = [
  { name: 0.6, plain: 0.42 },
  { name: 0.5, plain: 0.36 },
  { name: 0.44, plain: undefined },
  { name: 0.38, plain: undefined },
] as const;
const leading = 1.2;
/** Over and under the words of a row. */
const air = 0.24;

/** Type of the English behind the names, and the air before it, in rem. */
export const counterEnglish = 0.36;
const beforeEnglish = 0.2;

export interface CounterServices {
  /** `english` where it has room behind the name: of all or of none. */
  pages: { name: readonly string[]; plain: readonly string[]; english: string | undefined }[][];
  sizes: { name: number; plain: number };
}

/** Large and with everyday words where that takes one page; else what takes the fewest. */
export function counterServices(services: readonly Service[], room: Room): CounterServices {
  const set = settings.map(({ name, plain }): CounterServices => {
    const english = services.every(
      (service) =>
        textWidth(service.name.zh) * name + beforeEnglish + textWidth(service.name.en) * counterEnglish <=
        room.width,
    );
    const rows = services.map((service) => ({
      english: english ? service.name.en : undefined,
      name: breakLines(service.name.zh, room.width / name),
      plain: plain && service.plain ? breakLines(service.plain.zh, room.width / plain) : [],
    }));
    const heights = rows.map(
      (row) => (row.name.length * name + row.plain.length * (plain ?? 0)) * leading + air,
    );
    return {
      pages: evenPages(rows, Math.floor(room.height / Math.max(...heights))),
      sizes: { name, plain: plain ?? name },
    };
  });
  const fewest = Math.min(...set.map(({ pages }) => pages.length));
  // There is one at least: the one that has the fewest.
  return set.find(({ pages }) => pages.length === fewest) ?? { pages: [], sizes: { name: 0.5, plain: 0.36 } };
}
