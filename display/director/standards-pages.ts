/** Price and time of each service (资费透明、业务办理时限), by page. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { type Board, boardOf, lineCount, lineHeight } from './board.ts';
import { evenPages } from './pages.ts';
import type { Room } from './zones.ts';

export type Standard = PublicConfig['services'][number];

/** Type in rem at scale 1, and the air of a row. */
const sizes = { zh: 0.38, en: 0.32 };
const rowAir = 0.12;
const columnGap = 0.2;
/** Narrower than this, a service's name stands over its price and time. */
const stackedUnder = 7;
/** Shares of the width. */
const columns = { name: 0.33, price: 0.24, limit: 0.43 };
/** Heading of the columns. */
const headLine = sizes.en * 1.5;

export const standardsWords = {
  title: '资费和时限',
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
  /** Height of a row. */
  row: number;
  pages: Standard[][];
}

/** The board in a room, with its rows by page. */
export function standardsForm({ services }: PublicConfig, room: Room): StandardsForm {
  const board = boardOf(room, standardsWords);
  const { width, height } = board.body;
  const stacked = width < stackedUnder;
  const type = { zh: sizes.zh * board.scale, en: sizes.en * board.scale };
  const inner = width - (stacked ? 1 : 2) * columnGap;
  const whole = stacked ? columns.price + columns.limit : 1;
  const widths = {
    name: stacked ? width : inner * columns.name,
    price: (inner * columns.price) / whole,
    limit: (inner * columns.limit) / whole,
  };
  const standards = services.filter(({ price, limit }) => price || limit);
  const heightWith = (english: boolean) => {
    const textHeight = (text: Standard['price'], room: number) =>
      text
        ? lineHeight *
          (lineCount(text.zh, room, type.zh) * type.zh +
            (english && text.en ? lineCount(text.en, room, type.en) * type.en : 0))
        : 0;
    const rows = standards.map(({ name, price, limit }) => {
      const values = Math.max(textHeight(price, widths.price), textHeight(limit, widths.limit));
      const named = textHeight(name, widths.name);
      return rowAir + (stacked ? named + values : Math.max(named, values));
    });
    return Math.max(...rows, rowAir);
  };
  const heading = stacked ? 0 : headLine * board.scale;
  const pagesWith = (english: boolean) =>
    evenPages(standards, Math.floor((height - heading) / heightWith(english)));
  // English is not worth another page.
  const english = pagesWith(true).length === pagesWith(false).length && heightWith(true) <= height - heading;
  const pages = pagesWith(english);
  const row = heightWith(english);
  return { board, type, stacked, ...widths, english, row, pages };
}

/** On how many pages they show; 0 where no service says its price or time. */
export const standardsPageCount = (config: PublicConfig, room: Room): number =>
  standardsForm(config, room).pages.length;
