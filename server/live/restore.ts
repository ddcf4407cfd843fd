/** Brings a hall's state back from its log. */
import type { HallConfig } from '#config/schema.ts';
import { fromHallCheckpoint, hallCheckpointShape } from '#domain/hall-checkpoint.ts';
import { type FoldedHall, foldEvent, newFold } from '#domain/hall-fold.ts';
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
  const folded = usable ?? newFold(timeZone);
  const folding = { ...folded, config };
  let position = usable && checkpoint ? checkpoint.position : 0;
  const checkpointed = position;
  for await (const batch of log.read(hall, position)) {
    for (const logged of batch) {
      foldEvent(folding, logged.event);
      position = logged.position;
    }
  }
  return { ...folded, position, checkpointed };
}
