/** How the services fill the wall's left column. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { breakLines } from './line-break.ts';
import { evenPages } from './pages.ts';
import { textWidth } from './text-width.ts';

type Service = PublicConfig['services'][number];

/** Room for names, in em of their own type; heights in rem, 1 being 100 px of a 1080-line screen. */
const zhRoom = 9.3;
const enRoom = 13;
const zhLine = 0.48;
const enLine = 0.36;
const rowsHeight = 5.18;

/** So few rows of short names can be set larger. */
const roomyRows = 4;
const roomyZh = 7.4;
const roomyEn = 11;
const roomyRow = 1.12;
/** Air between rows. */
const rowGap = 0.05;

export interface ServiceLayout {
  /** In the order of the file. */
  pages: { service: Service; zh: string[] }[][];
  roomy: boolean;
  /** What the rows of a page need at least, in rem. */
  height: number;
}

/** The services by page. Rows are as tall as the tallest name needs, and the same on every page. */
export function serviceLayout(services: readonly Service[]): ServiceLayout {
  const set = services.map((service) => ({ service, zh: breakLines(service.name.zh, zhRoom) }));
  const heights = set.map(
    ({ service, zh }) => zh.length * zhLine + breakLines(service.name.en, enRoom).length * enLine,
  );
  const tallest = Math.max(...heights, zhLine + enLine);
  const pages = evenPages(set, Math.floor(rowsHeight / tallest));
  const rows = pages[0]?.length ?? 0;
  const short = services.every(({ name }) => textWidth(name.zh) <= roomyZh && textWidth(name.en) <= roomyEn);
  const roomy = short && rows <= roomyRows;
  return { pages, roomy, height: rows * (roomy ? roomyRow : tallest + rowGap) };
}
