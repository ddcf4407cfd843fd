/**
 * The surge level of a hall (客流高峰预警): customers waiting per open counter, held against the hall's thresholds.
 * A level rises at once and falls only after the load has stayed below it for the dwell time, so that it is the
 * highest that the load has demanded within the last dwell time. A fold over events; read at any instant.
 */
import type { SurgeLevel } from '#config/surge.ts';
import { silenceMs } from '../freshness.ts';
import type { Load } from './load.ts';

/** How a hall's levels go: `Surge` of its configuration, as far as the queue has to do with it. */
export interface SurgeRules {
  thresholds: readonly [number, number, number];
  dwellMinutes: number;
}

/** For how long the load has demanded a level. */
export interface Held {
  /** Since when the hall is on the level or above, epoch ms. */
  since: number;
  /** When the load fell below it, epoch ms. Undefined while it has not. */
  leftAt: number | undefined;
}

export interface SurgeState {
  /** Start of the business day, epoch ms; 0 before the first event. */
  day: number;
  /** From when nothing before counts, epoch ms: the day's start or end, or the end of a silence. */
  begunAt: number;
  /** The newest event, epoch ms. */
  at: number;
  load: Load;
  /** Something has told of counters today: that none is open is news then. */
  told: boolean;
  /** Levels 1, 2 and 3. Undefined: not demanded since `begunAt`. */
  held: (Held | undefined)[];
}

/** A hall of which nothing is known, from `begunAt` (epoch ms) on. */
export const newSurge = (begunAt = 0): SurgeState => ({
  day: begunAt,
  begunAt,
  at: begunAt,
  load: { waiting: 0, open: undefined, counted: false },
  told: false,
  held: [undefined, undefined, undefined],
});

const minuteMs = 60_000;
const levels = [3, 2, 1] as const;

/**
 * The level that a load demands at once. No open counter with people waiting is the highest. Where nothing has told of
 * counters today (feeds that do not know them; before the first opens), all `counters` of the hall are taken to be
 * open: a level is then reached only if it would be with every counter open.
 */
export function demandedLevel(
  { waiting, open }: Pick<Load, 'waiting' | 'open'>,
  told: boolean,
  counters: number,
  thresholds: SurgeRules['thresholds'],
): SurgeLevel {
  if (waiting === 0) return 0;
  const among = told && open !== undefined ? open : counters;
  if (among === 0) return 3;
  return levels.find((level) => waiting / among >= (thresholds[level - 1] ?? 0)) ?? 0;
}

/**
 * Notes the load after an event, changing the state in place. `day` is the start of the event's business day, `at` the
 * newest time heard so far (both epoch ms), `counters` how many the hall has.
 */
export function noteLoad(
  state: SurgeState,
  rules: SurgeRules,
  { load, day, at, counters, aboutCounter }: NewLoad,
): void {
  if (day !== state.day) Object.assign(state, newSurge(day));
  else if (at - state.at >= silenceMs) {
    state.begunAt = surgeAt(state, rules, at).since;
    state.held = [undefined, undefined, undefined];
  }
  state.at = at;
  state.load = load;
  state.told ||= aboutCounter || load.counted || (load.open ?? 0) > 0;
  const demanded = demandedLevel(load, state.told, counters, rules.thresholds);
  for (const level of levels) {
    const held = state.held[level - 1];
    if (demanded < level) {
      if (held) held.leftAt ??= at;
    } else if (held && isHeld(held, rules, at)) held.leftAt = undefined;
    else state.held[level - 1] = { since: at, leftAt: undefined };
  }
}

interface NewLoad {
  load: Load;
  day: number;
  at: number;
  counters: number;
  /** The event told something of a counter. */
  aboutCounter: boolean;
}

/** The day was declared over at `at` (epoch ms): nobody waits any more, and no level outlasts it. */
export function endSurge(state: SurgeState, day: number, at: number): void {
  Object.assign(state, { ...newSurge(day), begunAt: at, at });
}

const isHeld = ({ leftAt }: Held, { dwellMinutes }: SurgeRules, now: number) =>
  leftAt === undefined || now < leftAt + dwellMinutes * minuteMs;

/** A level, and since when (epoch ms) it has been the same. */
export interface Level {
  level: SurgeLevel;
  since: number;
}

/** The level at `now` (epoch ms). */
export function surgeAt(state: SurgeState, rules: SurgeRules, now: number): Level {
  const silentFrom = state.at + silenceMs;
  if (now < silentFrom) return levelAt(state, rules, Math.max(now, state.at));
  const last = levelAt(state, rules, silentFrom);
  return last.level === 0 ? last : { level: 0, since: silentFrom };
}

function levelAt(state: SurgeState, rules: SurgeRules, now: number): Level {
  const isOn = (level: SurgeLevel) => {
    const held = state.held[level - 1];
    return held !== undefined && isHeld(held, rules, now);
  };
  const level = levels.find(isOn) ?? 0;
  const own = state.held[level - 1];
  const above = state.held[level];
  const fellAt = above?.leftAt === undefined ? 0 : above.leftAt + rules.dwellMinutes * minuteMs;
  return { level, since: Math.max(state.begunAt, own?.since ?? 0, fellAt) };
}
