/** Turns the rows of a recorded log into a hall's facts. */
import type { HallConfig } from '#config/schema.ts';
import type { QueueFact } from '#domain/events.ts';
import { matchCounters, matchServices, ticketPrinter } from './onto-hall.ts';
import type { LogRow } from './ticket-log.ts';

/** What a row becomes, or why it cannot be. */
export type CarriedOver = QueueFact | { fault: string };

export interface CarryOver {
  /** The next row, in the order of the log. */
  of(row: LogRow): CarriedOver;
  /** The rows from now on are of a new day: ticket numbers begin again. */
  newDay(): void;
}

export function carryOver(
  rows: readonly LogRow[],
  config: Pick<HallConfig, 'services' | 'counters'>,
): CarryOver {
  const services = matchServices(rows, config.services);
  const counters = matchCounters(rows, config.counters);
  const printer = ticketPrinter(config.services);
  /** The hall's service of each of the log's tickets, and its number today. */
  const serviceOf = new Map<string, string>();
  const numberOf = new Map<string, string>();

  /** A ticket of the day before bears a new number today, since its old one may be given out again. */
  function today(ticket: string): string | undefined {
    const known = numberOf.get(ticket);
    if (known !== undefined) return known;
    const number = printer.next(serviceOf.get(ticket) ?? '');
    if (number !== undefined) numberOf.set(ticket, number);
    return number;
  }

  function ofTicket(row: Exclude<LogRow, { type: 'counter_opened' | 'counter_closed' }>): CarriedOver {
    const isKnown = serviceOf.has(row.ticket);
    if (row.type === 'issued') {
      if (isKnown) return { fault: `"${row.ticket}" was issued before` };
      serviceOf.set(row.ticket, services.get(row.service) ?? '');
    } else if (!isKnown) {
      return { fault: `"${row.ticket}" was never issued` };
    }
    const ticket = today(row.ticket);
    if (ticket === undefined) return { fault: 'there are more tickets in a day than numbers' };
    const service = serviceOf.get(row.ticket) ?? '';
    if (row.type === 'issued')
      return { type: 'ticket.issued', data: { ticket, service, priority: 'normal' } };
    if (row.type !== 'called') return { type: `ticket.${row.type}`, data: { ticket } };
    const counter = counters.get(row.counter);
    return { type: 'ticket.called', data: { ticket, service, ...(counter && { counter }) } };
  }

  return {
    of(row) {
      if (row.type !== 'counter_opened' && row.type !== 'counter_closed') return ofTicket(row);
      const counter = counters.get(row.counter) ?? '';
      if (row.type === 'counter_closed') return { type: 'counter.closed', data: { counter } };
      const service = services.get(row.service);
      return { type: 'counter.opened', data: { counter, ...(service && { services: [service] }) } };
    },
    newDay: () => {
      printer.newDay();
      numberOf.clear();
    },
  };
}
