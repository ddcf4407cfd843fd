/** A recorded log's rows as the events of its hall. */
import type { QueueEvent } from '#domain/events.ts';
import { carryOver } from '../feeds/replay/carry-over.ts';
import { type LogRow, TicketLogError } from '../feeds/replay/ticket-log.ts';
import type { LogHall } from './venue.ts';

export interface LogEvent {
  row: LogRow;
  event: QueueEvent;
}

/**
 * The rows as events, at the times the clocks on the venue's walls showed when the log began; the hall's time zone is
 * UTC. Throws a `TicketLogError` for a row that cannot have happened.
 */
export function* logEvents(file: string, rows: readonly LogRow[], config: LogHall): Generator<LogEvent> {
  // The log's counters keep to themselves: those of the configuration only say which services share counters.
  const toFact = carryOver(rows, { services: config.services, counters: [] });
  const shift = offsetMs(rows[0]?.at ?? '');
  let date = '';
  for (const row of rows) {
    const at = Date.parse(row.at) + shift;
    const today = new Date(at).toISOString().slice(0, 10);
    if (today !== date) toFact.newDay();
    date = today;
    const fact = toFact.of(row);
    if ('fault' in fact) throw new TicketLogError(file, { line: row.line, column: 'ticket' }, fact.fault);
    yield { row, event: { id: String(row.line), source: 'log', at, ...fact } };
  }
}

function offsetMs(at: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(at) ?? [];
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return sign === '-' ? -offset : offset;
}
