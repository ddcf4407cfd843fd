/** Quiet times given by hand (月闲日、日闲时): advised until the hall has learned its own, see `server/domain/trend`. */
import * as v from 'valibot';
import { Weekday } from './placement.ts';
import { TimeOfDay } from './words.ts';

/** 日闲时: quiet hours of the day, in the hall's time. */
const QuietHours = v.pipe(
  v.strictObject({
    /** Left out: every day. */
    days: v.optional(v.pipe(v.array(Weekday), v.minLength(1, 'must name at least one day'))),
    from: TimeOfDay,
    to: TimeOfDay,
  }),
  v.check(({ from, to }) => from < to, '"from" must be before "to"'),
);

const DayOfMonth = v.pipe(
  v.number(),
  v.integer('must be a whole number'),
  v.minValue(1),
  // Months are of different lengths: the 31st of a shorter one is simply not there.
  v.maxValue(31),
);

/** 月闲日: quiet days of the month, both included. */
const QuietDays = v.pipe(
  v.strictObject({ from: DayOfMonth, to: DayOfMonth }),
  v.check(({ from, to }) => from <= to, '"from" must not be after "to"'),
);

export const Quiet = v.strictObject({
  /** Advised on days of whose kind the hall has learned too little yet. Only what lies inside opening hours counts. */
  hours: v.optional(v.pipe(v.array(QuietHours), v.maxLength(14)), []),
  /** Days that are quiet from opening to closing, whatever has been learned of their hours. */
  daysOfMonth: v.optional(v.pipe(v.array(QuietDays), v.maxLength(6)), []),
});
export type Quiet = v.InferOutput<typeof Quiet>;
