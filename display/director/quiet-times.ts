/** When it is quiet (月闲日、日闲时), in words: the advice of the board "what time is fastest". */
import type { Openings, QuietView } from '#domain/view.ts';
import { type Board, boardOf } from './board.ts';
import { clockText, type HallTime, hallTime } from './hall-time.ts';
import type { Room } from './zones.ts';

/** A stretch of time in which few wait. */
export interface QuietTime {
  /** `现在`, `今天`, `明天`, `周三`. */
  day: string;
  /** `11月25日`; absent where `day` says it all. */
  date?: string;
  /** `14:00–16:00`, `至 16:00`, `全天`. */
  time: string;
  now: boolean;
}

/** More than anybody keeps in mind. */
const most = 5;
/** Height of a row at scale 1: the day beside its time, or over it in a narrow room. */
const rowSize = { beside: 1.04, over: 1.5 };
const overUnder = 7;

const calendarDay = ({ year, month, day }: HallTime) => Date.UTC(year, month - 1, day) / 86_400_000;

/**
 * The next quiet times from `now` (epoch ms) on, at most `count`.
 * @param openings of the hall: a span that is a whole day's opening is said as `全天`
 */
export function quietTimes(
  { spans }: QuietView,
  {
    openings,
    timeZone,
    now,
    count = most,
  }: { openings: Openings; timeZone: string; now: number; count?: number },
): QuietTime[] {
  const today = calendarDay(hallTime(timeZone, now));
  const coming = spans.filter(([from, to]) => to > now && to > from).slice(0, Math.min(most, count));
  return coming.map(([from, to]) => {
    const begins = hallTime(timeZone, from);
    if (from <= now) return { day: '现在', time: `至 ${endText(timeZone, to)}`, now: true };
    const days = calendarDay(begins) - today;
    const whole = openings.some(([opens, closes]) => from <= opens && closes <= to);
    const time = whole ? '全天' : `${clockText(begins)}–${endText(timeZone, to)}`;
    const near = ['今天', '明天', '后天'][days];
    const day = near ?? `周${'日一二三四五六'.charAt(begins.weekday)}`;
    const date = `${begins.month} 月 ${begins.day} 日`;
    return { day, ...(days > 0 && { date }), time, now: false };
  });
}

/** A time that ends at midnight belongs to the evening before it, and is read as 24:00. */
function endText(timeZone: string, at: number): string {
  const last = hallTime(timeZone, at - 1);
  return last.hour === 23 && last.minute === 59 ? '24:00' : clockText(hallTime(timeZone, at));
}

/** What stands over the times. */
export const quietWords = (learned: boolean) => ({
  title: '什么时候来最快',
  why: `${learned ? '按本厅平时的客流' : '本厅建议'}，这些时候等得少`,
  note: 'Best times to come',
});

export interface QuietForm {
  board: Board;
  /** The day stands over its time. */
  over: boolean;
  rows: number;
  /** Height of a row, in rem. */
  row: number;
}

/** The board, and how many times it has room for. */
export function quietForm(learned: boolean, room: Room): QuietForm {
  const board = boardOf(room, quietWords(learned));
  const over = room.width < overUnder;
  const row = rowSize[over ? 'over' : 'beside'] * board.scale;
  return { board, over, rows: Math.max(1, Math.min(most, Math.floor(board.body.height / row))), row };
}

/** 1, or 0 where there is nothing to advise at `minute` (epoch ms). */
export const quietPageCount = (quiet: QuietView | undefined, minute: number): number =>
  quiet?.spans.some(([, to]) => to > minute) ? 1 : 0;
