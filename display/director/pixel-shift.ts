/** Where the picture stands on the panel: it wanders slowly, so that no edge burns in. */

/** The picture stays in one place this long. */
export const shiftStepMs = 150_000;
/** It never strays further than this from its place, each way, in px of a 1080-line screen. */
export const furthestPx = 4;

/** Steps after which each axis repeats; they share no factor but 2, so that the path covers the whole square. */
const periodX = 14;
const periodY = 22;

/** Offset in px of a 1080-line screen, `elapsedMs` after the page began. None at first. */
export function shiftAt(elapsedMs: number): { x: number; y: number } {
  const step = Math.max(0, Math.floor(elapsedMs / shiftStepMs));
  return { x: swing(step, periodX), y: swing(step, periodY) };
}

function swing(step: number, period: number): number {
  // `|| 0`: a rounded -0 would be written into the style as such.
  return Math.round(furthestPx * Math.sin((2 * Math.PI * step) / period)) || 0;
}
