/** The queue's state as text, so that a restart need not fold the whole log. */
import * as v from 'valibot';
import { type EventType, eventData, eventTypes, Priority, type QueueEvent } from './events.ts';
import { lineOf } from './line.ts';
import { type CounterState, newQueue, type QueueState, type Ticket } from './queue-state.ts';
import { CallView } from './view.ts';

/** Names what `toCheckpoint` writes. Changed whenever that, or what the fold makes of an event, changes. */
export const checkpointShape = 'queue-1';

/** The whole state as JSON text. */
export function toCheckpoint(state: QueueState): string {
  return JSON.stringify({
    ...state,
    tickets: [...state.tickets.values()],
    lines: [...state.lines].map(([service, { ticketAt, observed }]) => ({ service, ticketAt, observed })),
    counters: [...state.counters].map(([id, counter]) => ({ id, ...counter })),
  });
}

/** The state a checkpoint holds; undefined if it is damaged in any way that can be seen. */
export function fromCheckpoint(text: string): QueueState | undefined {
  try {
    const parsed = v.safeParse(Checkpoint, JSON.parse(text));
    return parsed.success ? restore(parsed.output) : undefined;
  } catch {
    // No JSON, or a time zone this machine does not know.
    return undefined;
  }
}

function restore(saved: v.InferOutput<typeof Checkpoint>): QueueState | undefined {
  const { timeZone, day, closedAt, lines, counters, tickets, ...rest } = saved;
  const state: QueueState = { ...newQueue(timeZone), ...rest, day, closedAt };
  for (const { service, ticketAt, observed } of lines) {
    const line = lineOf(state, service);
    line.ticketAt = ticketAt;
    line.observed = observed && { serving: undefined, openCounters: undefined, ...observed };
  }
  for (const { id, ...counter } of counters) {
    state.counters.set(id, { ticket: undefined, services: undefined, ...counter });
  }
  for (const known of tickets) {
    const ticket: Ticket = {
      service: undefined,
      issuedAt: undefined,
      queuedAt: undefined,
      counter: undefined,
      ...known,
    };
    state.tickets.set(ticket.number, ticket);
    if (ticket.status === 'waiting' && ticket.service !== undefined) {
      state.lines.get(ticket.service)?.waiting.add(ticket);
    }
  }
  return isSound(state, saved) ? state : undefined;
}

/** Whether the parts agree: nothing twice, counters and tickets name each other, waiting tickets stand in line. */
function isSound(state: QueueState, saved: v.InferOutput<typeof Checkpoint>): boolean {
  return (
    state.tickets.size === saved.tickets.length &&
    state.lines.size === saved.lines.length &&
    state.counters.size === saved.counters.length &&
    state.calls.every((call, at) => call.number === state.callCount - state.calls.length + 1 + at) &&
    [...state.counters].every(([id, counter]) => isServing(state, id, counter)) &&
    [...state.tickets.values()].every((ticket) => isPlaced(state, ticket))
  );
}

const isServing = (state: QueueState, id: string, { ticket }: CounterState) =>
  ticket === undefined || state.tickets.get(ticket)?.counter === id;

const isPlaced = (state: QueueState, { number, status, service, counter }: Ticket) =>
  (status !== 'waiting' || (service !== undefined && state.lines.has(service))) &&
  (counter === undefined || (status === 'called' && state.counters.get(counter)?.ticket === number));

const Instant = v.number();
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const optional = { string: v.exactOptional(v.string()), instant: v.exactOptional(Instant) };

const Event = v.pipe(
  v.object({
    id: v.string(),
    source: v.string(),
    at: Instant,
    type: v.picklist(eventTypes),
    data: v.unknown(),
  }),
  v.check(({ type, data }) => v.is(dataSchema(type), data)),
  // The check above held the data against its type's schema; the type system cannot follow it there.
  v.transform((event) => event as QueueEvent),
);

/** Widened: a union of schemas cannot be called with one value. */
const dataSchema = (type: EventType): v.GenericSchema => eventData[type];

const Kind = v.picklist(['undated', 'stale', 'repeated', 'unknown_ticket', 'missed_call', 'impossible']);

const Checkpoint = v.object({
  timeZone: v.string(),
  day: v.exactOptional(v.object({ date: v.string(), from: Instant, until: Instant })),
  closedAt: optional.instant,
  heardAt: Instant,
  tickets: v.array(
    v.object({
      number: v.string(),
      status: v.picklist(['waiting', 'called', 'served', 'no_show', 'cancelled']),
      service: optional.string,
      priority: Priority,
      issuedAt: optional.instant,
      queuedAt: optional.instant,
      counter: optional.string,
      call: Count,
      times: Count,
      endImplied: v.boolean(),
    }),
  ),
  lines: v.array(
    v.object({
      service: v.string(),
      ticketAt: Instant,
      observed: v.exactOptional(
        v.object({
          at: Instant,
          waiting: Count,
          serving: optional.string,
          openCounters: v.exactOptional(Count),
        }),
      ),
    }),
  ),
  counters: v.array(
    v.object({
      id: v.string(),
      state: v.picklist(['open', 'paused', 'closed']),
      ticket: optional.string,
      services: v.exactOptional(v.array(v.string())),
    }),
  ),
  calls: v.array(v.object({ ...CallView.entries, number: Count })),
  callCount: Count,
  anomalies: v.object({
    counts: v.record(Kind, Count),
    recent: v.array(v.object({ kind: Kind, reason: v.string(), event: Event })),
  }),
});
