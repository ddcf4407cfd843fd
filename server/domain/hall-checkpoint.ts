/** A hall's state as text, queue and waits together: both stand at the same place in the log. */
import * as v from 'valibot';
import { checkpointShape, fromCheckpoint, type QueueState, toCheckpoint } from './queue.ts';
import { restoredWaits, SavedWaits, savedWaits } from './wait/checkpoint.ts';
import type { WaitState } from './wait/state.ts';

/** Names what `toHallCheckpoint` writes. Changed whenever that, or what the fold makes of an event, changes. */
export const hallCheckpointShape = `${checkpointShape}+waits-1`;

const HallCheckpoint = v.object({ queue: v.string(), waits: SavedWaits });

export interface FoldedHall {
  queue: QueueState;
  waits: WaitState;
}

export function toHallCheckpoint({ queue, waits }: FoldedHall): string {
  return JSON.stringify({ queue: toCheckpoint(queue), waits: savedWaits(waits) });
}

/** The state a checkpoint holds; undefined if it is damaged in any way that can be seen. */
export function fromHallCheckpoint(text: string): FoldedHall | undefined {
  try {
    const parsed = v.safeParse(HallCheckpoint, JSON.parse(text));
    const queue = parsed.success ? fromCheckpoint(parsed.output.queue) : undefined;
    return parsed.success && queue ? { queue, waits: restoredWaits(parsed.output.waits) } : undefined;
  } catch {
    // No JSON.
    return undefined;
  }
}
