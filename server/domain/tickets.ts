/**
 * What events do to a ticket: waiting → called → served, no-show or cancelled. Tolerant: a feed may
 * start in the middle of the day and miss events, and what it says still counts wherever it can be true.
 */
import type { Finding } from './anomaly.ts';
import { announceTicket, nameService } from './calls.ts';
import { leaveCounter, takeTicket } from './counters.ts';
import type { Priority } from './events.ts';
import { joinLine, leaveLine, touchLine } from './line.ts';
import type { QueueState, Ticket, TicketStatus } from './queue-state.ts';

/** A ticket was taken. A ticket that was called before this was told does not queue again. */
export function issue(
  state: QueueState,
  data: { ticket: string; service: string; priority: Priority },
  at: number,
): Finding | undefined {
  const ticket = state.tickets.get(data.ticket);
  if (!ticket) {
    const taken = addTicket(state, data.ticket);
    taken.priority = data.priority;
    taken.issuedAt = at;
    joinLine(state, taken, data.service, at);
    return undefined;
  }
  if (ticket.issuedAt !== undefined) return repeated(`${data.ticket} was issued before`);
  ticket.issuedAt = at;
  ticket.priority = data.priority;
  if (ticket.service === undefined) {
    ticket.service = data.service;
    nameService(state, ticket);
  }
  touchLine(state, ticket, at);
  return undefined;
}

/** A ticket was called, or called again. An unknown one begins as called: the wall must show it. */
export function call(
  state: QueueState,
  data: { ticket: string; counter?: string | undefined; service?: string | undefined },
  at: number,
): Finding | undefined {
  const ticket = state.tickets.get(data.ticket) ?? addTicket(state, data.ticket);
  if (isOver(ticket)) return impossible(`${data.ticket} was called after it was ${ticket.status}`);
  const again = ticket.status === 'called' && ticket.call > 0;
  ticket.service ??= data.service;
  leaveLine(state, ticket, at);
  ticket.status = 'called';
  ticket.endImplied = false;
  if (data.counter !== undefined) takeTicket(state, data.counter, ticket);
  announceTicket(state, ticket, at, again);
  return undefined;
}

/** A ticket ended: served, no-show or cancelled. */
export function end(
  state: QueueState,
  number: string,
  as: 'served' | 'no_show' | 'cancelled',
  at: number,
): Finding | undefined {
  const known = state.tickets.get(number);
  const ticket = known ?? addTicket(state, number);
  const before = ticket.status;
  if (known && isOver(ticket)) {
    return before === as
      ? repeated(`${number} was ${as} before`)
      : impossible(`${number} was ${as} after it was ${before}`);
  }
  if (known && before === as && !ticket.endImplied) return repeated(`${number} was ${as} before`);
  leaveLine(state, ticket, at);
  leaveCounter(state, ticket);
  ticket.status = as;
  ticket.endImplied = false;
  if (!known) return { kind: 'unknown_ticket', reason: `${number} was ${as} but never issued or called` };
  if (as === 'cancelled' || before === 'called' || before === 'served') return undefined;
  return { kind: 'missed_call', reason: `${number} was ${as} while ${words[before]}` };
}

/** A ticket was sent on to wait for another service. It queues there from now. */
export function transfer(
  state: QueueState,
  number: string,
  service: string,
  at: number,
): Finding | undefined {
  const ticket = state.tickets.get(number) ?? addTicket(state, number);
  if (ticket.status === 'cancelled') return impossible(`${number} was transferred after it was cancelled`);
  if (ticket.status === 'waiting' && ticket.service === service) {
    return repeated(`${number} waits for "${service}" already`);
  }
  leaveLine(state, ticket, at);
  leaveCounter(state, ticket);
  ticket.endImplied = false;
  joinLine(state, ticket, service, at);
  return undefined;
}

/** A waiting ticket's rank changed. */
export function prioritise(
  state: QueueState,
  number: string,
  priority: Priority,
  at: number,
): Finding | undefined {
  const ticket = state.tickets.get(number);
  if (!ticket) return { kind: 'unknown_ticket', reason: `${number} got priority but was never issued` };
  if (ticket.status !== 'waiting') return impossible(`${number} got priority while ${words[ticket.status]}`);
  ticket.priority = priority;
  touchLine(state, ticket, at);
  return undefined;
}

const words: Record<TicketStatus, string> = {
  waiting: 'it waited',
  called: 'it was called',
  served: 'it was served',
  no_show: 'it was a no-show',
  cancelled: 'it was cancelled',
};

/** Past anything but a transfer: done, and not by conclusion only. A no-show may still turn up. */
function isOver(ticket: Ticket): boolean {
  return ticket.status === 'cancelled' || (ticket.status === 'served' && !ticket.endImplied);
}

const repeated = (reason: string): Finding => ({ kind: 'repeated', reason });
const impossible = (reason: string): Finding => ({ kind: 'impossible', reason });

/** A ticket nobody has mentioned. Whoever adds it decides at once what it is. */
function addTicket(state: QueueState, number: string): Ticket {
  const ticket: Ticket = {
    number,
    status: 'called',
    service: undefined,
    priority: 'normal',
    issuedAt: undefined,
    queuedAt: undefined,
    counter: undefined,
    call: 0,
    times: 0,
    endImplied: false,
  };
  state.tickets.set(number, ticket);
  return ticket;
}
