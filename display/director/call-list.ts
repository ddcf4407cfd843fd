/** The list of calls for those who cannot hear them: how many rows it has, and how long ago each call was. */
import type { Room } from './zones.ts';

/** Of the line over the list, and the least that a row takes, in rem. */
export const listHead = 0.56;
const leastRow = 0.92;
const mostRow = 1.25;
/** A view keeps few more, and nobody reads on. */
const mostRows = 8;
/** What a tall screen gives it where the stage leaves the choice. */
export const usualListHeight = listHead + 6 * mostRow;

/** How many rows have room, and their height in rem: not less than for five where they have any room at all. */
export function callRows({ height }: Room): { count: number; height: number } {
  const rest = height - listHead;
  const count = Math.max(5, Math.min(mostRows, Math.floor(rest / leastRow)));
  return { count, height: Math.min(mostRow, rest / count) };
}

const minuteMs = 60_000;

/** `刚刚`, `2 分钟前`, `1 小时前`. */
export function agoText(at: number, now: number): string {
  const minutes = Math.floor((now - at) / minuteMs);
  if (minutes < 1) return '刚刚';
  return minutes < 60 ? `${minutes} 分钟前` : `${Math.floor(minutes / 60)} 小时前`;
}
