/** The smaller contents of the stage: notices, amenities, slides; and the message that takes the screens over. */
import * as v from 'valibot';
import { placementEntries } from './placement.ts';
import {
  bilingual,
  bilingualParagraphs,
  endsAfterItBegins,
  Id,
  Instant,
  MediaPath,
  text,
  VideoPath,
} from './words.ts';

/** A short message of the hall to its customers. */
export const Notice = v.pipe(
  v.strictObject({ id: Id, text: bilingual(80), ...placementEntries }),
  v.check((item) => endsAfterItBegins(item), '"from" must be before "until"'),
);
export type Notice = v.InferOutput<typeof Notice>;

/** Something the hall offers to those who wait. */
export const Amenity = v.strictObject({
  id: Id,
  kind: v.picklist(
    ['wifi', 'charging', 'water', 'seats', 'restroom', 'printing', 'umbrella', 'help'],
    'must be wifi, charging, water, seats, restroom, printing, umbrella or help',
  ),
  /** `等候区有充电线`. */
  text: bilingual(24),
  /** The hall's Wi-Fi for customers: a QR code joins it. */
  wifi: v.optional(
    v.strictObject({
      name: text(32),
      /** Left out: an open network. */
      password: v.optional(v.pipe(text(63), v.minLength(8, 'must be at least 8 characters'))),
    }),
  ),
});
export type Amenity = v.InferOutput<typeof Amenity>;

/** A picture, a film or a text of the hall's own. */
export const Slide = v.pipe(
  v.strictObject({
    id: Id,
    title: v.optional(bilingual(20)),
    image: v.optional(MediaPath),
    /** Shown without sound, from its beginning. */
    video: v.optional(VideoPath),
    /** Lines; `# ` begins a heading, `- ` an item of a list, `**` stands around what is bold. Nothing else is markup. */
    text: v.optional(bilingualParagraphs(240)),
    /** An invented example: the wall marks it 示例. */
    sample: v.optional(v.boolean(), false),
    ...placementEntries,
  }),
  v.check(
    ({ image, video, text }) => [image, video, text].filter((part) => part !== undefined).length === 1,
    'must have one of image, video and text',
  ),
  v.check((item) => endsAfterItBegins(item), '"from" must be before "until"'),
);
export type Slide = v.InferOutput<typeof Slide>;

/** An urgent message on all screens of the hall, over everything but the calls. It always has an end. */
export const Takeover = v.pipe(
  v.strictObject({
    id: Id,
    text: bilingual(60),
    /** Shown from this instant. Left out: at once. */
    from: v.optional(Instant),
    /** Ends at this instant, also on a screen without a network. */
    until: Instant,
  }),
  v.check((item) => endsAfterItBegins(item), '"from" must be before "until"'),
);
export type Takeover = v.InferOutput<typeof Takeover>;
