/** How the services fill their place on the wall: how large, and how many at once. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { breakLines } from './line-break.ts';
import { evenPages } from './pages.ts';
import { textWidth } from './text-width.ts';
import type { Room } from './zones.ts';

type Service = PublicConfig['services'][number];

/** Sizes of type in rem, by how much room there is. */
const sizes = {
  normal: { zh: 0.42, en: 0.3, number: 0.62, words: 0.4 },
  larger: { zh: 0.47, en: 0.32, number: 0.68, words: 0.42 },
  roomy: { zh: 0.52, en: 0.36, number: 0.74, words: 0.44 },
};
export type ServiceSizes = (typeof sizes)['normal'];

/** Of 分钟 and the like; the column holds three characters, or four smaller ones. */
export const unitSize = 0.4;
/** Height of the line over the table, in rem. */
export const headHeight = 0.5;
/** Of the names' lines; the style sheet knows the same. */
const zhLeading = 1.08;
const enLeading = 1;
/** Between name and count, and between count and wait, at least. */
const columnGap = 0.3;
/** So much more between count and wait: two numbers too near are read as one from afar. */
const betweenNumbers = 0.2;
/** What the table has beyond this width goes between the columns for a part. */
const usualWidth = 8.6;
/** Air of a row: its names stand clear of the rules. */
const rowGap = 0.1;
const leastEnglish = 0.3;
/** A row of one line, with the air that its numbers need; with the least they can do with. */
const besideLeading = 1.26;
const tightLeading = 1.1;

export interface ServiceRow {
  service: Service;
  zh: readonly string[];
  /** Where it has room on one line. */
  en: string | undefined;
}

/** A row's names: the English under the Chinese, beside it on one line, or in its place for some turns. */
export type Names = 'stacked' | 'beside' | 'inTurn';

export interface ServiceLayout {
  /** In the order of the file. */
  pages: ServiceRow[][];
  sizes: ServiceSizes;
  /** Widths of the columns of numbers, in rem. */
  count: number;
  wait: number;
  names: Names;
  /** Of table and head, in rem: on a tall screen what the rows need, else the room's. */
  height: number;
}

/**
 * The services by page. Rows are as tall as the tallest name needs, and the same on every page; larger type where that
 * takes no more pages and no English away. Where both names of all services do not fit at once, but one of each does,
 * the names take turns: who is in the hall sees every wait all the time.
 * @param tall whether the table is as wide as a tall screen, where both names may stand on one line
 */
export function serviceLayout(services: readonly Service[], room: Room, tall: boolean): ServiceLayout {
  const normal = fill(services, room, tall, sizes.normal);
  if (normal.pages.length > 1) {
    const inTurn = fill(services, room, tall, { ...sizes.normal, en: sizes.normal.zh }, 'inTurn');
    if (inTurn.pages.length === 1) return inTurn;
  }
  // On a tall screen what the rows leave is the stage's.
  const best = (tall ? [sizes.roomy] : [sizes.roomy, sizes.larger])
    .map((type) => fill(services, room, tall, type))
    .find((one) => one.pages.length <= normal.pages.length && one.english >= normal.english && !one.wraps);
  return best ?? normal;
}

function fill(services: readonly Service[], room: Room, tall: boolean, most: ServiceSizes, wanted?: Names) {
  const gap = columnGap + Math.max(0, room.width - usualWidth) * 0.3;
  const count = 1.9 * most.number;
  const wait = Math.max(gap + betweenNumbers + 3 * most.number + 0.12 + unitSize * 3.3, 8.1 * most.words);
  const nameRoom = room.width - count - wait - gap;
  const longest = Math.max(...services.map(({ name }) => textWidth(name.en)), 1);
  const type = { ...most, en: Math.max(leastEnglish, Math.min(most.en, nameRoom / longest)) };
  const set = services.map(
    (service): ServiceRow => ({
      service,
      zh: breakLines(service.name.zh, nameRoom / type.zh),
      en: textWidth(service.name.en) * type.en <= nameRoom ? service.name.en : undefined,
    }),
  );
  const fitBeside = ({ name }: Service) =>
    textWidth(name.zh) * type.zh + textWidth(name.en) * type.en + 0.2 <= nameRoom;
  const names = wanted ?? (tall && services.every(fitBeside) ? 'beside' : 'stacked');
  const tallest = Math.max(leastRow(names, type), ...set.map((row) => rowHeight(names, type, row)));
  const pages = evenPages(set, Math.floor((room.height - headHeight) / tallest)).map(alike);
  const rows = pages[0]?.length ?? 0;
  const height = tall ? Math.min(room.height, headHeight + rows * tallest) : room.height;
  const english = pages.flat().filter(({ en }) => en !== undefined).length;
  const wraps = names === 'stacked' && tallest > leastRow(names, type);
  return { pages, sizes: type, count, wait, names, height, wraps, english };
}

/** Height of a row of short names, in rem. */
function leastRow(names: Names, { zh, en, number }: ServiceSizes): number {
  if (names === 'stacked') return zh * zhLeading + en * enLeading + rowGap;
  return number * (names === 'beside' ? besideLeading : tightLeading);
}

/** Height that the names of a row need, in rem. */
function rowHeight(names: Names, type: ServiceSizes, { zh, en }: ServiceRow): number {
  const second = names === 'stacked' && en ? type.en * enLeading : 0;
  return zh.length * type.zh * zhLeading + second + rowGap;
}

/** A page where one English name has no room shows none: rows of a page look alike. */
const alike = (page: ServiceRow[]): ServiceRow[] =>
  page.some(({ en }) => en === undefined) ? page.map((row) => ({ ...row, en: undefined })) : page;
