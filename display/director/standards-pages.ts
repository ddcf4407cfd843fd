/** Price and time of each service (资费透明、业务办理时限), by page. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { type Board, boardOf, lineCount } from './board.ts';
import { evenPages } from './pages.ts';
import type { Room } from './zones.ts';

export type Standard = PublicConfig['services'][number];

/** Type in rem at scale 1, and the air of a row. */
const sizes = { zh: 0.38, en: 0.32 };
const rowAir = 0.1;
/** Height of a line of a row, in em: the style sheet knows the same. */
const lineHeight = 1.15;
const columnGap = 0.2;
/** The most that a row has beyond what it needs. */
const mostMore = 0.7;
/** Narrower than this, a service's name stands over its price and time. */
const stackedUnder = 7;
/** Shares of the width. */
const columns = { name: 0.395, price: 0.23, limit: 0.375 };
/** Heading of the columns. */
const headLine = sizes.en * 1.3;

export const standardsWords = {
  title: '收费和时限',
  why: '要多少钱、多久办好，先看清再取号',
  note: 'What each service costs and how long it takes',
};

export interface StandardsForm {
  board: Board;
  type: typeof sizes;
  stacked: boolean;
  /** Widths of the columns, in rem. */
  name: number;
  price: number;
  limit: number;
  /** Whether rows have room for English. */
  english: boolean;
  /** Height of a row, by what it says: as much as it needs and, on every page, the same more. */
  heightOf(standard: Standard): number;
  pages: Standard[][];
}

/** Of the type, where it takes no more pages, breaks no more lines and leaves no English out. */
const larger = 1.2;

/** The board in a room, with its rows by page. */
export function standardsForm(config: PublicConfig, room: Room): StandardsForm {
  const usual = formed(config, room, 1);
  const large = formed(config, room, larger);
  return large.pages.length <= usual.pages.length &&
    large.lines === usual.lines &&
    large.english === usual.english &&
    large.fits
    ? large
    : usual;
}

function formed({ services }: PublicConfig, room: Room, scale: number) {
  const board = boardOf(room, standardsWords);
  const { width, height } = board.body;
  const stacked = width < stackedUnder;
  const type = { zh: sizes.zh * board.scale * scale, en: sizes.en * board.scale * scale };
  const inner = width - (stacked ? 1 : 2) * columnGap;
  const whole = stacked ? columns.price + columns.limit : 1;
  const widths = {
    name: stacked ? width : inner * columns.name,
    price: (inner * columns.price) / whole,
    limit: (inner * columns.limit) / whole,
  };
  const standards = services.filter(({ price, limit }) => price || limit);
  const heightWith = (english: boolean, { name, price, limit }: Standard) => {
    const textHeight = (text: Standard['price'], room: number) =>
      text
        ? lineHeight *
          (lineCount(text.zh, room, type.zh) * type.zh +
            (english && text.en ? lineCount(text.en, room, type.en) * type.en : 0))
        : 0;
    const values = Math.max(textHeight(price, widths.price), textHeight(limit, widths.limit));
    const named = textHeight(name, widths.name);
    return rowAir + (stacked ? named + values : Math.max(named, values));
  };
  const heading = stacked ? 0 : headLine * board.scale * scale;
  const free = height - heading;
  const needsWith = (english: boolean, rows: readonly Standard[]) =>
    rows.reduce((sum, standard) => sum + heightWith(english, standard), 0);
  const pagesWith = (english: boolean) => fewestPages(standards, (page) => needsWith(english, page) <= free);
  // English is not worth another page.
  const english =
    pagesWith(true).length === pagesWith(false).length &&
    standards.every((standard) => heightWith(true, standard) <= free);
  const needs = (rows: readonly Standard[]) => needsWith(english, rows);
  const lines = standards.reduce(
    (sum, { name, price, limit }) =>
      sum +
      lineCount(name.zh, widths.name, type.zh) +
      lineCount(price?.zh ?? '', widths.price, type.zh) +
      lineCount(limit?.zh ?? '', widths.limit, type.zh),
    0,
  );
  const pages = pagesWith(english);
  // Rows stand together where there are few.
  const more = Math.min(mostMore, ...pages.map((page) => (free - needs(page)) / page.length));
  const heightOf = (standard: Standard) => heightWith(english, standard) + Math.max(0, more);
  return {
    board,
    type,
    stacked,
    ...widths,
    english,
    heightOf,
    pages,
    lines,
    fits: pages.every((page) => needs(page) <= free),
  };
}

/** As even as may be: more pages until each fits, or has one row. */
function fewestPages(rows: readonly Standard[], fits: (page: readonly Standard[]) => boolean): Standard[][] {
  let most = Math.max(1, rows.length);
  while (most > 1 && !evenPages(rows, most).every(fits)) most -= 1;
  return evenPages(rows, most);
}

/** On how many pages they show; 0 where no service says its price or time. */
export const standardsPageCount = (config: PublicConfig, room: Room): number =>
  standardsForm(config, room).pages.length;
