/** How the stage's time is shared between kinds of content, by surge level. */
import * as v from 'valibot';

/** Kinds of content on the stage (lanes), in the order in which ties between them are settled. */
export const lanes = [
  'guides',
  'outlets',
  'quiet',
  'standards',
  'campaigns',
  'notices',
  'amenities',
  'slides',
  'trend',
] as const;
export type Lane = (typeof lanes)[number];

const weight = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

/**
 * Shares of the stage's time relative to each other; by default they are percent. A lane with nothing to show leaves
 * its share to the others in proportion, and one with a share of 0 does not show.
 */
const shares = (byDefault: Record<Lane, number>) =>
  v.optional(
    v.strictObject({
      guides: v.optional(weight, byDefault.guides),
      outlets: v.optional(weight, byDefault.outlets),
      quiet: v.optional(weight, byDefault.quiet),
      standards: v.optional(weight, byDefault.standards),
      campaigns: v.optional(weight, byDefault.campaigns),
      notices: v.optional(weight, byDefault.notices),
      amenities: v.optional(weight, byDefault.amenities),
      slides: v.optional(weight, byDefault.slides),
      trend: v.optional(weight, byDefault.trend),
    }),
    {},
  );

const normal: Record<Lane, number> = {
  guides: 40,
  outlets: 12,
  quiet: 6,
  standards: 6,
  campaigns: 16,
  notices: 8,
  amenities: 4,
  slides: 4,
  trend: 4,
};
/** Mandatory diversion (强制分流): guides and faster outlets get most of the rotation. */
const diverting: Record<Lane, number> = {
  guides: 54,
  outlets: 22,
  quiet: 6,
  standards: 2,
  campaigns: 5,
  notices: 6,
  amenities: 2,
  slides: 1,
  trend: 2,
};
/** Campaigns stop; come back at a quiet time, or go elsewhere. */
const highest: Record<Lane, number> = {
  guides: 44,
  outlets: 28,
  quiet: 16,
  standards: 2,
  campaigns: 0,
  notices: 6,
  amenities: 2,
  slides: 0,
  trend: 2,
};

export const Rotation = v.strictObject({
  /** How long one turn on the stage lasts, in seconds: divides a quarter of an hour. Long content takes several. */
  turnSeconds: v.optional(v.picklist([15, 20, 30, 45, 60], 'must be 15, 20, 30, 45 or 60'), 20),
  /** Who gets how much of the time. */
  shares: v.optional(
    v.strictObject({
      normal: shares(normal),
      level1: shares(diverting),
      level2: shares(diverting),
      level3: shares(highest),
    }),
    {},
  ),
});
export type Rotation = v.InferOutput<typeof Rotation>;

/** The shares of a hall that says nothing about them. */
export const defaultRotation: Rotation = v.parse(Rotation, {});
