/**
 * The event log: what a hall's state is folded from. A port; adapters stand beside it and all pass
 * `test/server/log/contract.ts`.
 */
import type { QueueEvent } from '#domain/events.ts';

/** An event with its place in the hall's log. Positions rise; they may leave gaps. */
export interface LoggedEvent {
  position: number;
  event: QueueEvent;
}

/** What became of one event handed to `append`. */
export type Appended = { status: 'accepted'; position: number } | { status: 'duplicate' };

/** A fold's state at a position, so that a restart need not fold from the beginning. */
export interface Checkpoint {
  /** Everything up to and with this position is in `state`. */
  position: number;
  /** Shape of `state`; a checkpoint of another shape is not loaded. */
  shape: string;
  state: string;
}

/** The log could not make durable what it was handed; none of it is kept. */
export class LogUnavailable extends Error {
  override name = 'LogUnavailable';
}

export interface EventLog {
  /**
   * Appends events in order and resolves, with one result per event, only once they are durable.
   * The same hall, source and id twice is stored once, also within one call.
   * Rejects, storing none of the call's events, when they cannot be made durable.
   */
  append(hall: string, events: readonly QueueEvent[]): Promise<Appended[]>;
  /** The hall's events after a position (0: from the beginning), in order, in batches. */
  read(hall: string, after: number): AsyncIterable<LoggedEvent[]>;
  /** Keeps the newest checkpoint of a hall. */
  saveCheckpoint(hall: string, checkpoint: Checkpoint): Promise<void>;
  /** The newest checkpoint of this shape; undefined where there is none or it is damaged. */
  loadCheckpoint(hall: string, shape: string): Promise<Checkpoint | undefined>;
  /** Makes something durable that means nothing, to find out whether it can be done. Rejects when it cannot. */
  check(): Promise<void>;
  /** Finishes what was handed over, then closes. */
  close(): Promise<void>;
}
