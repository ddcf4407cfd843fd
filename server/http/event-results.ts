/** What a sender is told about each of its events. */
import * as v from 'valibot';
import type { EventResult as FeedResult } from '../feeds/feed.ts';

/** `id` is empty where the event had none. */
export const EventResult = v.variant('status', [
  /** Durable. `note` says why the wall shows nothing of it, or not all, where that is so. */
  v.object({ id: v.string(), status: v.literal('accepted'), note: v.exactOptional(v.string()) }),
  /** This source has sent this id before; nothing was done. */
  v.object({ id: v.string(), status: v.literal('duplicate') }),
  /** Not taken; `reason` says what to change. Sending it again unchanged is pointless. */
  v.object({ id: v.string(), status: v.literal('rejected'), reason: v.string() }),
]) satisfies v.GenericSchema<FeedResult>;
export type EventResult = FeedResult;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Answer to a post of events. */
export const EventResults = v.object({
  /** In the order of the events sent. */
  results: v.array(EventResult),
  accepted: count,
  duplicate: count,
  rejected: count,
});
export type EventResults = v.InferOutput<typeof EventResults>;

/** Counts results by what became of them. */
export function tally(results: EventResult[]): EventResults {
  const counts = { accepted: 0, duplicate: 0, rejected: 0 };
  for (const { status } of results) counts[status] += 1;
  return { results, ...counts };
}
