/** What the hall offers to those who wait, by page: a Wi-Fi with its code at the head of a page, the rest in a grid. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { type Board, boardOf, lineCount, lineHeight } from './board.ts';
import { evenPages } from './pages.ts';
import type { Room } from './zones.ts';
import { textWidth } from './text-width.ts';

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
  cellHeight: number;
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
  const code = between(codes.least, Math.min(width * 0.36, height * 0.38), codes.most * scale);
  const wifiWords = width - code - wifiGap;
  const secret = wifiWords - label * scale;
  const form = { board, type, icon: icon * scale, columns, cell, words, wifiWords, secret, code };

  const joined = amenities.filter(({ wifi }) => wifi);
  const others = amenities.filter(({ wifi }) => !wifi);
  const cellHeight =
    Math.max(icon * scale, ...others.map(({ text }) => textHeight(text, words, type))) + cellGap.down;
  const rowsIn = (free: number) => Math.max(0, Math.floor(free / cellHeight)) * columns;
  const block = (item: PublicAmenity) => Math.max(code, wifiHeight(item, wifiWords, secret, type)) + cellGap.down;

  const pages: AmenitiesForm['pages'] = [];
  const total = others.length;
  let left = others;
  for (const wifi of joined) {
    const fit = Math.min(left.length, rowsIn(height - block(wifi)));
    pages.push({ wifi, others: left.slice(0, fit) });
    left = left.slice(fit);
  }
  const most = Math.max(1, rowsIn(height));
  // Where one page more is needed anyway, it is not left with a single thing.
  const even = pages.length === 1 && left.length > 0 && left.length < most ? Math.ceil(total / 2) : 0;
  const first = pages[0];
  if (even > left.length && first && even <= most) {
    first.others = others.slice(0, total - even);
    left = others.slice(total - even);
  }
  pages.push(...evenPages(left, most).map((page) => ({ wifi: undefined, others: page })));
  return { ...form, cellHeight, pages };
}

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
