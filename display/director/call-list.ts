/** The list of calls for those who cannot hear them: how many rows it has, and how long ago each call was. */
import type { Room } from './zones.ts';

/** Of the line over the list, in rem. */
export const listHead = 0.56;
/** Of a row, in rem: as large as the second where that leaves five, and as the first where it does not. */
const leastRow = 0.66;
const usualRow = 0.92;
const mostRow = 1.25;
const fewRows = 5;
/** A view keeps few more, and nobody reads on. */
const mostRows = 8;
/** What a tall screen gives it where the stage leaves the choice. */
export const usualListHeight = listHead + 6 * mostRow;

/** How many rows have room, and their height in rem. */
export function callRows({ height }: Room): { count: number; height: number } {
  const rest = height - listHead;
  const usual = Math.floor(rest / usualRow);
  const count =
    usual >= fewRows
      ? Math.min(mostRows, usual)
      : Math.max(1, Math.min(fewRows, Math.floor(rest / leastRow)));
  return { count, height: Math.min(mostRow, rest / count) };
}

const minuteMs = 60_000;

/** `刚刚`, `2 分钟前`, `1 小时前`. */
export function agoText(at: number, now: number): string {
  const minutes = Math.floor((now - at) / minuteMs);
  if (minutes < 1) return '刚刚';
  return minutes < 60 ? `${minutes} 分钟前` : `${Math.floor(minutes / 60)} 小时前`;
}
