/**
 * The one schema of a hall's configuration: file, wire and editor forms all come from here.
 * Types are inferred from it, defaults are filled by it, and nothing reaches a wall without passing it.
 */
import * as v from 'valibot';
import { Care } from './care.ts';
import { type Parsed, parse } from './parse.ts';
import { type CrossFault, crossFaults } from './references.ts';
import { Sound } from './sound.ts';
import { TimeOfDay } from './words.ts';

export { type Fault, type Parsed, parse } from './parse.ts';

/** Not a regular expression: TVs' browsers of 2018 do not know `\p{Cc}`, and a literal range of control characters is unreadable. */
const isControl = (character: string) => character < ' ' || (character >= '\u007f' && character <= '\u009f');
const text = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'must not be empty'),
    v.maxLength(max, `must be at most ${max} characters`),
    v.check((value) => ![...value].some(isControl), 'must not hold control characters or line breaks'),
  );

/** Identifier used in URLs, events and references between parts of a file: `plans`, `c3`, `zhongshan-road`. */
export const Id = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9][a-z0-9_-]{0,39}$/i,
    'must be 1 to 40 letters, digits, "-" or "_", starting with a letter or digit',
  ),
);

/** A text in Chinese with an optional English second line. */
const bilingual = (max: number) =>
  v.strictObject({
    /** Chinese: what the wall shows first. */
    zh: text(max),
    /** English: the second line. Left out where there is none. */
    en: v.optional(text(max * 2)),
  });

const Name = v.strictObject({ zh: text(16), en: text(40) });

/**
 * Opening hours in the OpenStreetMap notation, e.g. `Mo-Fr 09:00-18:00; Sa,Su 10:00-17:00`. Evaluated on the server.
 * Public holidays (`PH`) are those of the hall's country with a fixed rule; the others, such as China's by the moon,
 * are given as dates: `Mo-Su 09:00-18:00; 2027 Feb 06-08 off`.
 */
const Hours = text(200);

/** A point on the map. `datum` names the coordinate system: phones give WGS84, Chinese maps GCJ02, Baidu BD09. */
export const Coordinates = v.strictObject({
  /** Degrees north. */
  latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  /** Degrees east. */
  longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  datum: v.picklist(['WGS84', 'GCJ02', 'BD09'], 'must be WGS84, GCJ02 or BD09'),
});
export type Coordinates = v.InferOutput<typeof Coordinates>;

/** How a service can be done without a counter, in the order customers are sent there. */
export const Channel = v.picklist(
  ['terminal', 'app', 'wechat', 'web', 'sms', 'hotline'],
  'must be terminal, app, wechat, web, sms or hotline',
);
export type Channel = v.InferOutput<typeof Channel>;

export const HallDetails = v.strictObject({
  /** Names the hall in URLs and events. Never changes once screens use it. */
  id: Id,
  name: v.strictObject({ zh: text(24), en: text(60) }),
  address: text(60),
  coordinates: Coordinates,
  /** IANA time zone: the hall's days begin and end in it. */
  timeZone: v.pipe(v.string(), v.check(isTimeZone, 'must be an IANA time zone such as Asia/Shanghai')),
  hours: Hours,
  /** ISO 3166 code of the country whose public holidays `PH` in opening hours stands for. Left out: `cn`. */
  country: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'must be two small letters such as cn'))),
});

/** What people take a ticket for. */
export const Service = v.strictObject({
  id: Id,
  /** First letter of this service's tickets: `A` for A015. One letter, one service. */
  letter: v.pipe(v.string(), v.regex(/^[A-Z]$/, 'must be one letter A to Z')),
  name: Name,
  /** One sentence that says in everyday words what this service covers. */
  plain: v.optional(bilingual(60)),
  /** How long one customer takes at the counter, in minutes, until the hall's own pace is known. */
  standardMinutes: v.pipe(v.number(), v.minValue(0.5), v.maxValue(240)),
  /** Customers of a service with a lower number go before those of one with a higher, where they share counters. */
  precedence: v.optional(v.pipe(v.number(), v.integer('must be a whole number'))),
  /** Ways to do it without a counter. */
  channels: v.optional(v.array(Channel), []),
});
export type Service = v.InferOutput<typeof Service>;

const Break = v.pipe(
  v.strictObject({ from: TimeOfDay, to: TimeOfDay }),
  v.check(({ from, to }) => from < to, '"from" must be before "to"'),
);

/** In which order customers are called (优先规则). */
const Calling = v.strictObject({
  /** Kinds of customers, the first called first. */
  order: v.pipe(
    v.array(v.picklist(['normal', 'appointment', 'elderly', 'disabled', 'vip'])),
    v.length(5, 'must name all five: normal, appointment, elderly, disabled, vip'),
    v.check((order) => new Set(order).size === order.length, 'must not name one twice'),
  ),
});

/** A counter (台席) where customers are served. */
export const Counter = v.strictObject({
  id: Id,
  /** What the sign above it says, usually its number: `3`. */
  label: text(6),
  /** Ids of the services it takes. Left out: all of them. */
  services: v.optional(v.array(Id)),
  /** Breaks planned for every day, in the hall's time. The counter finishes with its customer first. */
  breaks: v.optional(v.array(Break)),
});
export type Counter = v.InferOutput<typeof Counter>;

/** A TV in the hall. */
export const Screen = v.strictObject({
  id: Id,
  /** What the staff call it: `入口左侧`. */
  name: text(30),
  template: v.optional(v.picklist(['queue'], 'must be queue'), 'queue'),
  /** Diagonal of the panel in inches. */
  diagonalInches: v.optional(v.pipe(v.number(), v.minValue(10), v.maxValue(150)), 55),
  /** How far away people stand, in metres. */
  viewingMetres: v.optional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(40)), 8),
  /** Whether it chimes and speaks. One screen per waiting area is enough: several are never quite in step. */
  sound: v.optional(v.boolean(), false),
});
export type Screen = v.InferOutput<typeof Screen>;

/** Another place nearby where the same services are done. */
export const Outlet = v.strictObject({
  id: Id,
  name: v.strictObject({ zh: text(20), en: v.optional(text(60)) }),
  /** `own`: the operator's own hall. `partner`: a shop working for it. `room`: a 24-hour self-service room. */
  kind: v.picklist(['own', 'partner', 'room'], 'must be own, partner or room'),
  address: text(60),
  coordinates: Coordinates,
  hours: Hours,
  /** Ids of the services it takes. */
  services: v.pipe(v.array(Id), v.minLength(1, 'must name at least one service')),
  /** Where its live waits come from: the id of another hall on this server. Left out: no live wait is shown. */
  live: v.optional(v.strictObject({ hall: Id })),
});
export type Outlet = v.InferOutput<typeof Outlet>;

/** Path of a picture, relative to the hall's file. */
const MediaPath = v.pipe(
  v.string(),
  v.regex(
    /^media\/[a-z0-9][a-z0-9._-]*\.(svg|png|jpe?g|webp)$/i,
    'must name a picture in media/, such as media/pay-1.svg',
  ),
);

const Link = v.pipe(
  v.string(),
  v.url('must be a complete URL'),
  v.regex(/^https?:/, 'must begin with http:// or https://'),
);
const PhoneNumber = v.pipe(v.string(), v.regex(/^\+?[0-9]{3,15}$/, 'must be 3 to 15 digits'));

/** A how-to guide (使用流程说明): one service through one channel. */
export const Guide = v.strictObject({
  id: Id,
  /** Id of the service it does. */
  service: Id,
  channel: Channel,
  title: bilingual(24),
  /** How long doing it takes, in minutes. */
  minutes: v.pipe(v.number(), v.minValue(0.5), v.maxValue(60)),
  steps: v.pipe(
    v.array(v.strictObject({ text: bilingual(24), image: v.optional(MediaPath) })),
    v.minLength(1, 'must have at least one step'),
    v.maxLength(6, 'must have at most 6 steps'),
  ),
  /** The text message that does it, and where to send it. */
  sms: v.optional(v.strictObject({ text: text(30), to: PhoneNumber })),
  /** The voice-menu shortcut: the number to dial, then the keys to press. */
  hotline: v.optional(
    v.strictObject({
      number: PhoneNumber,
      keys: v.array(v.pipe(v.string(), v.regex(/^[0-9*#]$/, 'must be one key: 0 to 9, * or #'))),
    }),
  ),
  /** Where the QR code leads. */
  link: v.optional(Link),
  /** An invented example, not a real instruction: the wall marks it 示例. */
  sample: v.optional(v.boolean(), false),
});
export type Guide = v.InferOutput<typeof Guide>;

const Instant = v.pipe(
  v.string(),
  v.isoTimestamp('must be a date and time with offset, such as 2026-12-01T09:00:00+08:00'),
  v.transform((value) => Date.parse(value)),
);

/** A short message of the hall to its customers. */
export const Notice = v.pipe(
  v.strictObject({
    id: Id,
    text: bilingual(80),
    /** Shown from this instant (epoch ms after parsing). Left out: at once. */
    from: v.optional(Instant),
    /** Shown until this instant (epoch ms after parsing). Left out: until removed. */
    until: v.optional(Instant),
  }),
  v.check(
    (notice) => !(notice.from && notice.until) || notice.from < notice.until,
    '"from" must be before "until"',
  ),
);
export type Notice = v.InferOutput<typeof Notice>;

const Sections = v.strictObject({
  hall: HallDetails,
  services: v.pipe(v.array(Service), v.minLength(1, 'must have at least one service'), v.maxLength(26)),
  counters: v.pipe(v.array(Counter), v.minLength(1, 'must have at least one counter'), v.maxLength(200)),
  /** Left out: the law's priorities first, then vip, appointments and everybody else. */
  calling: v.optional(Calling),
  screens: v.optional(v.array(Screen), []),
  outlets: v.optional(v.array(Outlet), []),
  guides: v.optional(v.array(Guide), []),
  notices: v.optional(v.array(Notice), []),
  sound: v.optional(Sound, {}),
  care: v.optional(Care, {}),
});

/** A hall's whole configuration: the parsed hall file. */
export const HallConfig = v.pipe(
  Sections,
  v.rawCheck(({ dataset, addIssue }) => {
    for (const fault of crossFaults(dataset.value)) {
      addIssue({ message: fault.reason, path: issuePath(dataset.value, fault.path) });
    }
  }),
);
export type HallConfig = v.InferOutput<typeof HallConfig>;

/** Parses what a hall file holds. Reports every fault, not just the first. */
export function parseHallConfig(input: unknown): Parsed<HallConfig> {
  return parse(HallConfig, input);
}

function issuePath(root: unknown, path: CrossFault['path']): [v.IssuePathItem, ...v.IssuePathItem[]] {
  let input = root;
  const items = path.map((key): v.IssuePathItem => {
    const value = (input as Record<string | number, unknown>)[key];
    const item = { type: 'unknown', origin: 'value', input, key, value } as const;
    input = value;
    return item;
  });
  // A fault across parts lies inside one of them, so its path is never empty.
  return items as [v.IssuePathItem, ...v.IssuePathItem[]];
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
