/**
 * How a board of the stage fills its room: a head that says what and why, and a body for its rows. Over the body in
 * an ordinary room, at the left of it in a wide one.
 */
import { breakLines } from './line-break.ts';
import { spaced } from './spacing.ts';
import { fitSize } from './text-width.ts';
import type { Room } from './zones.ts';

/** What the head says, from the largest to the smallest. */
export interface BoardWords {
  title: string;
  why?: string | undefined;
  /** A note in the smallest type: left out where it has no line for itself. */
  note?: string | undefined;
}

/** Words of the head as they are set. */
export interface SetWords {
  lines: readonly string[];
  /** Type, in rem. */
  size: number;
}

export interface Board {
  form: 'over' | 'wide';
  /** How much larger than at the reference stage the board is set: never smaller, since there it is as small as may be. */
  scale: number;
  title: SetWords;
  why: SetWords | undefined;
  note: SetWords | undefined;
  /** Words and what stands beside them. In the form `wide` as high as the board. */
  head: Room;
  body: Room;
}

/** Around the board, and between head and body, in rem; the style sheets of boards know the same. */
export const boardPad = { across: 0.4, down: 0.34 };
const bodyGap = { over: 0.18, wide: 0.6 };
/** Height of a line, in em. */
export const lineHeight = 1.25;

const sizes = { title: 0.62, leastTitle: 0.46, why: 0.4, note: 0.32 };
/** From this shape on, the head stands beside the body. */
const wideFrom = { width: 13, ratio: 1.6 };
const wideHead = { share: 0.31, least: 4.2, most: 6 };
const mostScale = 1.2;
const reference = { width: 9.48, height: 8.48 };

/**
 * The board in a room. `beside` is the box of what stands beside the words of an `over` head (a code to scan); in the
 * form `wide` it stands under them.
 */
export function boardOf(room: Room, words: BoardWords, beside: Room = { width: 0, height: 0 }): Board {
  const inner = { width: room.width - 2 * boardPad.across, height: room.height - 2 * boardPad.down };
  const wide = room.width >= wideFrom.width && room.width >= room.height * wideFrom.ratio;
  const scale = wide ? mostScale : growth(room);
  const headWidth = wide ? between(wideHead.least, inner.width * wideHead.share, wideHead.most) : inner.width;
  const wordsWidth = wide || beside.width === 0 ? headWidth : headWidth - beside.width - 0.3;
  const title = fitted(words.title, wordsWidth, sizes.title * scale);
  const why = words.why === undefined ? undefined : set(words.why, wordsWidth, sizes.why * scale);
  const noted = words.note === undefined ? undefined : set(words.note, wordsWidth, sizes.note * scale);
  // Over the body a second line of it would cost more than it says; beside it, it must not be cut off.
  const left = inner.height - heightOf(title) - heightOf(why);
  const note = (wide ? heightOf(noted) <= left : noted?.lines.length === 1) ? noted : undefined;
  const height = Math.max(heightOf(title) + heightOf(why) + heightOf(note), wide ? 0 : beside.height);
  const parts = { scale, title, why, note };
  if (wide) {
    const body = { width: inner.width - headWidth - bodyGap.wide, height: inner.height };
    return { form: 'wide', ...parts, head: { width: headWidth, height: inner.height }, body };
  }
  const body = { width: inner.width, height: inner.height - height - bodyGap.over };
  return { form: 'over', ...parts, head: { width: headWidth, height }, body };
}

const growth = ({ width, height }: Room) =>
  between(1, Math.min(width / reference.width, height / reference.height), mostScale);

/** On one line where it can be, set smaller for it. */
function fitted(text: string, width: number, most: number): SetWords {
  // A hair less than the room, so that rounding breaks no line.
  const size = fitSize(spaced(text), width - 0.02, most, sizes.leastTitle);
  return set(text, width, size);
}

const set = (text: string, width: number, size: number): SetWords => ({
  lines: breakLines(spaced(text), width / size),
  size,
});

/** Of words as they are set, in rem. */
export const heightOf = (words: SetWords | undefined): number =>
  words ? words.lines.length * words.size * lineHeight : 0;

/** On how many lines `text` is set at a size in a width, both in rem. */
export const lineCount = (text: string, width: number, size: number): number =>
  breakLines(spaced(text), width / size).length;

const between = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value));
