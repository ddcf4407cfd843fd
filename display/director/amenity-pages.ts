/** What the hall offers to those who wait, by page: a Wi-Fi with its code at the head of a page, the rest in a grid. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { type Board, boardOf, lineCount, lineHeight } from './board.ts';
import { perRoom } from './per-room.ts';
import type { Room } from './zones.ts';

export type PublicAmenity = PublicConfig['amenities'][number];

const sizes = { zh: 0.42, en: 0.32, secret: 0.42 };
const icon = 0.92;
const iconGap = 0.22;
const cellGap = { across: 0.4, down: 0.3 };
/** A cell is at least so wide. */
const leastCell = 3.6;
const mostColumns = 3;
const codes = { most: 2.9, least: 1.5, share: 0.36 };
const wifiGap = { across: 0.36, down: 0.2 };
/** Narrower than this, a code stands over its words. */
const stackedUnder = 7;
/** Room for `网络` and `密码`, in rem at scale 1, and over each; the style sheet knows the latter. */
const label = 0.95;
const secretGap = 0.1;
/** Of a name or password that is too long for its room. */
const smallSecret = 0.32;

export const amenitiesWords = { title: '等候时，这些都能用', note: 'For you while you wait' };

export interface AmenitiesForm {
  board: Board;
  type: typeof sizes;
  icon: number;
  columns: number;
  /** Width of a cell, of the words beside its icon. */
  cell: number;
  words: number;
  pages: { wifi: WifiSetting | undefined; others: PublicAmenity[] }[];
}

/** A Wi-Fi as it is set. Lengths in rem. */
export interface WifiSetting {
  item: PublicAmenity;
  /** The code stands over the words, not beside them. */
  stacked: boolean;
  /** Side of the code; 0 where there is no room for it. */
  code: number;
  /** Width of the words, and of a name or password behind what it is. */
  words: number;
  secret: number;
  /** Type of the latter. */
  size: number;
  english: boolean;
  height: number;
}

/** The board in a room, with its contents by page. */
export const amenitiesForm = perRoom(formed);

function formed({ amenities }: PublicConfig, room: Room): AmenitiesForm {
  const board = boardOf(room, amenitiesWords);
  const { width } = board.body;
  const { scale } = board;
  const type = { zh: sizes.zh * scale, en: sizes.en * scale, secret: sizes.secret * scale };
  const most = between(
    1,
    Math.floor((width + cellGap.across) / (leastCell * scale + cellGap.across)),
    mostColumns,
  );
  const forms = Array.from({ length: most }, (_, less) => inColumns(amenities, board, type, most - less));
  const fewest = Math.min(...forms.map(({ pages }) => pages.length));
  // No hole at the end of the last row where that takes no more pages.
  const even = ({ columns, pages }: AmenitiesForm) =>
    pages.length === fewest && pages.every(({ others }) => others.length % columns === 0);
  return (
    forms.find(even) ??
    forms.find(({ pages }) => pages.length === fewest) ??
    inColumns(amenities, board, type, 1)
  );
}

function inColumns(
  amenities: readonly PublicAmenity[],
  board: Board,
  type: Type,
  columns: number,
): AmenitiesForm {
  const { width, height } = board.body;
  const { scale } = board;
  const cell = (width + cellGap.across) / columns - cellGap.across;
  const words = cell - icon * scale - iconGap;
  const form = { board, type, icon: icon * scale, columns, cell, words };

  const rows = inRows(
    amenities.filter(({ wifi }) => !wifi),
    columns,
  );
  const heightOfRow = (row: readonly PublicAmenity[]) =>
    Math.max(icon * scale, ...row.map(({ text }) => textHeight(text, words, type))) + cellGap.down;
  /** In pages of as many rows as fit, and of `most` at most; a Wi-Fi counts as one. */
  const paged = (most: number): AmenitiesForm['pages'] => {
    let at = 0;
    const page = (wifi: WifiSetting | undefined) => {
      let free = height - (wifi ? wifi.height + cellGap.down : 0);
      let taken = wifi ? 1 : 0;
      const others: PublicAmenity[] = [];
      for (let row = rows[at]; row && taken < most; row = rows[at]) {
        free -= heightOfRow(row);
        // A page that holds nothing else takes a row of any height: there is no more room on the next.
        if (free < 0 && taken > 0) break;
        others.push(...row);
        at += 1;
        taken += 1;
      }
      return { wifi, others };
    };
    const pages = amenities.flatMap((item) => (item.wifi ? page(wifiSetting(item, board, type)) : []));
    while (at < rows.length) pages.push(page(undefined));
    return pages;
  };
  const fewest = paged(Infinity);
  // None stands alone on the last page while the others are full.
  const even = rows.map((_, less) => paged(less + 1)).find(({ length }) => length === fewest.length);
  return { ...form, pages: even ?? fewest };
}

const inRows = (items: readonly PublicAmenity[], columns: number): PublicAmenity[][] =>
  Array.from({ length: Math.ceil(items.length / columns) }, (_, row) =>
    items.slice(row * columns, (row + 1) * columns),
  );

/** On how many pages they show; 0 where there are none. */
export const amenityPageCount = (config: PublicConfig, room: Room): number =>
  amenitiesForm(config, room).pages.length;

type Type = typeof sizes;

function textHeight({ zh, en }: PublicAmenity['text'], width: number, type: Type): number {
  const english = en === undefined ? 0 : lineCount(en, width, type.en) * type.en;
  return lineHeight * (lineCount(zh, width, type.zh) * type.zh + english);
}

/** Width of a character of a fixed-width font, in em; a Chinese one may be in a name. */
const secretWidth = (character: string) => (character < '\u0100' ? 0.62 : 1);

/** A name or password in lines: it is no word, and may be broken anywhere. */
export function secretLines(secret: string, width: number, size: number): string[] {
  const lines = [''];
  let used = 0;
  for (const character of secret) {
    const more = secretWidth(character) * size;
    if (used + more > width && used > 0) {
      lines.push('');
      used = 0;
    }
    lines[lines.length - 1] += character;
    used += more;
  }
  return lines;
}

/** As large as the body of the board lets it be. */
function wifiSetting(item: PublicAmenity, { body, scale }: Board, type: Type): WifiSetting {
  const free = body.height - cellGap.down;
  const stacked = body.width < stackedUnder;
  const set = (size: number): WifiSetting => {
    const beside = between(codes.least, Math.min(body.width, body.height) * codes.share, codes.most * scale);
    const words = stacked ? body.width : body.width - beside - wifiGap.across;
    const secret = words - label * scale;
    const said = saidHeight(item, { words, secret, size, english: !stacked }, type);
    const over = Math.min(codes.most, free - said - wifiGap.down);
    const code = stacked ? (over < codes.least ? 0 : over) : beside;
    const height = stacked ? said + (code && code + wifiGap.down) : Math.max(code, said);
    return { item, stacked, code, words, secret, size, english: !stacked, height };
  };
  const large = set(type.secret);
  return large.code > 0 && large.height <= free ? large : set(smallSecret);
}

function saidHeight(
  { text, wifi }: PublicAmenity,
  { words, secret, size, english }: Pick<WifiSetting, 'words' | 'secret' | 'size' | 'english'>,
  type: Type,
): number {
  if (!wifi) return 0;
  const heightOf = (value: string) => secretLines(value, secret, size).length * size * lineHeight;
  const password = wifi.password === undefined ? type.zh * lineHeight : heightOf(wifi.password);
  const title = textHeight(english ? text : { zh: text.zh }, words, type);
  return title + Math.max(heightOf(wifi.name), type.en * lineHeight) + password + 2 * secretGap;
}

const between = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value));
