/**
 * The one schema of a hall's configuration: file, wire and editor forms all come from here.
 * Types are inferred from it, defaults are filled by it, and nothing reaches a wall without passing it.
 */
import * as v from 'valibot';
import { Brand } from './brand.ts';
import { Campaign, Term } from './campaigns.ts';
import { Care, usualCare } from './care.ts';
import { Checks, usualChecks } from './checks.ts';
import { Amenity, Notice, Slide, Takeover } from './content.ts';
import { Freshness, usualFreshness } from './freshness.ts';
import { Channel, Guide } from './guides.ts';
import { type Parsed, parse } from './parse.ts';
import { Quiet } from './quiet.ts';
import { type CrossFault, crossFaults } from './references.ts';
import { defaultRotation, Rotation } from './rotation.ts';
import { Screen } from './screens.ts';
import { Sound, usualSound } from './sound.ts';
import { Surge } from './surge.ts';
import { bilingual, Id, TimeOfDay, text } from './words.ts';

export { Brand } from './brand.ts';
export { Campaign, Term } from './campaigns.ts';
export { Amenity, Notice, Slide, Takeover } from './content.ts';
export { Channel, Guide } from './guides.ts';
export { type Fault, type Parsed, parse } from './parse.ts';
export { Screen, type StageKind, stageKinds, Template, unnamedScreen } from './screens.ts';
export { Id } from './words.ts';

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

export const HallDetails = v.strictObject({
  /** Names the hall in URLs and events. Never changes once screens use it. */
  id: Id,
  name: v.strictObject({ zh: text(24), en: text(60) }),
  address: text(60),
  /** Where it belongs (省、市): whose marketing may edit it along with other halls. Left out: to nobody but itself. */
  region: v.optional(v.strictObject({ province: text(20), city: text(20) })),
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
  /** What it costs (资费透明): `免费`, `补卡 10 元`. */
  price: v.optional(bilingual(16)),
  /** How soon it is done (业务办理时限): `当场办好`, `48 小时内装机`. */
  limit: v.optional(bilingual(16)),
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

const Sections = v.strictObject({
  hall: HallDetails,
  services: v.pipe(v.array(Service), v.minLength(1, 'must have at least one service'), v.maxLength(26)),
  counters: v.pipe(v.array(Counter), v.minLength(1, 'must have at least one counter'), v.maxLength(200)),
  /** Left out: the law's priorities first, then vip, appointments and everybody else. */
  calling: v.optional(Calling),
  brand: v.optional(Brand, {}),
  screens: v.optional(v.array(Screen), []),
  outlets: v.optional(v.array(Outlet), []),
  guides: v.optional(v.array(Guide), []),
  notices: v.optional(v.array(Notice), []),
  campaigns: v.optional(v.array(Campaign), []),
  /** Trade terms in everyday words, shown with the campaigns that use them. */
  glossary: v.optional(v.array(Term), []),
  amenities: v.optional(v.array(Amenity), []),
  slides: v.optional(v.array(Slide), []),
  takeovers: v.optional(v.array(Takeover), []),
  rotation: v.optional(Rotation, {}),
  surge: v.optional(Surge, {}),
  quiet: v.optional(Quiet, {}),
  sound: v.optional(Sound, {}),
  care: v.optional(Care, {}),
  freshness: v.optional(Freshness, {}),
  checks: v.optional(Checks, {}),
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

/** The sections that say what screens show, all empty: those of a hall that has only a queue. */
export const noContent = {
  brand: { theme: 'dark' },
  screens: [],
  outlets: [],
  guides: [],
  notices: [],
  campaigns: [],
  glossary: [],
  amenities: [],
  slides: [],
  takeovers: [],
  rotation: defaultRotation,
  sound: usualSound,
  care: usualCare,
  freshness: usualFreshness,
  checks: usualChecks,
} satisfies Partial<HallConfig>;

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
  // Known without asking the browser, which takes a slow TV a tenth of a second at its start.
  if (zone === 'Asia/Shanghai') return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
