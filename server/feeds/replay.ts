/** Replay: a recorded ticket log as the events of a hall. */
import { basename } from 'node:path';
import type { HallConfig } from '#config/schema.ts';
import type { QueueEvent } from '#domain/events.ts';
import { instantOf } from '#domain/wall-time.ts';
import { type HallClock, runningClock } from '../clock.ts';
import { carryOver } from './replay/carry-over.ts';
import { readTicketLog, TicketLogError } from './replay/ticket-log.ts';

export { TicketLogError } from './replay/ticket-log.ts';

const source = 'replay';
const dayMs = 24 * 3_600_000;
/** Clocks are set forward and back on a quarter of an hour everywhere. */
const quarterMs = 15 * 60_000;
/** A day is closed this long after its last event. */
const closingMs = 60_000;
/** A replay begins so much real time before its first event. */
const leadInMs = 3000;

/**
 * Reads a ticket log (.csv, .csv.gz) as events of a hall, sorted by `at`. Rejects with a `TicketLogError` that names
 * file, line, column and reason where a row is not as it should be.
 *
 * A log's clock times are kept, not its instants: what happened at 08:00 there happens at 08:00 in the hall, whatever
 * its time zone, because opening hours, lunch breaks and peaks belong to the hour of the day.
 */
export async function replayedEvents(
  file: string,
  { hall, services, counters }: Pick<HallConfig, 'hall' | 'services' | 'counters'>,
): Promise<QueueEvent[]> {
  const rows = await readTicketLog(file);
  const name = basename(file);
  const instant = quarterlyInstants(hall.timeZone);
  const toFact = carryOver(rows, { services, counters });
  const events: QueueEvent[] = [];
  let last: { at: number; local: number; row: number } | undefined;

  for (const [index, entry] of rows.entries()) {
    const row = index + 1;
    const local = Date.parse(`${entry.at.replace(/(Z|[+-]\d\d:\d\d)$/, '')}Z`);
    if (last && dateOf(local) > dateOf(last.local)) {
      endDay(last);
      toFact.newDay();
    }
    const fact = toFact.of(entry);
    if ('fault' in fact) throw new TicketLogError(file, { line: entry.line, column: 'ticket' }, fact.fault);
    // Where clocks were set back, the log's hour after it is the same by the clock as the one before.
    const at = Math.max(instant(local), last?.at ?? 0);
    last = { at, local: Math.max(local, last?.local ?? 0), row };
    events.push({ id: `${name}-${row}`, source, at, ...fact });
  }
  if (last) endDay(last);
  return events;

  function endDay({ at, local, row }: { at: number; local: number; row: number }): void {
    const midnight = instant(Math.ceil((local + 1) / dayMs) * dayMs);
    const closedAt = Math.max(at, Math.min(at + closingMs, midnight - 1));
    events.push({ id: `${name}-${row}-day-closed`, source, at: closedAt, type: 'day.closed', data: {} });
  }
}

/** A clock for a replay: it shows a moment just before the first event now and runs `speed` times as fast. */
export function replayClock(events: readonly QueueEvent[], speed: number, realNow: () => number): HallClock {
  const first = events[0]?.at ?? realNow();
  return runningClock({ kind: 'replay', start: first - leadInMs * speed, rate: speed }, realNow);
}

/** `instantOf`, asked once for each quarter of an hour. */
function quarterlyInstants(timeZone: string): (local: number) => number {
  const known = new Map<number, number>();
  return (local) => {
    const quarter = Math.floor(local / quarterMs) * quarterMs;
    const instant = known.get(quarter) ?? instantOf(timeZone, quarter);
    known.set(quarter, instant);
    return instant + (local - quarter);
  };
}

/** The date of a local time: `2020-01-07`. */
const dateOf = (local: number): string => new Date(local).toISOString().slice(0, 10);
