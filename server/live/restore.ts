/** Brings a hall's queue, and what it has learned about its waits, back from its log. */
import type { HallConfig } from '#config/schema.ts';
import { type FoldedHall, fromHallCheckpoint, hallCheckpointShape } from '#domain/hall-checkpoint.ts';
import { newQueue } from '#domain/queue.ts';
import { advanceHall } from '#domain/wait/learn.ts';
import { newWaits } from '#domain/wait/state.ts';
import type { EventLog } from '../log/log.ts';

export interface Restored extends FoldedHall {
  /** The last event's place in the log; 0 for an empty log. */
  position: number;
  /** The place up to which a checkpoint is kept. */
  checkpointed: number;
}

/** Folds the hall's log, from its newest checkpoint if that is of use. Rejects when the log cannot be read. */
export async function restore(log: EventLog, config: HallConfig): Promise<Restored> {
  const { id: hall, timeZone } = config.hall;
  const checkpoint = await log.loadCheckpoint(hall, hallCheckpointShape);
  const kept = checkpoint && fromHallCheckpoint(checkpoint.state);
  // Another time zone cuts the days elsewhere, so the fold has to begin anew.
  const usable = kept?.queue.timeZone === timeZone ? kept : undefined;
  const { queue, waits } = usable ?? { queue: newQueue(timeZone), waits: newWaits() };
  let position = usable && checkpoint ? checkpoint.position : 0;
  const checkpointed = position;
  for await (const batch of log.read(hall, position)) {
    for (const logged of batch) {
      advanceHall({ config, queue, waits }, logged.event);
      position = logged.position;
    }
  }
  return { queue, waits, position, checkpointed };
}
