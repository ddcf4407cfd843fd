/** The trend as plain values that can be written as JSON, and back. */
import * as v from 'valibot';
import { stepsPerDay } from './steps.ts';
import type { Means, TrendState } from './trend.ts';

const Finite = v.pipe(v.number(), v.finite());
const Positive = v.pipe(Finite, v.minValue(0));

/** Whatever does not fit is not believed. */
export const SavedTrend = v.object({
  day: v.optional(v.object({ date: v.string(), from: Finite, until: Finite })),
  at: Finite,
  waiting: Positive,
  slots: v.pipe(v.array(v.object({ sum: Positive, heardMs: Positive })), v.maxLength(stepsPerDay + 4)),
  anybody: v.boolean(),
  past: v.array(
    v.object({
      date: v.pipe(v.string(), v.isoDate()),
      // JSON holds an undefined item as null.
      means: v.pipe(v.array(v.nullable(Positive)), v.maxLength(stepsPerDay)),
    }),
  ),
});

/** The state that was saved. */
export function restoredTrend({ day, past, ...saved }: v.InferOutput<typeof SavedTrend>): TrendState {
  const told = (means: (number | null)[]): Means => means.map((mean) => mean ?? undefined);
  return { ...saved, day, past: past.map(({ date, means }) => ({ date, means: told(means) })) };
}
