/** How large a text of a few lines can be set in a room. */
import { setLines } from './line-break.ts';
import { spaced } from './spacing.ts';
import type { Room } from './zones.ts';

/**
 * Of `sizes`, from the largest: the first at which `text` fits `room` and no phrase is torn apart between lines, else
 * the first at which it fits; undefined where it fits at none. Lines stand `leading` times their size apart.
 */
export function largestSize(
  text: string,
  room: Room,
  sizes: readonly number[],
  leading: number,
): number | undefined {
  const fitting = sizes
    .map((rem) => ({ rem, ...setLines(spaced(text), room.width / rem) }))
    .filter(({ rem, lines }) => lines.length * rem * leading <= room.height);
  return (fitting.find(({ torn }) => torn === 0) ?? fitting[0])?.rem;
}
