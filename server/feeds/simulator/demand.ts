/** How many people come to a hall when, and what for. */
import type { HallConfig } from '#config/schema.ts';
import { between, type Random } from './random.ts';

/**
 * How busy a working day is by the hour of the day: 1 for as many as the counters can just serve. People stand
 * at the door when it opens; the crowd is largest from 10 to 11:30 and from 15 to 16:30, after more came than could be served.
 */
const weekday: readonly (readonly [hour: number, level: number])[] = [
  [0, 0.05],
  [6, 0.1],
  [8, 0.7],
  [9, 1.1],
  [10, 1.2],
  [11, 0.95],
  [11.75, 0.7],
  [13, 0.55],
  [13.75, 0.8],
  [14.25, 1.1],
  [15.25, 1.2],
  [16, 0.95],
  [16.75, 0.75],
  [17.5, 0.45],
  [19, 0.35],
  [21, 0.2],
  [24, 0.05],
];

/** People come later at weekends, and go on coming through lunch. */
const weekend: typeof weekday = [
  [0, 0.05],
  [8, 0.4],
  [9, 0.85],
  [9.75, 1.15],
  [10.75, 1.15],
  [11.5, 0.85],
  [13, 0.65],
  [13.75, 0.9],
  [14.5, 1.2],
  [15.5, 1.15],
  [16.25, 0.9],
  [17, 0.7],
  [18, 0.45],
  [21, 0.25],
  [24, 0.05],
];

/** The highest level there is. */
export const highestLevel = 1.2;

/** How busy it is at an hour of the day, 0 to 24. */
export function levelAt(hour: number, isWeekend: boolean): number {
  const course = isWeekend ? weekend : weekday;
  const after = course.findIndex(([from]) => from > hour);
  const [fromHour, from] = course[Math.max(0, after - 1)] ?? [0, 0];
  const [toHour, to] = course[after] ?? [24, from];
  return from + ((hour - fromHour) / (toHour - fromHour)) * (to - from);
}

/** Each service is this much less in demand than the one listed before it. */
const declineInList = 0.78;

/** What share of the customers comes for a service. */
export interface Share {
  value: string;
  weight: number;
}

/**
 * Shares of the services, by id. Managers list what matters most first; beyond that, people come for what the
 * hall has counters for: many for short matters and for what many counters take, none for what no counter takes.
 */
export function serviceShares(
  { services, counters }: Pick<HallConfig, 'services' | 'counters'>,
  isWeekend: boolean,
  random: Random,
): Share[] {
  return services.map(({ id, standardMinutes }, at) => {
    const counterShare = counters.reduce((sum, { services: taken }) => {
      if (!taken) return sum + 1 / services.length;
      return taken.includes(id) ? sum + 1 / taken.length : sum;
    }, 0);
    // Working people bring their longer matters at the weekend.
    const leisure = isWeekend ? standardMinutes ** 0.3 : 1;
    const weight =
      (declineInList ** at * leisure * between(random, 0.85, 1.15) * counterShare) / standardMinutes;
    return { value: id, weight };
  });
}
