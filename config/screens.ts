/** The TVs of a hall: what each shows, how large, and from how far away it is read. */
import * as v from 'valibot';
import { Theme } from './brand.ts';
import { Id, text } from './words.ts';

/**
 * `queue`: calls, services and waits beside the stage; on a tall screen as `portrait`, one below the other. `stage`:
 * guides and the like over the whole screen, calls and waits in a strip. `counter`: one counter's number.
 * `staff`: how busy the hall is and who does what now.
 */
export const Template = v.picklist(
  ['queue', 'stage', 'portrait', 'counter', 'staff'],
  'must be queue, stage, portrait, counter or staff',
);
export type Template = v.InferOutput<typeof Template>;

/** Kinds of content that take turns on the stage. */
export const stageKinds = [
  'guide',
  'outlets',
  'quiet',
  'standards',
  'campaign',
  'notice',
  'amenities',
  'slide',
  'trend',
] as const;
export type StageKind = (typeof stageKinds)[number];

const Zones = v.strictObject({
  /** Under the call: services with their waits, or a large steady list of calls for those who cannot hear them. */
  queue: v.optional(v.picklist(['services', 'calls'], 'must be services or calls'), 'services'),
  /** What may take turns on the stage. Left out: everything. */
  stage: v.optional(v.array(v.picklist(stageKinds, `must be one of ${stageKinds.join(', ')}`)), [
    ...stageKinds,
  ]),
  /** At the foot, beside the age of the data: the outlet to go to instead, or nothing. */
  footer: v.optional(v.picklist(['nearby', 'none'], 'must be nearby or none'), 'nearby'),
});

/** A TV in the hall. */
export const Screen = v.pipe(
  v.strictObject({
    id: Id,
    /** What the staff call it: `入口左侧`. */
    name: text(30),
    template: v.optional(Template, 'queue'),
    /** Id of the counter whose number it shows: for the template `counter`, and only for it. */
    counter: v.optional(Id),
    /** Diagonal of the panel in inches. */
    diagonalInches: v.optional(v.pipe(v.number(), v.minValue(10), v.maxValue(150)), 55),
    /** How far away people stand, in metres. */
    viewingMetres: v.optional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(40)), 8),
    /** Left out: the brand's. */
    theme: v.optional(Theme),
    zones: v.optional(Zones, {}),
    /** Whether calls are heard from this screen. */
    sound: v.optional(v.boolean(), false),
  }),
  v.check(
    ({ template, counter }) => (template === 'counter') === (counter !== undefined),
    '"counter" must be given with the template counter, and only with it',
  ),
);
export type Screen = v.InferOutput<typeof Screen>;

/** A screen that the hall's file does not name is one like this. */
export const unnamedScreen: Screen = v.parse(Screen, { id: 'unnamed', name: '-' });
