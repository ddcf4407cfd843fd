/** What has room in the header: on a screen read from afar there is less of it, and what matters least goes first. */
import { breakLines } from './line-break.ts';
import { textWidth } from './text-width.ts';

export interface HeaderContent {
  name: string;
  /** Words of the marks beside the name. */
  marks: readonly string[];
  notice: string | undefined;
  date: string;
  /** Whether the time is doubtful, which is said beside it. */
  doubtful: boolean;
}

export interface HeaderFit {
  /** Width of the name at most, in rem. */
  name: number;
  date: boolean;
  /** Its lines and the size of its type; absent where it has no room. */
  notice: { lines: readonly string[]; size: number } | undefined;
}

/** Sizes of type and widths in rem. */
const nameSize = 0.46;
const leastName = 0.36;
const markSize = 0.38;
const markAir = 0.64;
const dateWidth = (date: string) => textWidth(date) * 0.38 + 0.1;
const clockWidth = 2.4;
const doubtWidth = 2.5;
const noticeSizes = { most: 0.38, least: 0.32 };
const leastNotice = 2;
/** The notice's sign with the air around. */
const noticeAir = 1;

/** @param tall whether marks and notice stand under the name, and the date under the clock */
export function headerFit(content: HeaderContent, width: number, tall: boolean): HeaderFit {
  const { name, marks, notice, date, doubtful } = content;
  const marked = marks.reduce((sum, words) => sum + textWidth(words) * markSize + markAir, 0);
  const clock = clockWidth + (doubtful && !tall ? doubtWidth : 0);
  const right = (dated: boolean) =>
    tall ? Math.max(clock, dated ? dateWidth(date) : 0) + 0.2 : clock + (dated ? dateWidth(date) : 0);
  const nameRoom = (dated: boolean) => (tall ? width - right(dated) : width * 0.42);
  const named = (dated: boolean) => Math.min(textWidth(name) * nameSize, nameRoom(dated));
  const left = (dated: boolean) => width - marked - right(dated) - (tall ? 0 : named(dated));
  const set = (room: number) => {
    if (notice === undefined || room < leastNotice) return undefined;
    const size = Math.max(noticeSizes.least, Math.min(noticeSizes.most, room / textWidth(notice)));
    const lines = breakLines(notice, room / size);
    return lines.length <= 2 ? { lines, size } : undefined;
  };
  const fits = left(true) >= 0 && textWidth(name) * leastName <= nameRoom(true) * 1.8;
  const beside = fits ? set(left(true) - noticeAir) : undefined;
  const alone = beside ?? set(left(false) - noticeAir);
  // On a tall screen the doubt stands where the date would.
  const dated = fits && !(tall && doubtful) && (beside !== undefined || alone === undefined);
  return { name: named(dated), date: dated, notice: alone };
}
