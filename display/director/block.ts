/** Sets texts as large as their room lets them be, and says how high they are: no measuring on the page. */
import { type Setting, setLines } from './line-break.ts';
import { textWidth } from './text-width.ts';

/** A text in lines of one size. */
export interface Block {
  lines: readonly string[];
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

/** Sizes are whole steps of this many rem: the same few come back, and what was set need not be set again. */
const step = 0.04;

/** Sizes from `most` down to `least`, both included. */
export function sizesDown(most: number, least: number): number[] {
  const sizes: number[] = [];
  for (let at = Math.round(most / step); at * step > least + step / 2; at -= 1) sizes.push(at * step);
  return [...sizes, least];
}

/** `text` in lines of at most `width` rem, in type of `rem`. */
export function setAt(text: string, width: number, rem: number, spacing = 1.3): Block & Setting {
  const { lines, torn, cut } = setLines(text, width / rem);
  const leading = rem * spacing;
  return { lines, torn, cut, rem, leading, height: lines.length * leading };
}

/** Words that begin no line within a clause are worth this share of their size. */
const clauseWorth = 0.8;

/**
 * The largest of the settings that `set` has, from `most` down to `least`, that tears no phrase apart; else the largest.
 * One of `worth` times its size, whose lines all end with a comma or the like, is better.
 * `set` gives nothing for a size that does not fit.
 */
export function largest<T extends { torn: number; cut?: number }>(
  most: number,
  least: number,
  set: (rem: number) => T | undefined,
  worth = clauseWorth,
): T | undefined {
  let first: T | undefined;
  let whole: { setting: T; rem: number } | undefined;
  for (const rem of sizesDown(Math.max(most, least), least)) {
    if (whole && rem < whole.rem * worth) break;
    const setting = set(rem);
    if (setting?.torn === 0) {
      if (!setting.cut) return setting;
      whole ??= { setting, rem };
    }
    first ??= setting;
  }
  return whole ? whole.setting : first;
}

/** The largest setting within the limits that tears no phrase apart; else the largest; else the least size. */
export function setWithin(text: string, width: number, { most, least, lines, spacing }: BlockLimits): Block {
  const wide = textWidth(text);
  const best = largest(most, least, (rem) => {
    if (wide * rem > width * lines) return undefined;
    const block = setAt(text, width, rem, spacing);
    return block.lines.length > lines ? undefined : block;
  });
  const { torn: _, cut: __, ...block } = best ?? setAt(text, width, least, spacing);
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
