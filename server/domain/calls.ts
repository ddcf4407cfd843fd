/** Calls: what the wall announces. The last are kept, under running numbers that rise within the day. */
import type { QueueState, Ticket } from './queue-state.ts';
import { callsKept } from './view.ts';

/** Announces a called ticket: a new call, or its last call once more. */
export function announceTicket(state: QueueState, ticket: Ticket, at: number, again: boolean): void {
  ticket.times = again ? ticket.times + 1 : 1;
  const { number, counter, service, times } = ticket;
  const kept = again ? keptCall(state, ticket) : undefined;
  if (!kept) {
    ticket.call = announce(state, { ticket: number, counter, service, at, times });
    return;
  }
  kept.at = at;
  kept.times = times;
  if (counter !== undefined) kept.counter = counter;
  if (service !== undefined) kept.service = service;
}

/** Tells a ticket's last call the service, once that is known. */
export function nameService(state: QueueState, ticket: Ticket): void {
  const kept = keptCall(state, ticket);
  if (kept && ticket.service !== undefined) kept.service = ticket.service;
}

/** Adds a call and gives its running number. */
export function announce(
  state: QueueState,
  call: {
    ticket: string;
    counter: string | undefined;
    service: string | undefined;
    at: number;
    times: number;
  },
): number {
  const { ticket, counter, service, at, times } = call;
  state.callCount += 1;
  state.calls.push({
    number: state.callCount,
    ticket,
    ...(counter !== undefined && { counter }),
    ...(service !== undefined && { service }),
    at,
    times,
  });
  if (state.calls.length > callsKept) state.calls.shift();
  return state.callCount;
}

function keptCall(state: QueueState, ticket: Ticket) {
  return state.calls.find((call) => call.number === ticket.call);
}
