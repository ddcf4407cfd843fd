/** When, where and how often content that takes turns may show. */
import * as v from 'valibot';
import { Id, Instant, TimeOfDay } from './words.ts';

export const Weekday = v.picklist(
  ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'],
  'must be mo, tu, we, th, fr, sa or su',
);

/** Fields that every content on the stage may have, beside its own. */
export const placementEntries = {
  /** Shown from this instant (epoch ms after parsing). Left out: at once. */
  from: v.optional(Instant),
  /** Shown until this instant (epoch ms after parsing). Left out: until removed. */
  until: v.optional(Instant),
  /** Days of the week, in the hall's time zone. Left out: every day. */
  days: v.optional(v.array(Weekday)),
  /** Times of the day, in the hall's time zone; `22:00` to `02:00` crosses midnight. Left out: all day. */
  times: v.optional(v.array(v.strictObject({ from: TimeOfDay, to: TimeOfDay }))),
  /** Surge levels, 0 to 3, on which it may show. Left out: whatever its kind may. */
  levels: v.optional(v.array(v.picklist([0, 1, 2, 3], 'must be 0, 1, 2 or 3'))),
  /** Ids of the screens it may show on. Left out: all. */
  screens: v.optional(v.array(Id)),
  /** `high`: every second turn is for content of this priority while there is any. */
  priority: v.optional(v.picklist(['normal', 'high'], 'must be normal or high')),
  /** Share of voice within its kind, 1 to 10. Left out: 1. */
  weight: v.optional(v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1), v.maxValue(10))),
  /** At most so many times an hour. */
  perHour: v.optional(v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1), v.maxValue(60))),
};
