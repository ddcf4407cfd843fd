/** The small pieces that the sections of a hall's file are made of. */
import * as v from 'valibot';

/** A time of the day on the hall's clock: `09:30`. */
export const TimeOfDay = v.pipe(
  v.string(),
  v.regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'must be a time such as 12:00'),
);
