/** How the hall's screens look beside the others': the operator's colours. */
import * as v from 'valibot';

/** By which ground letters stand on: `dark` night blue, or `light` paper white for bright rooms. */
export const Theme = v.picklist(['dark', 'light'], 'must be dark or light');

const Colour = v.pipe(
  v.string(),
  v.regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as "#0085d0"'),
  v.toLowerCase(),
);

/** A colour that could not be read on its ground is made lighter or darker on the wall until it can. */
export const Brand = v.strictObject({
  theme: v.optional(Theme, 'dark'),
  /** For promises and marks. Left out: light blue. */
  accent: v.optional(Colour),
  /** The card of the ticket being called. Left out: yellow, or night blue in the light theme. */
  call: v.optional(Colour),
});
export type Brand = v.InferOutput<typeof Brand>;
