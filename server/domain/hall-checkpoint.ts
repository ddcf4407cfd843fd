/** A hall's state as text, all parts together: they stand at the same place in the log. */
import * as v from 'valibot';
import type { FoldedHall } from './hall-fold.ts';
import { checkpointShape, fromCheckpoint, toCheckpoint } from './queue.ts';
import { restoredSurge, SavedSurge } from './surge/checkpoint.ts';
import { restoredTrend, SavedTrend } from './trend/checkpoint.ts';
import { restoredWaits, SavedWaits, savedWaits } from './wait/checkpoint.ts';

/** Names what `toHallCheckpoint` writes. Changed whenever that, or what the fold makes of an event, changes. */
export const hallCheckpointShape = `${checkpointShape}+waits-1+surge-1+trend-1`;

const HallCheckpoint = v.object({
  queue: v.string(),
  waits: SavedWaits,
  surge: SavedSurge,
  trend: SavedTrend,
});

export function toHallCheckpoint({ queue, waits, surge, trend }: FoldedHall): string {
  return JSON.stringify({ queue: toCheckpoint(queue), waits: savedWaits(waits), surge, trend });
}

/** The state a checkpoint holds; undefined if it is damaged in any way that can be seen. */
export function fromHallCheckpoint(text: string): FoldedHall | undefined {
  try {
    const parsed = v.safeParse(HallCheckpoint, JSON.parse(text));
    const queue = parsed.success ? fromCheckpoint(parsed.output.queue) : undefined;
    if (!parsed.success || !queue) return undefined;
    const { waits, surge, trend } = parsed.output;
    return { queue, waits: restoredWaits(waits), surge: restoredSurge(surge), trend: restoredTrend(trend) };
  } catch {
    // No JSON.
    return undefined;
  }
}
