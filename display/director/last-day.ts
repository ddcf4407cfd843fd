/** Until when something runs, in words. */
import { hallTime } from './hall-time.ts';

/**
 * The last day of what runs from `from` until `until` (epoch ms, not included): `1 月 31 日`, with the year where it is
 * another than the one it begins in.
 */
export function lastDayText(timeZone: string, from: number, until: number): string {
  const last = hallTime(timeZone, until - 1);
  const year = last.year === hallTime(timeZone, from).year ? '' : `${last.year} 年 `;
  return `${year}${last.month} 月 ${last.day} 日`;
}
