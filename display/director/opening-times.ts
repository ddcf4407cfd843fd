/** Who is open now, and until when, from the opening spans that came with the view. */
import type { Openings } from '#domain/view.ts';
import { clockText, dateText, hallTime } from './hall-time.ts';

const dayMs = 86_400_000;

export type OpenState =
  /** Open; `until` is absent when no closing is in sight. */
  | { state: 'open'; until?: number }
  /** Closed; `next` is absent when no opening is in sight. */
  | { state: 'closed'; next?: number }
  /** All known spans are over: the data is too old to tell. */
  | { state: 'unknown' };

/** Whether a place with these `openings` is open at `now` (epoch ms). */
export function openState(openings: Openings, now: number): OpenState {
  const current = openings.find(([from, to]) => from <= now && now < to);
  if (current) {
    let until = current[1];
    // Spans are cut at midnight or at a change of rule; customers only care when the door shuts.
    for (const [from, to] of openings) if (from === until) until = to;
    return until - now > 2 * dayMs ? { state: 'open' } : { state: 'open', until };
  }
  const next = openings.find(([from]) => from > now);
  if (next) return { state: 'closed', next: next[0] };
  return openings.length === 0 ? { state: 'closed' } : { state: 'unknown' };
}

/** `明天 09:00`: when `at` is, said from `now`. */
export function momentText(timeZone: string, at: number, now: number): string {
  const then = hallTime(timeZone, at);
  return `${dayWord(timeZone, at, now) ?? dateText(then)} ${clockText(then)}`;
}

function dayWord(timeZone: string, at: number, now: number): string | undefined {
  const days = calendarDay(timeZone, at) - calendarDay(timeZone, now);
  return ['今天', '明天', '后天'][days];
}

function calendarDay(timeZone: string, at: number): number {
  const { year, month, day } = hallTime(timeZone, at);
  return Date.UTC(year, month - 1, day) / dayMs;
}

/** What an outlet's sign says: `营业中，至 18:00`, `24 小时营业`, `明天 09:00 营业`. */
export function openingWords(state: OpenState, timeZone: string, now: number): string {
  switch (state.state) {
    case 'unknown':
      return '营业时间请致电咨询';
    case 'open':
      if (state.until === undefined) return '24 小时营业';
      return `营业中，至 ${until(timeZone, state.until, now)}`;
    case 'closed':
      return state.next === undefined ? '暂停营业' : `${momentText(timeZone, state.next, now)} 营业`;
  }
}

function until(timeZone: string, at: number, now: number): string {
  // A closing at midnight belongs to the evening before it, and is read as 24:00.
  const last = hallTime(timeZone, at - 1);
  if (last.hour === 23 && last.minute === 59) return '24:00';
  const word = dayWord(timeZone, at, now);
  const time = clockText(hallTime(timeZone, at));
  return word === '今天' ? time : `${word ?? ''} ${time}`.trim();
}
