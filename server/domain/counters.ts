/** Counters: open, paused or closed, and whom they serve. */
import type { CounterState, QueueState, Ticket } from './queue-state.ts';

/** Opens a counter. Without `services` a paused one goes on with its own, a closed one takes its configured ones. */
export function openCounter(state: QueueState, id: string, services: readonly string[] | undefined): void {
  const counter = counterOf(state, id);
  counter.state = 'open';
  if (services) counter.services = services;
}

/** Pauses a counter. It may still be finishing with its customer. */
export function pauseCounter(state: QueueState, id: string): void {
  counterOf(state, id).state = 'paused';
}

/** Closes a counter. The customer it served is taken to be done. */
export function closeCounter(state: QueueState, id: string): void {
  const counter = counterOf(state, id);
  endByCounter(state, counter);
  counter.state = 'closed';
  counter.services = undefined;
}

/** Sends a ticket to a counter, which is open by that and done with the ticket before. */
export function takeTicket(state: QueueState, id: string, ticket: Ticket): void {
  const counter = counterOf(state, id);
  counter.state = 'open';
  if (counter.ticket === ticket.number) return;
  endByCounter(state, counter);
  leaveCounter(state, ticket);
  counter.ticket = ticket.number;
  ticket.counter = id;
}

/** Takes a ticket away from the counter it was called to, if it was. */
export function leaveCounter(state: QueueState, ticket: Ticket): void {
  if (ticket.counter === undefined) return;
  counterOf(state, ticket.counter).ticket = undefined;
  ticket.counter = undefined;
}

function endByCounter(state: QueueState, counter: CounterState): void {
  const ticket = counter.ticket === undefined ? undefined : state.tickets.get(counter.ticket);
  if (!ticket) return;
  leaveCounter(state, ticket);
  ticket.status = 'served';
  ticket.endImplied = true;
}

function counterOf(state: QueueState, id: string): CounterState {
  let counter = state.counters.get(id);
  if (!counter) {
    counter = { state: 'closed', ticket: undefined, services: undefined };
    state.counters.set(id, counter);
  }
  return counter;
}
