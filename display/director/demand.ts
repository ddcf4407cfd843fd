/** How much a guide is wanted now: how many wait for what it does, and the minutes it would save each of them. */
import type { SurgeLevel } from '#config/surge.ts';
import type { Wait } from '#domain/view.ts';
import type { Candidate, PublicGuide } from './candidates.ts';
import { type DirectorInput, levelAt } from './input.ts';

export interface Demand {
  service: string;
  waiting: number;
  /** Whole minutes; absent where the wait here cannot be told. */
  minutesSaved?: number;
  /** 1: not wanted more than any other. Coarse, so that one ticket does not reshuffle the rotation. */
  grade: 1 | 2 | 3 | 4;
}

/** Minutes saved by all who wait together, from which on a guide is wanted more. */
const gradeFrom = [1, 60, 240];
/** Grade while people wait and nobody can tell how long. */
const untoldGrade = 2;
/** No open counter takes the service: a guide is the only way. */
const onlyWayGrade = 4;

export function demandOf(guide: PublicGuide, { view, counts }: DirectorInput): Demand {
  const { service, minutes } = guide;
  const { waiting = 0, wait } = (counts !== 'withdrawn' && view?.services[service]) || {};
  if (waiting === 0 || !wait) return { service, waiting: 0, grade: 1 };
  if (wait.kind === 'no_counter' || wait.kind === 'closing') return { service, waiting, grade: onlyWayGrade };
  const here = expected(wait);
  if (here === undefined) return { service, waiting, grade: untoldGrade };
  const minutesSaved = Math.max(0, Math.round(here - minutes));
  const together = waiting * minutesSaved;
  const grade = (1 + gradeFrom.filter((from) => together >= from).length) as Demand['grade'];
  return { service, waiting, minutesSaved, grade };
}

/** Minutes of wait in the middle of what is announced. */
function expected(wait: Wait): number | undefined {
  if (wait.kind === 'none') return 0;
  if (wait.kind !== 'range') return undefined;
  return (wait.lowMinutes + (wait.highMinutes ?? wait.lowMinutes)) / 2;
}

/** In a surge the guides people queue for weigh so much more than the rest. */
const surgeFactor = 4;

/** What a grade of demand multiplies a guide's weight by. */
export const demandFactor = (grade: Demand['grade'], level: SurgeLevel): number =>
  grade > 1 && level > 0 ? grade * surgeFactor : grade;

/** The most that `demandFactor` gives. */
export const mostDemand = 4 * surgeFactor;

/** A candidate's weight within its lane. */
export function weightOf({ placement, guide }: Candidate, input: DirectorInput, t: number): number {
  const weight = placement.weight ?? 1;
  return guide ? weight * demandFactor(demandOf(guide, input).grade, levelAt(input, t)) : weight;
}
