/** How much room a text takes, estimated from its characters: no measuring, so no forced layout on a slow TV. */

// Rounded up over the sans-serif fonts the wall names, bold included, so that an estimate is never too small.
const widths: [RegExp, number][] = [
  [
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6—…“”‘’·•]/,
    1,
  ],
  [/[0-9+]/, 0.6],
  [/[il.,:;'|!() ]/, 0.34],
  [/[fjrtI]/, 0.43],
  [/[mwMW@%]/, 0.95],
  [/[A-Z&]/, 0.7],
];
const otherWidth = 0.6;

/** Of the characters seen so far: a hall's texts have some hundreds, and are measured again and again. */
const known = new Map<string, number>();

function charWidth(char: string): number {
  if (char.length > 1) return 1;
  let width = known.get(char);
  if (width === undefined) {
    width = widths.find(([chars]) => chars.test(char))?.[1] ?? otherWidth;
    known.set(char, width);
  }
  return width;
}

/** Estimated width of `text` on one line, in em. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

/**
 * Font size at which `text` fits in `room` (same unit as the result), at most `most`.
 * Never under `least`: below that nobody can read it, and it has to wrap instead.
 */
export function fitSize(text: string, room: number, most: number, least: number): number {
  return Math.max(least, Math.min(most, room / textWidth(text)));
}
