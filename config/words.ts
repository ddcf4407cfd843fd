/** The small pieces that the sections of a hall's file are made of: texts, names, times, links, paths of media. */
import * as v from 'valibot';

/** Not a regular expression: TVs' browsers of 2018 do not know `\p{Cc}`, and a literal range of control characters is unreadable. */
const isControl = (character: string) => character < ' ' || (character >= '\u007f' && character <= '\u009f');

/** One line of text, trimmed, of 1 to `max` characters. */
export const text = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'must not be empty'),
    v.maxLength(max, `must be at most ${max} characters`),
    v.check((value) => ![...value].some(isControl), 'must not hold control characters or line breaks'),
  );

/** Several lines of text, of up to `max` characters together. */
const paragraphs = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'must not be empty'),
    v.maxLength(max, `must be at most ${max} characters`),
    v.check(
      (value) => ![...value].some((character) => character !== '\n' && isControl(character)),
      'must not hold control characters',
    ),
  );

/** Identifier used in URLs, events and references between parts of a file: `plans`, `c3`, `zhongshan-road`. */
export const Id = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9][a-z0-9_-]{0,39}$/i,
    'must be 1 to 40 letters, digits, "-" or "_", starting with a letter or digit',
  ),
);

/** A text in Chinese of up to `max` characters, with an optional English second line. */
export const bilingual = (max: number) =>
  v.strictObject({
    /** Chinese: what the wall shows first. */
    zh: text(max),
    /** English: the second line. Left out where there is none. */
    en: v.optional(text(max * 2)),
  });

/** The same in several lines. */
export const bilingualParagraphs = (max: number) =>
  v.strictObject({ zh: paragraphs(max), en: v.optional(paragraphs(max * 2)) });

/** A time of the day on the hall's clock: `09:30`. */
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

/** Path of a picture, relative to the hall's file. */
export const MediaPath = v.pipe(
  v.string(),
  v.regex(
    /^media\/[a-z0-9][a-z0-9._-]*\.(svg|png|jpe?g|webp)$/i,
    'must name a picture in media/, such as media/pay-1.svg',
  ),
);

/** Path of a film, relative to the hall's file. */
export const VideoPath = v.pipe(
  v.string(),
  v.regex(
    /^media\/[a-z0-9][a-z0-9._-]*\.(mp4|webm)$/i,
    'must name a film in media/, such as media/welcome.mp4',
  ),
);

export const Link = v.pipe(
  v.string(),
  v.url('must be a complete URL'),
  v.regex(/^https?:/, 'must begin with http:// or https://'),
);

export const PhoneNumber = v.pipe(v.string(), v.regex(/^\+?[0-9]{3,15}$/, 'must be 3 to 15 digits'));

/** Whether a stretch of time ends after it begins, as far as both ends are given (epoch ms). */
export const endsAfterItBegins = ({
  from,
  until,
}: {
  from?: number | undefined;
  until?: number | undefined;
}): boolean => from === undefined || until === undefined || from < until;
