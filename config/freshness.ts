/** How old a value may be: then it shows its time (截至 10:42), then words stand in its place. */
import * as v from 'valibot';

/** Screens take up to 25 s to notice that nothing comes any more; nothing may look live for over an hour. */
const Seconds = v.pipe(
  v.number(),
  v.integer('must be a whole number of seconds'),
  v.minValue(30),
  v.maxValue(3600),
);

/** Both in seconds. */
const limits = (ageing: number, withdrawn: number) =>
  v.pipe(
    v.optional(
      v.strictObject({
        /** From this age on it is shown with the time it was true at, and waits as wider ranges. */
        ageing: v.optional(Seconds, ageing),
        /** From this age on it is not shown: words say what to do instead. */
        withdrawn: v.optional(Seconds, withdrawn),
      }),
      {},
    ),
    v.check((given) => given.ageing < given.withdrawn, '"ageing" must be less than "withdrawn"'),
  );

export const Freshness = v.strictObject({
  /** Calls. */
  calls: limits(30, 120),
  /** How many wait, and how long. */
  counts: limits(60, 300),
  /** Waits at other outlets. */
  outlets: limits(180, 900),
  /**
   * All that the queue machine tells, while people wait but it says nothing: some counter calls within the time of one
   * long service.
   */
  feed: limits(600, 1800),
});
export type Freshness = v.InferOutput<typeof Freshness>;

/** The limits of a hall whose file says nothing of them. */
export const usualFreshness: Freshness = /* @__PURE__ */ v.parse(Freshness, {});
