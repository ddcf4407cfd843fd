/**
 * Whose turn it is on the focal point. Calls that arrive together are each shown in full for `turnMs`;
 * then the newest stays. A recall is a call again. The other calls stand in the list of last calls meanwhile,
 * so every call is on the wall in the first frame after it arrived.
 */
import type { CallView } from '#domain/view.ts';

/** Calls by running number within the day, as in the view. */
export type Calls = Readonly<Record<string, CallView>>;

/** Each call stays in full at least this long. */
export const turnMs = 4000;
/** At most this many calls wait for their turn; older ones are only listed, or the wall would lag behind. */
const longestLine = 3;
/** A call older than this when it is first heard of, say after a lost connection, is listed but not announced. */
export const announceMs = 60_000;

export interface CallTurns {
  /** Key of the call in the focal point. Absent before the first call. */
  shown?: string;
  /** Since when, by the clock that is passed in. */
  sinceMs: number;
  /** Raised when a call is announced: what makes the focal point pulse. */
  turn: number;
  /** Keys of the calls that wait for their turn. */
  line: readonly string[];
  /** Which calling of each call was heard of: a new day begins its numbers again. */
  heard: Readonly<Record<string, string>>;
}

/** Keys of `calls`, last called first. */
export function newestFirst(calls: Calls): string[] {
  return Object.keys(calls).sort((a, b) => timeOf(calls, b) - timeOf(calls, a) || Number(b) - Number(a));
}

const timeOf = (calls: Calls, key: string) => calls[key]?.at ?? 0;

/** The calls to one counter; all of them where `counter` is undefined. */
export function callsTo(calls: Calls, counter: string | undefined): Calls {
  if (counter === undefined) return calls;
  const some: Record<string, CallView> = {};
  for (const [key, call] of Object.entries(calls)) if (call.counter === counter) some[key] = call;
  return some;
}

/** A page that has just begun shows the newest call without announcing it. */
export function firstTurns(calls: Calls, nowMs: number): CallTurns {
  return settle({ sinceMs: nowMs, turn: 0, line: [], heard: callings(calls) }, calls);
}

/**
 * The turns after `calls` changed or time passed.
 * @param nowMs real milliseconds of any steady clock
 * @param since hall time, epoch ms: what was called before it is not announced any more
 */
export function nextTurns(turns: CallTurns, calls: Calls, nowMs: number, since: number): CallTurns {
  const heard = callings(calls);
  const fresh = newestFirst(calls)
    .reverse()
    .filter((key) => heard[key] !== turns.heard[key] && timeOf(calls, key) > since);
  const line = [...turns.line.filter((key) => key in calls && !fresh.includes(key)), ...fresh].slice(
    -longestLine,
  );
  const next: CallTurns = { ...turns, line, heard };
  const [first, ...rest] = line;
  const busy =
    turns.shown !== undefined && turns.shown in calls && turns.turn > 0 && nowMs - turns.sinceMs < turnMs;
  if (first === undefined) return busy ? next : settle(next, calls);
  if (busy) return next;
  return { ...next, shown: first, sinceMs: nowMs, turn: turns.turn + 1, line: rest };
}

/** Milliseconds after `nowMs` at which `nextTurns` has something to do; undefined when only a new call changes anything. */
export function nextTurnInMs(turns: CallTurns, nowMs: number): number | undefined {
  return turns.line.length > 0 ? Math.max(0, turns.sinceMs + turnMs - nowMs) : undefined;
}

function settle(turns: CallTurns, calls: Calls): CallTurns {
  const { shown: _shown, ...rest } = turns;
  const newest = newestFirst(calls)[0];
  return newest === undefined ? rest : { ...rest, shown: newest };
}

function callings(calls: Calls): Record<string, string> {
  const heard: Record<string, string> = {};
  for (const [key, { at, times }] of Object.entries(calls)) heard[key] = `${at} ${times}`;
  return heard;
}
