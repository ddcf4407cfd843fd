/** Sets texts as large as their room lets them be, and says how high they are: no measuring on the page. */
import { setLines } from './line-break.ts';

/** A text in lines of one size. */
export interface Block {
  lines: string[];
  /** Size of the type, in rem. */
  rem: number;
  /** From line to line, in rem; `height` is that of all lines. */
  leading: number;
  height: number;
}

export interface BlockLimits {
  /** Sizes of the type, in rem. */
  most: number;
  least: number;
  /** At most so many lines, unless even the least size needs more. */
  lines: number;
  /** Distance of lines in em; 1.3 where left out. */
  spacing?: number;
}

const step = 0.94;

/** Sizes from `most` down to `least`, both included. */
export function sizesDown(most: number, least: number): number[] {
  const sizes: number[] = [];
  for (let rem = most; rem > least; rem *= step) sizes.push(rem);
  return [...sizes, least];
}

/** `text` in lines of at most `width` rem, in type of `rem`. */
export function setAt(text: string, width: number, rem: number, spacing = 1.3): Block & { torn: number } {
  const { lines, torn } = setLines(text, width / rem);
  const leading = rem * spacing;
  return { lines, torn, rem, leading, height: lines.length * leading };
}

/** The largest setting within the limits that tears no phrase apart; else the largest; else the least size. */
export function setWithin(text: string, width: number, { most, least, lines, spacing }: BlockLimits): Block {
  const settings = sizesDown(Math.max(most, least), least).map((rem) => setAt(text, width, rem, spacing));
  const fitting = settings.filter((block) => block.lines.length <= lines);
  const best = fitting.find(({ torn }) => torn === 0) ?? fitting[0] ?? settings[settings.length - 1];
  const { torn: _, ...block } = best ?? setAt(text, width, least, spacing);
  return block;
}

/** Height of the blocks that are there, each with `gap` rem over it. */
export function stackHeight(blocks: readonly (Block | undefined)[], gap = 0): number {
  return blocks.reduce((sum, block) => sum + (block ? block.height + gap : 0), 0);
}

/**
 * What has a height, in as few columns of `height` rem as hold it in its order, about equally full.
 * Something higher than a column has one to itself.
 */
export function columnsOf<T extends { height: number }>(
  items: readonly T[],
  height: number,
  gap: number,
): T[][] {
  const filled = fill(items, height, gap);
  // The lowest columns that still are as few.
  const heights = items.map((item) => item.height);
  let [low, high] = [Math.max(0, ...heights), height];
  for (let turn = 0; turn < 12 && low < high; turn += 1) {
    const middle = (low + high) / 2;
    if (fill(items, middle, gap).length > filled.length) low = middle;
    else high = middle;
  }
  return fill(items, Math.max(high, low), gap);
}

function fill<T extends { height: number }>(items: readonly T[], height: number, gap: number): T[][] {
  const columns: T[][] = [];
  let used = Infinity;
  for (const item of items) {
    const column = columns[columns.length - 1];
    if (column && used + gap + item.height <= height) {
      column.push(item);
      used += gap + item.height;
    } else {
      columns.push([item]);
      used = item.height;
    }
  }
  return columns;
}
