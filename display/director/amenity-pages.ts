/** What the hall offers to those who wait, by page: a Wi-Fi with its code at the head of a page, the rest in a grid. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { type Board, boardOf, lineCount, lineHeight } from './board.ts';
import { textWidth } from './text-width.ts';
import type { Room } from './zones.ts';

export type PublicAmenity = PublicConfig['amenities'][number];

const sizes = { zh: 0.42, en: 0.32, secret: 0.42 };
const icon = 0.74;
const iconGap = 0.22;
const cellGap = { across: 0.4, down: 0.3 };
/** A cell is at least so wide. */
const leastCell = 3.6;
const mostColumns = 3;
const codes = { most: 2.9, least: 1.7 };
const wifiGap = 0.36;
/** Room for `网络` and `密码` before them, in rem at scale 1. */
const label = 0.95;

export const amenitiesWords = { title: '等候时，这些都能用', note: 'For you while you wait' };

export interface AmenitiesForm {
  board: Board;
  type: typeof sizes;
  icon: number;
  columns: number;
  /** Width of a cell, of the words beside its icon, and of those beside a code. */
  cell: number;
  words: number;
  wifiWords: number;
  /** Of these, for a name or a password behind what it is. */
  secret: number;
  code: number;
  pages: { wifi: PublicAmenity | undefined; others: PublicAmenity[] }[];
}

/** The board in a room, with its contents by page. */
export function amenitiesForm({ amenities }: PublicConfig, room: Room): AmenitiesForm {
  const board = boardOf(room, amenitiesWords);
  const { width, height } = board.body;
  const { scale } = board;
  const type = { zh: sizes.zh * scale, en: sizes.en * scale, secret: sizes.secret * scale };
  const columns = between(
    1,
    Math.floor((width + cellGap.across) / (leastCell * scale + cellGap.across)),
    mostColumns,
  );
  const cell = (width + cellGap.across) / columns - cellGap.across;
  const words = cell - icon * scale - iconGap;
  const code = between(codes.least, Math.min(width * 0.36, height * 0.36), codes.most * scale);
  const wifiWords = width - code - wifiGap;
  const secret = wifiWords - label * scale;
  const form = { board, type, icon: icon * scale, columns, cell, words, wifiWords, secret, code };

  const rows = inRows(
    amenities.filter(({ wifi }) => !wifi),
    columns,
  );
  const heightOfRow = (row: readonly PublicAmenity[]) =>
    Math.max(icon * scale, ...row.map(({ text }) => textHeight(text, words, type))) + cellGap.down;
  const block = (item: PublicAmenity) =>
    Math.max(code, wifiHeight(item, wifiWords, secret, type)) + cellGap.down;

  const pages: AmenitiesForm['pages'] = [];
  let at = 0;
  const page = (wifi: PublicAmenity | undefined) => {
    let free = height - (wifi ? block(wifi) : 0);
    const others: PublicAmenity[] = [];
    for (let row = rows[at]; row; row = rows[at]) {
      free -= heightOfRow(row);
      // A page that holds nothing else takes a row of any height: there is no more room on the next.
      if (free < 0 && (wifi || others.length > 0)) break;
      others.push(...row);
      at += 1;
    }
    pages.push({ wifi, others });
  };
  for (const item of amenities) if (item.wifi) page(item);
  while (at < rows.length) page(undefined);
  return { ...form, pages };
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
const secretWidth = (character: string) => Math.max(0.62, textWidth(character));

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

function wifiHeight({ text, wifi }: PublicAmenity, words: number, room: number, type: Type): number {
  if (!wifi) return 0;
  const secret = (value: string) => secretLines(value, room, type.secret).length * type.secret * lineHeight;
  const password = wifi.password === undefined ? type.zh * lineHeight : secret(wifi.password);
  return textHeight(text, words, type) + secret(wifi.name) + password + 2 * secretGap;
}

/** Over each name and password; the style sheet knows the same. */
const secretGap = 0.1;

const between = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value));
