/** Whether an item may be on the stage at a moment, and if not, why not. */
import type { Lane } from '#config/rotation.ts';
import type { SurgeLevel } from '#config/surge.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type DirectorInput, levelAt, sharesAt } from './input.ts';
import { openState } from './opening-times.ts';
import { type Moment, momentOf, type PlacementRefusal, placeRefusal, timeRefusal } from './placement.ts';
import { itemKey, type StageItem } from './stage-item.ts';

/** Why an item is kept off. */
export type Refusal =
  | PlacementRefusal
  /** Content of its kind has no share at this level: campaigns stop. */
  | { code: 'lane_stopped'; lane: Lane; level: SurgeLevel }
  /** Its owner has not confirmed that it can be delivered (支撑到位). */
  | { code: 'not_ready' }
  /** There is nothing to show in it now. */
  | { code: 'nothing_to_say' }
  /** A terminal cannot be reached while the hall is shut. */
  | { code: 'hall_shut' };

/** Whether what is on may stay on at `t` (hall time, epoch ms). */
export function mayShow(item: StageItem, input: DirectorInput, t: number): boolean {
  const key = itemKey(item);
  const candidate = candidatesOf(input.config).find((each) => each.key === key);
  return candidate !== undefined && refusalAt(candidate, input, t) === undefined;
}

/** What keeps a candidate off the stage at `t`; undefined: nothing does. */
export function refusalAt(candidate: Candidate, input: DirectorInput, t: number): Refusal | undefined {
  return (
    timeRefusal(candidate.placement, momentOf(input.config.hall.timeZone, t)) ??
    stateRefusal(candidate, input, t)
  );
}

/** The same over several moments, the first refusal of them. */
export function refusalOver(
  candidate: Candidate,
  input: DirectorInput,
  moments: readonly Moment[],
  t: number,
): Refusal | undefined {
  for (const moment of moments) {
    const refusal = timeRefusal(candidate.placement, moment);
    if (refusal) return refusal;
  }
  return stateRefusal(candidate, input, t);
}

/** What keeps it off by hall view, level and screen. */
function stateRefusal(candidate: Candidate, input: DirectorInput, t: number): Refusal | undefined {
  const { lane, placement } = candidate;
  if (candidate.unready) return { code: 'not_ready' };
  const level = levelAt(input, t);
  const refusal = placeRefusal(placement, level, input.screen);
  if (refusal) return refusal;
  if (!isWanted(candidate.item, input)) return { code: 'screen' };
  if (sharesAt(input.config, level)[lane] === 0) return { code: 'lane_stopped', lane, level };
  if (!hasSomethingToSay(candidate.item, input, t)) return { code: 'nothing_to_say' };
  const { view } = input;
  const terminal = candidate.guide?.channel === 'terminal';
  return terminal && view && openState(view.openings, t).state === 'closed'
    ? { code: 'hall_shut' }
    : undefined;
}

/** Whether the screen's stage takes content of this kind. */
function isWanted({ kind }: StageItem, { config, screen }: DirectorInput): boolean {
  return config.screens.find(({ id }) => id === screen)?.zones.stage.includes(kind) ?? true;
}

function hasSomethingToSay(item: StageItem, { view }: DirectorInput, t: number): boolean {
  switch (item.kind) {
    case 'quiet':
      return view?.quiet?.spans.some(([from]) => from > t) ?? false;
    case 'trend':
      return view?.trend !== undefined && (view.trend.today.length > 1 || view.trend.typical.length > 0);
    default:
      return true;
  }
}
