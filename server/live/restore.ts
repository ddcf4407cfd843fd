/** Brings a hall's queue back from its log. */
import { advance, checkpointShape, fromCheckpoint, newQueue, type QueueState } from '#domain/queue.ts';
import type { EventLog } from '../log/log.ts';

export interface Restored {
  queue: QueueState;
  /** The last event's place in the log; 0 for an empty log. */
  position: number;
  /** The place up to which a checkpoint is kept. */
  checkpointed: number;
}

/** Folds the hall's log, from its newest checkpoint if that is of use. Rejects when the log cannot be read. */
export async function restore(log: EventLog, hall: string, timeZone: string): Promise<Restored> {
  const checkpoint = await log.loadCheckpoint(hall, checkpointShape);
  const kept = checkpoint && fromCheckpoint(checkpoint.state);
  // Another time zone cuts the days elsewhere, so the fold has to begin anew.
  const usable = kept?.timeZone === timeZone ? kept : undefined;
  const queue = usable ?? newQueue(timeZone);
  let position = usable && checkpoint ? checkpoint.position : 0;
  const checkpointed = position;
  for await (const batch of log.read(hall, position)) {
    for (const logged of batch) {
      advance(queue, logged.event);
      position = logged.position;
    }
  }
  return { queue, position, checkpointed };
}
