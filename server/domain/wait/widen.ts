/** An announced wait of which no news has come for a while. */
import type { Wait } from '../view.ts';
import { announce } from './bands.ts';

/**
 * The wait `ageMs` after it was true, as wide as it may have become: counters that went on shorten it by at most a
 * second per second, and it is given the same to the other side. What is no range and no "none" stays as it is.
 */
export function widened(wait: Wait, ageMs: number): Wait {
  if (wait.kind !== 'range' && wait.kind !== 'none') return wait;
  const { lowMinutes, highMinutes } = wait.kind === 'none' ? { lowMinutes: 0, highMinutes: 0 } : wait;
  const ageSeconds = Math.max(0, ageMs) / 1000;
  if (ageSeconds === 0) return wait;
  const low = Math.max(0, lowMinutes * 60 - ageSeconds);
  const high = highMinutes === undefined ? Number.POSITIVE_INFINITY : highMinutes * 60 + ageSeconds;
  const preliminary = wait.kind === 'range' && wait.preliminary;
  return { ...announce(low, high), ...(preliminary && { preliminary }) };
}
