/** How loud a screen may be at a moment, by the hall's wall clock. */
import type { Sound } from '#config/sound.ts';
import { clockText, hallTime } from './hall-time.ts';

/** Volume from 0 (nothing may be heard) to 1 at `now` (epoch ms) in the hall's `timeZone`. */
export function loudness(sound: Sound, timeZone: string, now: number): number {
  const time = clockText(hallTime(timeZone, now));
  if (sound.silent.some((part) => holds(part, time))) return 0;
  return sound.dayparts.find((part) => holds(part, time))?.volume ?? sound.volume;
}

/** Whether `time` lies in [from, to); a part that ends before it begins runs across midnight. Times such as `09:30`. */
function holds({ from, to }: { from: string; to: string }, time: string): boolean {
  return from < to ? from <= time && time < to : from <= time || time < to;
}
