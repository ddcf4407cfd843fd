/** Where the checks before publishing draw the line. */
import * as v from 'valibot';

export const Checks = v.strictObject({
  /** More campaigns than this at once are too many to remember (频次). */
  campaignsAtOnce: v.optional(
    v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1), v.maxValue(20)),
    3,
  ),
  /** More minutes of campaigns than this in an hour of one screen keep customers from what they came for (频次). */
  campaignMinutesPerHour: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(60)), 20),
  /**
   * Chinese characters that people read in a second. 7 is what the Chinese subtitle rules of Netflix allow for slow
   * readers (9 for others): who waits in a hall reads now and then, from metres away, and may be old.
   */
  charactersPerSecond: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(20)), 7),
  /** Each content should come round within so many minutes: who waits for less time never sees it. */
  roundMinutes: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(240)), 30),
});
export type Checks = v.InferOutput<typeof Checks>;

/** The checks of a hall whose file says nothing of them. */
export const usualChecks: Checks = /* @__PURE__ */ v.parse(Checks, {});
