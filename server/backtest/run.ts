/** Replays one log strictly forward through the code the server runs, with the baselines beside it. */
import { newQueue } from '#domain/queue.ts';
import type { Wait } from '#domain/view.ts';
import type { WaitingHall } from '#domain/wait/estimate.ts';
import { holds } from '#domain/wait/honesty.ts';
import { advanceHall } from '#domain/wait/learn.ts';
import { newWaits } from '#domain/wait/state.ts';
import { type LogRow, readTicketLog } from '../feeds/replay/ticket-log.ts';
import { type BaselineName, baselines, type Prediction } from './baselines.ts';
import { type Labels, labelKeeper } from './labels.ts';
import { logEvents } from './log-events.ts';
import { type Published, publishedBeside } from './published.ts';
import { isOld, type LogTicket, lineKeeper } from './tickets.ts';
import { hallOf, logName, type Venue, venueOf } from './venue.ts';

/** One issued ticket and all that was said of it when it was issued. */
export interface Predicted {
  ticket: LogTicket;
  ours: Prediction;
  baselines: Record<BaselineName, Prediction>;
  /** What the venue displayed, seconds. */
  published: number | undefined;
  /** Whether the range announced on the wall held. Undefined: none was, or the ticket was not called. */
  held: boolean | undefined;
}

export interface LogResult {
  name: string;
  venue: Venue;
  predicted: Predicted[];
  labels: Labels;
}

export async function backtest(file: string): Promise<LogResult> {
  const [rows, venue, published] = await Promise.all([
    readTicketLog(file),
    venueOf(file),
    publishedBeside(file),
  ]);
  return { name: logName(file), venue, ...replay(file, rows, venue, published) };
}

/** The replay itself. A row's outcome is only read once the row has come. */
export function replay(
  file: string,
  rows: readonly LogRow[],
  venue: Venue,
  published?: Published,
): Pick<LogResult, 'predicted' | 'labels'> {
  const config = hallOf(venue, rows);
  const hall: WaitingHall = { config, queue: newQueue(config.hall.timeZone), waits: newWaits() };
  const keeper = lineKeeper(venue, rows[0]);
  const others = baselines(keeper);
  const labels = labelKeeper();
  const predicted: Predicted[] = [];
  const byTicket = new Map<string, { entry: Predicted; announced: Wait }>();
  for (const { row, event } of logEvents(file, rows, config)) {
    others.elapse(row);
    const predictions = row.type === 'issued' ? others.predict(row) : undefined;
    advanceHall(hall, event);
    const ticket = keeper.take(row);
    others.note(row, ticket);
    labels.note(hall, event.at);
    if (predictions && ticket && event.type === 'ticket.issued') {
      const expected = hall.waits.expectations.get(event.data.ticket);
      if (!expected) throw new Error(`${file}, line ${row.line}: nothing was expected of ${row.ticket}`);
      const { low, middle, high, announced } = expected;
      // It stood in line before the record began: its wait teaches nothing.
      if (isOld(row.ticket)) hall.waits.expectations.delete(event.data.ticket);
      const entry: Predicted = {
        ticket,
        ours: { low, predicted: middle, high },
        baselines: predictions,
        published: published?.(row.service, ticket.issuedAt),
        held: undefined,
      };
      predicted.push(entry);
      byTicket.set(row.ticket, { entry, announced });
    } else if (row.type === 'called' && ticket?.waitS !== undefined) {
      const { entry, announced } = byTicket.get(row.ticket) ?? {};
      if (entry && announced?.kind === 'range') entry.held = holds(announced, ticket.waitS);
    }
  }
  return { predicted, labels: labels.result() };
}
