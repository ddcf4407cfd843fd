/**
 * What a wall needs of a hall's configuration: the published fields, with what the server worked out added.
 * Served at `GET /api/v1/halls/{hall}/config/{version}`; never changes under its version.
 */
import * as v from 'valibot';
import { Care } from '#config/care.ts';
import { Freshness } from '#config/freshness.ts';
import { Rotation } from '#config/rotation.ts';
import {
  Amenity,
  Brand,
  Campaign,
  Counter,
  Guide,
  HallDetails,
  Notice,
  Outlet,
  Screen,
  Service,
  Slide,
  Takeover,
  Term,
} from '#config/schema.ts';
import { Sound } from '#config/sound.ts';
import { Banner, RoleActions, Thresholds } from '#config/surge.ts';

/** Instants are epoch ms already. */
const Instant = v.number();
const placed = { from: v.optional(Instant), until: v.optional(Instant) };
/** Pictures and films are given as absolute paths on the server, with the content's hash in them. */
const MediaPath = v.optional(v.string());

export const PublicOutlet = v.object({
  ...v.pick(v.object(Outlet.entries), ['id', 'name', 'kind', 'address', 'services']).entries,
  /** Straight-line distance from the hall, in metres. */
  distanceMetres: v.number(),
  /** Estimated walk, in whole minutes. */
  walkMinutes: v.number(),
  /** Opens the outlet's place in a phone's map application. */
  mapLink: v.string(),
});
export type PublicOutlet = v.InferOutput<typeof PublicOutlet>;

const guide = Guide.pipe[0].entries;
const PublicGuide = v.object({
  ...guide,
  ...placed,
  steps: v.array(v.object({ text: guide.title, image: MediaPath })),
});
const PublicCampaign = v.object({
  ...Campaign.pipe[0].entries,
  from: Instant,
  until: Instant,
  image: MediaPath,
});
const PublicSlide = v.object({ ...Slide.pipe[0].entries, ...placed, image: MediaPath, video: MediaPath });

export const PublicConfig = v.object({
  version: v.string(),
  hall: v.object(v.pick(v.object(HallDetails.entries), ['id', 'name', 'address', 'timeZone']).entries),
  services: v.array(v.object(Service.entries)),
  counters: v.array(v.object(Counter.entries)),
  brand: Brand,
  screens: v.array(v.object(Screen.entries)),
  /** Nearest first. */
  outlets: v.array(PublicOutlet),
  guides: v.array(PublicGuide),
  notices: v.array(v.object({ ...Notice.pipe[0].entries, ...placed })),
  campaigns: v.array(PublicCampaign),
  glossary: v.array(Term),
  amenities: v.array(Amenity),
  slides: v.array(PublicSlide),
  takeovers: v.array(v.object({ ...Takeover.pipe[0].entries, ...placed, until: Instant })),
  rotation: v.object(Rotation.entries),
  /** What staff and customers are told on each surge level. */
  surge: v.object({
    thresholds: Thresholds,
    actions: v.object({ level1: RoleActions, level2: RoleActions, level3: RoleActions }),
    banner: v.object({ level1: Banner, level2: Banner, level3: Banner }),
  }),
  /** Filled in where a screen kept a configuration from before there was sound, care or freshness. */
  sound: v.optional(v.object(Sound.entries), {}),
  care: v.optional(v.object(Care.entries), {}),
  freshness: v.optional(v.object(Freshness.entries), {}),
  /** The Chinese words of its texts, of two characters or more: lines are not broken inside them. */
  words: v.optional(v.array(v.string()), []),
});
export type PublicConfig = v.InferOutput<typeof PublicConfig>;
