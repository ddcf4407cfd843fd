/** How a day usually goes: the mean of the past days of its kind. */
import { type DayKind, kindOf, stepsPerDay } from './steps.ts';
import { type Means, oneDecimal, type PastDay } from './trend.ts';

export interface Typical {
  means: Means;
  /** How many past days of the kind are known. */
  days: number;
}

/** What is typical of a kind of day. Each step is the mean over the days on which it is known. */
export function typicalOf(past: readonly PastDay[], kind: DayKind): Typical {
  const days = past.filter(({ date }) => kindOf(date) === kind);
  const means = Array.from({ length: stepsPerDay }, (_, step) => {
    const known = days.flatMap((day) => day.means[step] ?? []);
    return known.length > 0
      ? oneDecimal(known.reduce((sum, mean) => sum + mean, 0) / known.length)
      : undefined;
  });
  return { means, days: days.length };
}
