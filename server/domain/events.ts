/**
 * What a queue machine can tell: the events that a hall's state is folded from.
 * The HTTP feed, its OpenAPI document and the log all use these schemas.
 */
import * as v from 'valibot';
import { Id } from '#config/schema.ts';

/** A ticket number as printed: `A015`. A name, phone or document number does not fit, so none can get in. */
export const TicketNumber = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{1,2}[0-9]{1,5}$/, 'must be one or two capital letters and 1 to 5 digits, such as A015'),
);

/** Why a ticket goes before others: 优先 of the law or the house, or 预约. */
export const Priority = v.picklist(
  ['normal', 'appointment', 'elderly', 'disabled', 'vip'],
  'must be normal, appointment, elderly, disabled or vip',
);
export type Priority = v.InferOutput<typeof Priority>;

const count = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0), v.maxValue(100_000));
const ticket = { ticket: TicketNumber };

/** Schema of each event's data, by event type. */
export const eventData = {
  /** 取号: a customer took a ticket. */
  'ticket.issued': v.strictObject({ ...ticket, service: Id, priority: v.optional(Priority, 'normal') }),
  /** 叫号: a counter called the ticket. `counter` is left out by feeds that do not know it. */
  'ticket.called': v.strictObject({ ...ticket, counter: v.optional(Id), service: v.optional(Id) }),
  /** 重呼: called once more. */
  'ticket.recalled': v.strictObject({ ...ticket, counter: v.optional(Id) }),
  /** 办结: service ended. */
  'ticket.served': v.strictObject(ticket),
  /** 过号: called, nobody came. */
  'ticket.no_show': v.strictObject(ticket),
  /** 弃号: left before being served. */
  'ticket.cancelled': v.strictObject(ticket),
  /** 转号: sent on to wait for another service. */
  'ticket.transferred': v.strictObject({ ...ticket, service: Id }),
  /** 优先: its rank in the line changed. */
  'ticket.priority': v.strictObject({ ...ticket, priority: Priority }),
  /** A counter began taking customers, from now on those of `services` if given. */
  'counter.opened': v.strictObject({ counter: Id, services: v.optional(v.array(Id)) }),
  'counter.closed': v.strictObject({ counter: Id }),
  /** 暂停: back soon. */
  'counter.paused': v.strictObject({ counter: Id }),
  /** All that a count-only feed knows of a service: how many wait, who is served now, how many counters are open. */
  'queue.observed': v.strictObject({
    service: Id,
    waiting: count,
    serving: v.optional(TicketNumber),
    openCounters: v.optional(count),
  }),
  /** The business day is over: nobody waits, all counters close. */
  'day.closed': v.strictObject({}),
} as const;

export type EventType = keyof typeof eventData;

/** The types, in the order of the schema. */
// Object.keys widens to string[]; the keys of a const object are exactly its type's keys.
export const eventTypes = Object.keys(eventData) as EventType[];

/** Type and data of one event, discriminated on `type`. */
export type QueueFact = {
  [T in EventType]: { type: T; data: v.InferOutput<(typeof eventData)[T]> };
}[EventType];

/** One event of one hall. `source` and `id` together name it: the same pair twice is the same event. */
export type QueueEvent = QueueFact & {
  /** The feed's own id of the event. */
  id: string;
  /** The feed it came from: `queue-machine`, `simulator`. */
  source: string;
  /** When it happened, epoch ms. */
  at: number;
};

export const isEventType = (type: string): type is EventType => Object.hasOwn(eventData, type);
