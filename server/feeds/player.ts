/** Plays events at their time by a hall's clock: the simulator's days and recorded logs are fed through it. */
import { setTimeout as sleepFor } from 'node:timers/promises';
import type { QueueEvent } from '#domain/events.ts';
import type { HallClock } from '../clock.ts';
import { backgroundFeed, type FeedLog } from './background.ts';
import type { Feed, Ingest } from './feed.ts';

/** Events handed over at once, at most. */
const batchSize = 500;
/** The clock is looked at again at least this often: it may be set, or its machine may have slept. */
const longestSleepMs = 30_000;
/** Pause before a refused batch is handed over again: doubled each time, up to the longest. */
const firstRetryMs = 250;
const longestRetryMs = 30_000;

/** Waits `ms` real milliseconds; rejects once `signal` is aborted. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<unknown>;

export const sleepOnTimer: Sleep = (ms, signal) => sleepFor(ms, undefined, { signal });

export interface PlayerOptions {
  /** Sorted by `at`; may be endless, and is read no further than it is played. */
  events: Iterable<QueueEvent>;
  clock: HallClock;
  log: FeedLog;
  sleep?: Sleep;
}

/** A feed that hands over each event once the clock has reached its `at`. What is overdue goes at once. */
export function playerFeed(options: PlayerOptions): Feed {
  return backgroundFeed((ingest, signal) => play({ ...options, ingest, signal }), options.log);
}

/**
 * Plays the events and resolves when the last is taken in. Batches are handed over one after another, in order;
 * one that is not taken is handed over again until it is, so that none is lost: ids make a repetition harmless.
 * Rejects when `signal` is aborted, but never between handing over a batch and hearing of it.
 */
export async function play({
  events,
  clock,
  log,
  sleep = sleepOnTimer,
  ingest,
  signal,
}: PlayerOptions & { ingest: Ingest; signal: AbortSignal }): Promise<void> {
  const iterator = events[Symbol.iterator]();
  let next = iterator.next();
  while (!next.done) {
    signal.throwIfAborted();
    const dueInMs = clock.realMsUntil(next.value.at);
    if (dueInMs > 0) {
      await sleep(Math.min(dueInMs, longestSleepMs), signal);
      continue;
    }
    const batch: QueueEvent[] = [];
    while (!next.done && batch.length < batchSize && clock.realMsUntil(next.value.at) === 0) {
      batch.push(next.value);
      next = iterator.next();
    }
    await handOver(batch, { ingest, log, sleep, signal });
  }
}

async function handOver(
  batch: QueueEvent[],
  { ingest, log, sleep, signal }: { ingest: Ingest; log: FeedLog; sleep: Sleep; signal: AbortSignal },
): Promise<void> {
  for (let retryMs = firstRetryMs; ; retryMs = Math.min(retryMs * 2, longestRetryMs)) {
    try {
      for (const result of await ingest(batch)) {
        if (result.status === 'rejected')
          log.warn({ id: result.id, reason: result.reason }, 'an event was refused');
      }
      return;
    } catch (error) {
      log.warn({ err: error, events: batch.length, retryMs }, 'events were not taken in; trying again');
      await sleep(retryMs, signal);
    }
  }
}
