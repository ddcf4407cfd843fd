/** Quiet times of the coming days: as the hall has learned them, or as its file gives them. */
import { Weekday } from '#config/placement.ts';
import type { Quiet } from '#config/quiet.ts';
import { type BusinessDay, businessDay } from '../day.ts';
import type { Openings, QuietView } from '../view.ts';
import { instantOf } from '../wall-time.ts';
import { midnightOf, openMinutes } from './open-minutes.ts';
import { kindOf, stepMinutes } from './steps.ts';
import type { PastDay } from './trend.ts';
import { type Typical, typicalOf } from './typical.ts';

/** From so many days of a kind on, what was seen goes before what the file says. */
export const daysToLearn = 5;
/** Steps whose typical wait is among so many of the lowest are quiet. */
const quietShare = 0.25;
/** A quiet time of less than an hour is over before anybody has come. */
const fewestSteps = 60 / stepMinutes;
const mostPerDay = 2;
const daysAhead = 7;
const minuteMs = 60_000;

/** [from, to): minutes of a local day, or instants. */
type Stretch = [number, number];

/** By the opening hours they lie in: those are made anew each day, and with each configuration. */
const known = new WeakMap<Openings, QuietSources & { view: QuietView }>();

/** Quiet times from a business day on. Kept until something they follow from changes. */
export function quietView(sources: QuietSources): QuietView {
  const { day, quiet, past, openings } = sources;
  const last = known.get(openings);
  if (last?.day === day && last.quiet === quiet && last.past === past) return last.view;
  const view = findQuiet(sources);
  known.set(openings, { ...sources, view });
  return view;
}

function findQuiet({ timeZone, day: first, quiet, past, openings }: QuietSources): QuietView {
  const spans: Openings = [];
  let learned = false;
  let day = first;
  for (let n = 0; n < daysAhead; n += 1) {
    const { date } = day;
    const open = openMinutes(timeZone, date, openings);
    const typical = typicalOf(past, kindOf(date));
    const isLearned = typical.days >= daysToLearn;
    learned ||= isLearned && open.length > 0;
    const hours = isLearned ? learnedQuiet(typical, open) : givenHours(quiet, date);
    const instant = (minute: number) => instantOf(timeZone, midnightOf(date) + minute * minuteMs);
    const stretches = [...hours, ...givenDays(quiet, date)];
    // As instants: of an hour that comes twice, two openings can have the same minutes.
    const told = stretches.map(([from, to]): Stretch => [instant(from), instant(to)]);
    spans.push(...inside(told, openings));
    day = businessDay(timeZone, day.until);
  }
  return { spans, learned };
}

export interface QuietSources {
  timeZone: string;
  /** The first of the days asked for. */
  day: BusinessDay;
  quiet: Quiet;
  past: readonly PastDay[];
  /** The hall's opening spans in the coming days. */
  openings: Openings;
}

/**
 * The stretches of a usual day, inside its opening hours, in which fewest wait. None where one half hour is like the
 * other.
 */
export function learnedQuiet({ means }: Pick<Typical, 'means'>, open: readonly Stretch[]): Stretch[] {
  const steps = open.flatMap(([from, to], opening) => {
    const first = Math.ceil(from / stepMinutes);
    const last = Math.floor(to / stepMinutes);
    return means
      .slice(first, last)
      .flatMap((mean, at) => (mean === undefined ? [] : { opening, step: first + at, mean }));
  });
  if (steps.length === 0) return [];
  const sorted = steps.map(({ mean }) => mean).sort((a, b) => a - b);
  const limit = sorted[Math.ceil(sorted.length * quietShare) - 1] ?? 0;
  const usual = sorted.reduce((sum, one) => sum + one, 0) / sorted.length;
  const runs: { opening: number; first: number; last: number; sum: number }[] = [];
  for (const { opening, step, mean } of steps) {
    if (mean > limit || mean >= usual) continue;
    const run = runs.at(-1);
    if (run && run.opening === opening && run.last === step - 1) {
      run.last = step;
      run.sum += mean;
    } else runs.push({ opening, first: step, last: step, sum: mean });
  }
  const length = ({ first, last }: { first: number; last: number }) => last - first + 1;
  return runs
    .filter((run) => length(run) >= fewestSteps)
    .sort((a, b) => length(b) - length(a) || a.sum - b.sum)
    .slice(0, mostPerDay)
    .sort((a, b) => a.first - b.first)
    .map(({ first, last }) => [first * stepMinutes, (last + 1) * stepMinutes]);
}

function givenHours({ hours }: Quiet, date: string): Stretch[] {
  const weekday = Weekday.options[(new Date(midnightOf(date)).getUTCDay() + 6) % 7] ?? 'mo';
  return hours
    .filter(({ days }) => !days || days.includes(weekday))
    .map(({ from, to }) => [minutes(from), minutes(to)]);
}

function givenDays({ daysOfMonth }: Quiet, date: string): Stretch[] {
  const day = Number(date.slice(8));
  return daysOfMonth.some(({ from, to }) => day >= from && day <= to) ? [[0, 1_440]] : [];
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The parts of stretches that lie in opening hours, in order; what overlaps or touches is one. */
function inside(stretches: readonly Stretch[], open: Openings): Stretch[] {
  return open.flatMap((opening) => {
    const parts: Stretch[] = [];
    for (const stretch of stretches.flatMap((one) => cut(one, [opening])).sort(([a], [b]) => a - b)) {
      const last = parts.at(-1);
      if (last && stretch[0] <= last[1]) last[1] = Math.max(last[1], stretch[1]);
      else parts.push([...stretch]);
    }
    return parts;
  });
}

function cut([from, to]: Stretch, open: Openings): Stretch[] {
  return open
    .map(([opens, closes]): Stretch => [Math.max(from, opens), Math.min(to, closes)])
    .filter(([begins, ends]) => begins < ends);
}
