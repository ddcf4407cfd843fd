/** How the services fill the wall's left column. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { breakLines } from './line-break.ts';
import { evenPages } from './pages.ts';
import { textWidth } from './text-width.ts';

type Service = PublicConfig['services'][number];

/** Room for names, in em of their own type; heights in rem, 1 being 100 px of a 1080-line screen. */
const zhRoom = 9.2;
const enRoom = 12.8;
const zhLine = 0.48;
const enLine = 0.36;
const rowsHeight = 5.18;

/** So few rows of short names can be set larger. */
const roomyRows = 4;
const roomyZh = 7.2;
const roomyEn = 10.7;

/** On a tall screen the row is wide enough for both names of most services on one line. */
const besideRoom = 5.3;
const besideRow = 0.76;

/** Air between rows. */
const rowGap = 0.05;

export interface ServiceLayout {
  /** In the order of the file. */
  pages: { service: Service; zh: string[] }[][];
  roomy: boolean;
  /** On a tall screen: both names stand on one line. */
  beside: boolean;
  /** On a tall screen: what the rows of a page need, in rem. */
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
  const beside = services.every(({ name }) => besideWidth(name, roomy) <= besideRoom);
  const row = beside ? besideRow : tallest + rowGap;
  return { pages, roomy, beside, height: rows * (roomy ? row * 1.2 : row) };
}

function besideWidth({ zh, en }: Service['name'], roomy: boolean): number {
  return textWidth(zh) * (roomy ? 0.5 : 0.42) + textWidth(en) * (roomy ? 0.34 : 0.3) + 0.2;
}
