/** The words that all sections of a hall file are written in: texts, identifiers, times. */
import * as v from 'valibot';

/** Not a regular expression: TVs' browsers of 2018 do not know `\p{Cc}`, and a literal range of control characters is unreadable. */
const isControl = (character: string) => character < ' ' || (character >= '\u007f' && character <= '\u009f');

/** One line of text of at most so many characters. */
export const text = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'must not be empty'),
    v.maxLength(max, `must be at most ${max} characters`),
    v.check((value) => ![...value].some(isControl), 'must not hold control characters or line breaks'),
  );

/** A text in Chinese with an optional English second line. */
export const bilingual = (max: number) =>
  v.strictObject({
    /** Chinese: what the wall shows first. */
    zh: text(max),
    /** English: the second line. Left out where there is none. */
    en: v.optional(text(max * 2)),
  });

/** Identifier used in URLs, events and references between parts of a file: `plans`, `c3`, `zhongshan-road`. */
export const Id = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9][a-z0-9_-]{0,39}$/i,
    'must be 1 to 40 letters, digits, "-" or "_", starting with a letter or digit',
  ),
);

/** A time of the hall's day: `14:00`. */
export const TimeOfDay = v.pipe(
  v.string(),
  v.regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'must be a time such as 12:00'),
);

/** A date and time with offset; epoch ms after parsing. */
export const Instant = v.pipe(
  v.string(),
  v.isoTimestamp('must be a date and time with offset, such as 2026-12-01T09:00:00+08:00'),
  v.transform((value) => Date.parse(value)),
);
