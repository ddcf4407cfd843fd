/**
 * What is on the stage. A pure function of configuration, view and time: two screens of a hall agree without talking,
 * and a screen that lost its server goes on.
 *
 * Turns run in real time (hall time ÷ the clock's rate), what is in force is decided by hall time; the two differ in
 * a replay only. An item has a turn only if it may show for all of it, so that its end never cuts it short.
 */
import type { SurgeLevel } from '#config/surge.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { weightOf } from './demand.ts';
import { type Grid, gridOf, type Place } from './grid.ts';
import { type DirectorInput, levelAt, sharesAt } from './input.ts';
import { mayShow, type Refusal, refusalOver } from './may-show.ts';
import { type Moment, momentOf } from './placement.ts';
import { type Plan, planOf, type Standing } from './plan.ts';
import type { StageItem } from './stage-item.ts';
import type { StageTime } from './turn.ts';

/** A turn of the stage, or the turns in a row that a long item takes. */
export interface StageTurn extends Omit<StageTime, 'next'> {
  /** From when to when, hall time, epoch ms. */
  since: number;
  until: number;
}

/** A turn as a screen shows it. */
export interface ScreenTurn extends StageTurn {
  /** What will follow, if the queue stays as it is: to be made ready in time. */
  next: StageItem | undefined;
}

/** Everything that a turn's decision rests on. */
export interface StageDecision {
  shown: StageTurn;
  candidate: Candidate | undefined;
  level: SurgeLevel;
  grid: Grid;
  plan: Plan;
  standings: readonly Standing[];
  refusals: ReadonlyMap<Candidate, Refusal>;
}

/** What is on the stage at `t` (hall time, epoch ms). */
export const stageAt = (input: DirectorInput, t: number): StageTurn => decideStage(input, t).shown;

/**
 * What a screen that showed `before` shows at `t`: the same to the end of its turn, for the queue may by then choose
 * another item for it; unless it may not show any more.
 */
export function stageHolding(before: StageTurn | undefined, input: DirectorInput, t: number): ScreenTurn {
  const isHeld =
    before?.item !== undefined && before.since <= t && t < before.until && mayShow(before.item, input, t);
  const turn = isHeld ? { ...before, elapsedMs: (t - before.since) / input.rate } : stageAt(input, t);
  return { ...turn, next: stageAt(input, turn.until).item };
}

/** The decision of `stageAt` with what it rests on. */
export function decideStage(input: DirectorInput, t: number): StageDecision {
  const { config, rate } = input;
  const grid = gridOf(config);
  const turn = Math.floor(t / rate / grid.turnMs);
  const place = grid.places[turn % grid.hour];
  const run = place ? runOf(place, turn, grid) : { from: turn, span: 1 };
  const level = levelAt(input, t);
  const refusals = new Map<Candidate, Refusal>();
  const standings: Standing[] = [];
  const hallMs = grid.turnMs * rate;
  const own = momentsOf(config, turn * hallMs, t, (turn + 1) * hallMs);
  const whole = place && momentsOf(config, run.from * hallMs, t, (run.from + run.span) * hallMs);
  for (const candidate of candidatesOf(config)) {
    const moments = whole && candidate === place.candidate ? whole : own;
    const refusal = refusalOver(candidate, input, moments, t);
    if (refusal) refusals.set(candidate, refusal);
    else standings.push({ candidate, weight: weightOf(candidate, input, t) });
  }
  const plan = planned(config, grid, level, standings, Math.floor(turn / grid.rotation));
  const candidate = plan.turns[turn % grid.rotation];
  const { from, span } = candidate && candidate === place?.candidate ? run : { from: turn, span: 1 };
  const shown = {
    key: `${from} ${candidate?.key ?? 'welcome'}`,
    item: candidate?.item,
    since: from * hallMs,
    until: (from + span) * hallMs,
    elapsedMs: t / rate - from * grid.turnMs,
    turnMs: span * grid.turnMs,
  };
  return { shown, candidate, level, grid, plan, standings, refusals };
}

/** The turns since 1970 of the showing that a turn's place belongs to. */
const runOf = ({ start, candidate: { span } }: Place, turn: number, { hour }: Grid) => ({
  from: turn - (turn % hour) + start,
  span,
});

/** The first and last moment of a stretch of hall time, and the present one. */
const momentsOf = ({ hall }: PublicConfig, from: number, t: number, until: number): Moment[] =>
  [from, t, until - 1].map((at) => momentOf(hall.timeZone, at));

/** A screen asks for the plan of a rotation each second, and it seldom changes. */
const plans = new WeakMap<PublicConfig, Map<string, Plan>>();
const plansKept = 8;

function planned(
  config: PublicConfig,
  grid: Grid,
  level: SurgeLevel,
  standings: readonly Standing[],
  rotation: number,
): Plan {
  const kept = plans.get(config) ?? new Map<string, Plan>();
  plans.set(config, kept);
  const key = `${rotation} ${level} ${standings.map(({ candidate, weight }) => `${candidate.key}*${weight}`)}`;
  const plan = kept.get(key) ?? planOf({ grid, shares: sharesAt(config, level), standings }, rotation);
  kept.delete(key);
  kept.set(key, plan);
  // The one asked for longest ago goes first.
  for (const oldest of kept.keys()) {
    if (kept.size <= plansKept) break;
    kept.delete(oldest);
  }
  return plan;
}
