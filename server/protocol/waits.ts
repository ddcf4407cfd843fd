/** What `GET /api/v1/halls/{hall}/waits` tells: every wait announced, what it follows from, and how such have held. */
import * as v from 'valibot';
import { Wait } from '#domain/view.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const seconds = v.pipe(v.number(), v.minValue(0));

/** An estimated wait and what it follows from. Times in seconds. */
export const Expected = v.object({
  /** As likely to be shorter as longer. */
  expected: seconds,
  /** Eight of ten waits lie between these. */
  low: seconds,
  high: seconds,
  /** Customers who go before, of all services that share counters with this one. */
  ahead: count,
  /** Those of the same service. */
  ownAhead: count,
  /** Open counters counted. Absent where no feed tells of counters. */
  counters: v.optional(count),
  /** Time from call to call in the line, as it goes now. */
  pace: seconds,
  /** What the hall has taught: expected ÷ ((ahead + 1) × pace). */
  correction: v.number(),
  /** Where the range comes from: errors of the hall's own waits at such a position, or an assumption. */
  range: v.object({ source: v.picklist(['learned', 'assumed']), errors: count }),
});
export type Expected = v.InferOutput<typeof Expected>;

/** How announced ranges have held. */
export const Honesty = v.object({
  /** Tickets called that had been given a range. */
  called: count,
  /** Share of their waits that lay in it. */
  coverage: v.optional(v.number()),
  /** Mean of estimate less wait, in seconds: above 0 where waits were shorter than said. */
  bias: v.optional(v.number()),
});
export type Honesty = v.InferOutput<typeof Honesty>;

export const HallWaits = v.object({
  /** When these were true, epoch ms by the hall's clock. */
  at: v.number(),
  /** Waits learned from so far. */
  learned: count,
  /** By service: a ticket taken now. */
  services: v.record(
    v.string(),
    v.object({
      /** What the screens show. */
      announced: Wait,
      ...Expected.entries,
      honesty: v.object({ today: Honesty, last7Days: Honesty, last30Days: Honesty }),
    }),
  ),
  /** By ticket number: everybody who waits. */
  tickets: v.record(v.string(), v.object({ service: v.string(), ...Expected.entries })),
});
export type HallWaits = v.InferOutput<typeof HallWaits>;
