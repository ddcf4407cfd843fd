/** How the hall's panels are spared: against burn-in, and while nobody looks. */
import * as v from 'valibot';

export const Care = v.strictObject({
  /** Moves the whole picture by a few pixels every few minutes, against burn-in. */
  pixelShift: v.optional(v.boolean(), true),
  /** What screens do while the hall is shut and empty: go on, go dim, or go black. */
  outsideHours: v.optional(v.picklist(['on', 'dim', 'off'], 'must be on, dim or off'), 'dim'),
  /** How long before opening they are bright again, in minutes. */
  wakeMinutesBefore: v.optional(
    v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0), v.maxValue(240)),
    30,
  ),
  /** How much of its brightness a dim screen keeps. */
  dimTo: v.optional(v.pipe(v.number(), v.minValue(0.1), v.maxValue(0.9)), 0.3),
});
export type Care = v.InferOutput<typeof Care>;

/** The care of a hall whose file says nothing of it. */
export const usualCare: Care = /* @__PURE__ */ v.parse(Care, {});
