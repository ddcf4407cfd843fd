/**
 * What a wall needs of a hall's configuration: the published fields, with what the server worked out added.
 * Served at `GET /api/v1/halls/{hall}/config/{version}`; never changes under its version.
 */
import * as v from 'valibot';
import { Care } from '#config/care.ts';
import { Counter, Guide, HallDetails, Notice, Outlet, Screen, Service } from '#config/schema.ts';
import { Sound } from '#config/sound.ts';

/** A parsed notice: instants are epoch ms already. */
const PublicNotice = v.object({
  ...Notice.pipe[0].entries,
  from: v.optional(v.number()),
  until: v.optional(v.number()),
});

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

export const PublicConfig = v.object({
  version: v.string(),
  hall: v.object(v.pick(v.object(HallDetails.entries), ['id', 'name', 'address', 'timeZone']).entries),
  services: v.array(v.object(Service.entries)),
  counters: v.array(v.object(Counter.entries)),
  screens: v.array(v.object(Screen.entries)),
  /** Nearest first. */
  outlets: v.array(PublicOutlet),
  /** Step images are given as absolute paths on the server, with the content's hash in them. */
  guides: v.array(
    v.object({
      ...Guide.entries,
      steps: v.array(v.object({ text: Guide.entries.title, image: v.optional(v.string()) })),
    }),
  ),
  notices: v.array(PublicNotice),
  /** Filled in where a screen kept a configuration from before there was sound or care. */
  sound: v.optional(v.object(Sound.entries), {}),
  care: v.optional(v.object(Care.entries), {}),
});
export type PublicConfig = v.InferOutput<typeof PublicConfig>;
