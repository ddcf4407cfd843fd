/** What the stage will show in the hour to come, item by item. */
import type { DirectorInput } from './input.ts';
import { itemKey, type StageItem } from './stage-item.ts';
import { stageAt } from './stage-turn.ts';

export interface HourItem {
  item: StageItem | undefined;
  /** When each of its showings begins, hall time, epoch ms. */
  times: number[];
  /** How long it is on altogether, in hall ms. */
  ms: number;
}

const hourMs = 3_600_000;

/** The hour from `t` (hall time, epoch ms), if the queue stays as it is: what is on longest first. */
export function hourPlan(input: DirectorInput, t: number): HourItem[] {
  const found = new Map<string, HourItem>();
  for (let at = t; at < t + hourMs; ) {
    const { item, until } = stageAt(input, at);
    const key = item ? itemKey(item) : '';
    const row = found.get(key) ?? { item, times: [], ms: 0 };
    row.times.push(at);
    row.ms += Math.min(until, t + hourMs) - at;
    found.set(key, row);
    at = until;
  }
  return [...found.values()].sort((a, b) => b.ms - a.ms);
}
