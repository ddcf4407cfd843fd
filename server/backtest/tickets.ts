/** The tickets of a log: when each was issued and called, who was ahead, and whether it counts. */
import type { LogRow } from '../feeds/replay/ticket-log.ts';
import type { Venue } from './venue.ts';

/** One ticket. Instants are epoch ms. */
export interface LogTicket {
  ticket: string;
  service: string;
  /** The line it stood in: its service, or one for the hall. */
  line: string;
  /** As the log writes it. */
  at: string;
  issuedAt: number;
  /** How many waited in its line when it was issued. */
  ahead: number;
  /** Seconds until it was called. Undefined while it is not. */
  waitS: number | undefined;
  /** Whether its wait is known and worth predicting. */
  scored: boolean;
}

/** Follows the lines of a log, row by row. */
export interface LineKeeper {
  readonly tickets: LogTicket[];
  /** The ticket of a row and what happened, where it is one that is issued or called. */
  take(row: LogRow): LogTicket | undefined;
  /** The line of a row: its ticket's, or its service's. */
  lineOf(row: LogRow): string;
  /** Those who wait in a line, the first come first. */
  waiting(line: string): ReadonlyMap<string, LogTicket>;
}

/** A ticket so marked was waiting when the record began: nobody knows since when. */
export const isOld = (ticket: string): boolean => ticket.endsWith('~');

export function lineKeeper(venue: Pick<Venue, 'queue'>, firstRow: LogRow | undefined): LineKeeper {
  const firstDay = firstRow?.at.slice(0, 10);
  const tickets: LogTicket[] = [];
  const byId = new Map<string, LogTicket>();
  const lines = new Map<string, Map<string, LogTicket>>();
  const lineNamed = (service: string) => (venue.queue === 'hall' ? 'hall' : service);
  const waiting = (line: string) => {
    let tickets = lines.get(line);
    if (!tickets) {
      tickets = new Map();
      lines.set(line, tickets);
    }
    return tickets;
  };
  return {
    tickets,
    waiting,
    lineOf: (row) => byId.get(row.ticket)?.line ?? lineNamed(row.service),
    take(row) {
      if (row.type === 'issued') {
        const line = lineNamed(row.service);
        const issued: LogTicket = {
          ticket: row.ticket,
          service: row.service,
          line,
          at: row.at,
          issuedAt: Date.parse(row.at),
          ahead: waiting(line).size,
          waitS: undefined,
          scored: false,
        };
        tickets.push(issued);
        byId.set(row.ticket, issued);
        waiting(line).set(row.ticket, issued);
        return issued;
      }
      const known = byId.get(row.ticket);
      if (!known) return undefined;
      const waited = waiting(known.line).delete(row.ticket);
      if (row.type !== 'called' || !waited) return undefined;
      known.waitS = (Date.parse(row.at) - known.issuedAt) / 1000;
      const hadToWait = known.waitS > 0 || known.ahead > 0;
      known.scored = hadToWait && !isOld(row.ticket) && known.at.slice(0, 10) !== firstDay;
      return known;
    },
  };
}
