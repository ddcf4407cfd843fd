/** The surge state as JSON holds it, and back. */
import * as v from 'valibot';
import type { SurgeState } from './surge.ts';

const Finite = v.pipe(v.number(), v.finite());
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Whatever does not fit is not believed. */
export const SavedSurge = v.object({
  day: Finite,
  begunAt: Finite,
  at: Finite,
  load: v.object({ waiting: Count, open: v.optional(Count), counted: v.boolean() }),
  told: v.boolean(),
  // JSON holds an undefined item as null.
  held: v.pipe(v.array(v.nullable(v.object({ since: Finite, leftAt: v.optional(Finite) }))), v.length(3)),
});

/** The state that was saved. */
export function restoredSurge({ load, held, ...saved }: v.InferOutput<typeof SavedSurge>): SurgeState {
  return {
    ...saved,
    load: { ...load, open: load.open },
    held: held.map((one) => (one ? { since: one.since, leftAt: one.leftAt } : undefined)),
  };
}
