/**
 * The queue of one hall: a fold over its events. Deterministic and free of I/O, clock and configuration,
 * so that folding the log again always gives the same state. The log's order is the order in which things
 * happened; an event's time says only on which business day, and how old the news is.
 */
import { type Anomaly, type Finding, record } from './anomaly.ts';
import { closeCounter, openCounter, pauseCounter } from './counters.ts';
import { businessDay, isDatable } from './day.ts';
import type { QueueEvent } from './events.ts';
import { observe } from './observe.ts';
import { newQueue, type QueueState } from './queue-state.ts';
import { call, end, issue, prioritise, transfer } from './tickets.ts';

export type { Anomaly, AnomalyKind } from './anomaly.ts';
export { checkpointShape, fromCheckpoint, toCheckpoint } from './checkpoint.ts';
export { waitingCount, waitingLine } from './line.ts';
export { newQueue, type QueueState, type Ticket } from './queue-state.ts';

/**
 * Folds one event in, changing `state` in place. Never throws. Gives the anomaly where the event cannot be
 * true as told; see `AnomalyKind` for which of those still change something.
 */
export function advance(state: QueueState, event: QueueEvent): Anomaly | undefined {
  const finding = enterDay(state, event.at) ?? apply(state, event);
  return finding && record(state, finding, event);
}

/** The state after all of `events`. */
export function foldQueue(timeZone: string, events: Iterable<QueueEvent>): QueueState {
  const state = newQueue(timeZone);
  for (const event of events) advance(state, event);
  return state;
}

/** Makes sure the state is at the event's business day: a later day begins by itself, an earlier one is over. */
function enterDay(state: QueueState, at: number): Finding | undefined {
  if (!isDatable(at)) return { kind: 'undated', reason: 'its time is not between 1970 and 9999' };
  if (!state.day || at >= state.day.until) {
    endDay(state);
    state.day = businessDay(state.timeZone, at);
    state.closedAt = undefined;
    state.callCount = 0;
    state.anomalies.counts = {};
  } else if (at < state.day.from) {
    return { kind: 'stale', reason: `dated before the business day ${state.day.date}` };
  } else if (state.closedAt !== undefined && at < state.closedAt) {
    return { kind: 'stale', reason: `dated before the close of the business day ${state.day.date}` };
  }
  if (at > state.heardAt) state.heardAt = at;
  return undefined;
}

/** Ends the day: nobody waits, all counters are closed, the calls are cleared. */
function endDay(state: QueueState): void {
  for (const id of state.counters.keys()) closeCounter(state, id);
  state.tickets.clear();
  state.lines.clear();
  state.calls.length = 0;
}

function apply(state: QueueState, event: QueueEvent): Finding | undefined {
  const { at } = event;
  switch (event.type) {
    case 'ticket.issued':
      return issue(state, event.data, at);
    case 'ticket.called':
    case 'ticket.recalled':
      return call(state, event.data, at);
    case 'ticket.served':
      return end(state, event.data.ticket, 'served', at);
    case 'ticket.no_show':
      return end(state, event.data.ticket, 'no_show', at);
    case 'ticket.cancelled':
      return end(state, event.data.ticket, 'cancelled', at);
    case 'ticket.transferred':
      return transfer(state, event.data.ticket, event.data.service, at);
    case 'ticket.priority':
      return prioritise(state, event.data.ticket, event.data.priority, at);
    case 'counter.opened':
      openCounter(state, event.data.counter, event.data.services);
      return undefined;
    case 'counter.closed':
      closeCounter(state, event.data.counter);
      return undefined;
    case 'counter.paused':
      pauseCounter(state, event.data.counter);
      return undefined;
    case 'queue.observed':
      return observe(state, event.data, at);
    case 'day.closed':
      endDay(state);
      state.closedAt = at;
      return undefined;
  }
}
