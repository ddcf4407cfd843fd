/** Feeds bring a queue machine's events into a hall. Each external system has a file beside this one. */
import type { QueueEvent } from '#domain/events.ts';

/** What became of one event, told to whoever sent it. */
export type EventResult =
  /** Durable. `note` says why the wall shows nothing of it, or not all, where that is so. */
  | { id: string; status: 'accepted'; note?: string }
  /** This source has sent this id before; nothing was done. */
  | { id: string; status: 'duplicate' }
  /** Not taken; `reason` says what to change. */
  | { id: string; status: 'rejected'; reason: string };

/** Takes events into a hall. Resolves when they are durable; rejects when the log cannot take them. */
export type Ingest = (events: readonly QueueEvent[]) => Promise<EventResult[]>;

/** Ends what a start began. Resolves when all is let go. */
export type Stop = () => Promise<void>;

/** A source of events that runs by itself until stopped. */
export interface Feed {
  start(ingest: Ingest): Stop;
}
