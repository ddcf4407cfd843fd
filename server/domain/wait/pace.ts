/**
 * The pace of a line: how fast it is called while somebody waits. Never plain throughput: while nobody waits, calls
 * measure demand. Counted over several memories at once, since a hall's pace changes within minutes and has habits
 * that last for weeks; which memory to trust is learned elsewhere.
 */

/** Exponentially forgotten sums. */
export interface Window {
  calls: number;
  /** Seconds in which somebody waited; for counters' pace, times the open counters. */
  busy: number;
}

export interface Pace {
  /** Epoch ms up to which time has been counted; 0 before the first. */
  at: number;
  /** By `memoriesS`. */
  recent: Window[];
  /** Per open counter, by `counterMemoriesS`. */
  counters: Window[];
  today: Window;
  /** Of all days, slowly forgotten. */
  always: Window;
  /** By hour of the day, of all days, slowly forgotten. */
  hours: Window[];
  /** Epoch ms of the last call today; 0 for none. */
  calledAt: number;
  /** The wait of the last one called today who had to wait or not, seconds. Undefined before. */
  lastWait: number | undefined;
  /** Running mean of waits, seconds, of those who had to wait. */
  meanWait: number;
  /** How many that mean stands for; no more than `meanMemory`. */
  waits: number;
  /** Recent log errors of a plain estimate: their forgotten sum and how many it stands for. */
  drift: { sum: number; weight: number };
}

export const memoriesS = [300, 900, 3600, 14_400] as const;
export const counterMemoriesS = [900, 3600] as const;
/** How long an error of today's plain estimate tells of those to come. */
const driftMemoryS = 7200;
/** Waits the running mean remembers. */
const meanMemory = 400;
/** Habits are forgotten over so many seconds of waiting: some months of a hall that is always full. */
const habitMemoryS = 2_000_000;
/** A stretch without any event longer than this is not believed to have been all waiting: somebody forgot something. */
const longestStretchS = 3600;

/** Nobody waits so many times the mean, or the mean of any hall: a clock jumped, or a ticket was forgotten. */
const unlikely = 5;
const anyHallS = 600;

const noWindow = (): Window => ({ calls: 0, busy: 0 });

export function newPace(): Pace {
  return {
    at: 0,
    recent: memoriesS.map(noWindow),
    counters: counterMemoriesS.map(noWindow),
    today: noWindow(),
    always: noWindow(),
    hours: Array.from({ length: 24 }, noWindow),
    calledAt: 0,
    lastWait: undefined,
    meanWait: 0,
    waits: 0,
    drift: { sum: 0, weight: 0 },
  };
}

/**
 * Counts the time up to `at` in place. `busy`: somebody waited all the while; `open` counters were open; `hour` is
 * the hour of the day at its beginning. A clock that went back counts as no time.
 */
export function elapse(pace: Pace, at: number, busy: boolean, open: number, hour: number): void {
  const seconds = pace.at === 0 ? 0 : (at - pace.at) / 1000;
  if (pace.at !== 0 && seconds <= 0) return;
  pace.at = at;
  memoriesS.forEach((memory, i) => {
    forget(pace.recent[i], seconds, memory, busy ? 1 : 0);
  });
  counterMemoriesS.forEach((memory, i) => {
    forget(pace.counters[i], seconds, memory, busy ? Math.max(1, open) : 0);
  });
  const kept = Math.exp(-seconds / driftMemoryS);
  pace.drift.sum *= kept;
  pace.drift.weight *= kept;
  if (!busy) return;
  const believed = Math.min(seconds, longestStretchS);
  pace.today.busy += believed;
  for (const habit of [pace.always, pace.hours[hour]]) {
    if (!habit) continue;
    forget(habit, believed, habitMemoryS, 1);
  }
}

/** The same, leaving `pace` as it is: for a look at what has not been told yet. */
export function elapsed(pace: Pace, at: number, busy: boolean, open: number): Pace {
  const copy = {
    ...pace,
    recent: pace.recent.map((window) => ({ ...window })),
    counters: pace.counters.map((window) => ({ ...window })),
    today: { ...pace.today },
    always: { ...pace.always },
    hours: pace.hours,
    drift: { ...pace.drift },
  };
  elapse(copy, at, busy, open, -1);
  return copy;
}

function forget(window: Window | undefined, seconds: number, memory: number, busy: number): void {
  if (!window) return;
  const kept = Math.exp(-seconds / memory);
  window.calls *= kept;
  window.busy = window.busy * kept + busy * memory * (1 - kept);
}

/** Counts calls made at `pace.at`, or takes them back: a no-show's took no time. */
export function countCalls(pace: Pace, calls: number, hour: number): void {
  for (const window of [
    ...pace.recent,
    ...pace.counters,
    pace.today,
    pace.always,
    pace.hours[hour] ?? noWindow(),
  ]) {
    window.calls = Math.max(0, window.calls + calls);
  }
  if (calls > 0) pace.calledAt = pace.at;
}

/** Notes how long somebody who was called now had waited, in seconds. */
export function noteWait(pace: Pace, seconds: number, hadToWait: boolean): void {
  const believed = Math.min(seconds, unlikely * Math.max(anyHallS, pace.meanWait));
  pace.lastWait = believed;
  if (!hadToWait) return;
  pace.waits = Math.min(meanMemory, pace.waits + 1);
  pace.meanWait += (believed - pace.meanWait) / pace.waits;
}

export function noteDrift({ drift }: Pace, logError: number): void {
  drift.sum += Math.max(-2, Math.min(2, logError));
  drift.weight += 1;
}

/** A new day: what was of the day is gone. */
export function beginDay(pace: Pace): void {
  pace.today = noWindow();
  pace.lastWait = undefined;
  pace.calledAt = 0;
}
