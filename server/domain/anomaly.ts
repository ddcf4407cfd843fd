/** Events that cannot be true as told. They stay in the log; here they are counted and the last are kept. */
import type { QueueEvent } from './events.ts';
import type { QueueState } from './queue-state.ts';

export type AnomalyKind =
  /** Its time is outside the years 1970 to 9999. Changes nothing. */
  | 'undated'
  /** It tells of something newer news has replaced: an ended day, an older count. Changes nothing. */
  | 'stale'
  /** It says what was said before. Changes nothing. */
  | 'repeated'
  /** It tells of the end or rank of a ticket nobody has mentioned. The end is remembered. */
  | 'unknown_ticket'
  /** The ticket ended while it waited: a call was missed. The ticket leaves the line. */
  | 'missed_call'
  /** It contradicts what happened before. Changes nothing. */
  | 'impossible';

/** What is odd about an event. */
export interface Finding {
  kind: AnomalyKind;
  /** In words, for whoever runs the feed. */
  reason: string;
}

export interface Anomaly extends Finding {
  event: QueueEvent;
}

/** How many anomalies are kept for reporting. */
export const anomaliesKept = 20;

/** Counts and keeps an anomaly. */
export function record({ anomalies }: QueueState, { kind, reason }: Finding, event: QueueEvent): Anomaly {
  const anomaly = { kind, reason, event };
  anomalies.counts[kind] = (anomalies.counts[kind] ?? 0) + 1;
  // A time that is no number would not survive a checkpoint.
  if (Number.isFinite(event.at)) anomalies.recent.push(anomaly);
  if (anomalies.recent.length > anomaliesKept) anomalies.recent.shift();
  return anomaly;
}
