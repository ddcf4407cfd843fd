/** The lines of waiting tickets, one per service. */
import type { Priority } from './events.ts';
import type { Line, QueueState, Ticket } from './queue-state.ts';

/** Who goes first; the lower goes before. The law's priorities before the house's, both before 预约. */
const rank: Record<Priority, number> = { disabled: 0, elderly: 0, vip: 1, appointment: 2, normal: 3 };

/** The tickets waiting for a service, in the order they will be called: by priority, then by time of queueing. */
export function waitingLine(state: QueueState, service: string): Ticket[] {
  return [...(state.lines.get(service)?.waiting ?? [])].sort(inOrder);
}

function inOrder(a: Ticket, b: Ticket): number {
  return (
    rank[a.priority] - rank[b.priority] ||
    (a.queuedAt ?? 0) - (b.queuedAt ?? 0) ||
    a.number.length - b.number.length ||
    (a.number < b.number ? -1 : 1)
  );
}

/** How many customers wait for a service, by the newest information: a count-only feed's or the tickets'. */
export function waitingCount(state: QueueState, service: string): number {
  const line = state.lines.get(service);
  if (!line) return 0;
  return observationInForce(line)?.waiting ?? line.waiting.size;
}

/** How many counters a count-only feed says are open for a service. Undefined where none tells, or tickets are newer. */
export function observedCounters(state: QueueState, service: string): number | undefined {
  const line = state.lines.get(service);
  return line && observationInForce(line)?.openCounters;
}

function observationInForce(line: Line) {
  return line.observed && line.observed.at >= line.ticketAt ? line.observed : undefined;
}

/** Puts a ticket at the end of a service's line. It must stand in none. */
export function joinLine(state: QueueState, ticket: Ticket, service: string, at: number): void {
  ticket.status = 'waiting';
  ticket.service = service;
  ticket.queuedAt = at;
  touchLine(state, ticket, at)?.waiting.add(ticket);
}

/** Takes a ticket out of the line it stands in, if it does. */
export function leaveLine(state: QueueState, ticket: Ticket, at: number): void {
  touchLine(state, ticket, at)?.waiting.delete(ticket);
}

/** Notes that an event told something of a ticket, and so of the line of its service, which it gives. */
export function touchLine(state: QueueState, ticket: Ticket, at: number): Line | undefined {
  if (ticket.service === undefined) return undefined;
  const line = lineOf(state, ticket.service);
  if (at > line.ticketAt) line.ticketAt = at;
  return line;
}

/** The line of a service, begun if there is none. */
export function lineOf(state: QueueState, service: string): Line {
  let line = state.lines.get(service);
  if (!line) {
    line = { waiting: new Set(), ticketAt: 0, observed: undefined };
    state.lines.set(service, line);
  }
  return line;
}
