/**
 * Colours that can be read: whatever a brand book says, what stands on a wall has the contrast that WCAG 2 asks for at
 * its strictest. A colour keeps its hue; its lightness moves as little as it must.
 */

/** `#rrggbb`. */
export type Hex = string;

/** Between a text and its ground. */
export const textContrast = 7;
/** Between a filled shape and what is around it. */
export const shapeContrast = 3;

/** What `display/wall/tokens.css` has letters stand on, by theme: ground and panel. */
export const grounds: Readonly<Record<'dark' | 'light', readonly [Hex, Hex]>> = {
  dark: ['#06182a', '#0e2a44'],
  light: ['#e9eff5', '#ffffff'],
};

const dark = '#14110a';
const light = '#ffffff';

/** From 1 (the same) to 21 (black on white). */
export function contrast(one: Hex, other: Hex): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** `wanted`, lighter or darker by as little as makes it a text colour on all of `grounds`. */
export function inkOn(grounds: readonly Hex[], wanted: Hex): Hex {
  return nearest(wanted, (colour) => grounds.every((ground) => contrast(colour, ground) >= textContrast));
}

/** `wanted`, lighter or darker by as little as makes it a card that stands out from `ground` and carries text. */
export function cardOn(ground: Hex, wanted: Hex): { card: Hex; ink: Hex } {
  const card = nearest(
    wanted,
    (colour) => contrast(colour, ground) >= shapeContrast && contrast(colour, inkOf(colour)) >= textContrast,
  );
  return { card, ink: inkOf(card) };
}

const inkOf = (card: Hex): Hex => (contrast(card, dark) >= contrast(card, light) ? dark : light);

const steps = 100;

/** The colour of `wanted`'s hue whose lightness is nearest to it among those that fit; black or white does at last. */
function nearest(wanted: Hex, fits: (colour: Hex) => boolean): Hex {
  if (fits(wanted)) return wanted;
  const [hue, saturation, lightness] = toHsl(wanted);
  for (let step = 1; step <= steps; step++) {
    for (const moved of [lightness + step / steps, lightness - step / steps]) {
      const colour = toHex(hue, saturation, Math.min(1, Math.max(0, moved)));
      if (fits(colour)) return colour;
    }
  }
  return wanted;
}

function channels(hex: Hex): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

function luminance(hex: Hex): number {
  const [red, green, blue] = channels(hex).map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Hue in sixths of a turn, saturation and lightness from 0 to 1. */
function toHsl(hex: Hex): [number, number, number] {
  const [red, green, blue] = channels(hex);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const chroma = most - least;
  const lightness = (most + least) / 2;
  if (chroma === 0) return [0, 0, lightness];
  const hue =
    most === red
      ? (green - blue) / chroma + 6
      : most === green
        ? (blue - red) / chroma + 2
        : (red - green) / chroma + 4;
  return [hue % 6, chroma / (1 - Math.abs(2 * lightness - 1)), lightness];
}

function toHex(hue: number, saturation: number, lightness: number): Hex {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  // Each channel rises, stays and falls over the turn, a third of it apart from the next.
  const ramp = (offset: number) => Math.max(0, Math.min(1, Math.abs(((hue + offset) % 6) - 3) - 1));
  return `#${[0, 4, 2]
    .map((offset) => Math.round((lightness + chroma * (ramp(offset) - 0.5)) * 255))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}
