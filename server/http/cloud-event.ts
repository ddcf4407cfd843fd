/**
 * A queue event as a CloudEvent (https://cloudevents.io, version 1.0).
 * `subject` and extension attributes are let pass and dropped: nothing but what the schemas name is kept.
 */
import * as v from 'valibot';
import { parse } from '#config/schema.ts';
import { type EventType, eventData, eventTypes, type QueueEvent } from '#domain/events.ts';
import type { EventResult } from './event-results.ts';

/** RFC 3339, of which `v.isoTimestamp` leaves out lower-case letters and takes in more. */
const Time = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/,
    'must be a time such as 2026-12-01T09:00:00+08:00',
  ),
  v.check((time) => !Number.isNaN(atOf(time)), 'must be a date and time that exist'),
  v.description('When it happened (RFC 3339). Left out: when it arrives.'),
);

const attributes = {
  specversion: v.literal('1.0', 'must be "1.0"'),
  id: v.pipe(
    v.string('must be a text'),
    v.minLength(1, 'must not be empty'),
    v.maxLength(200, 'must be at most 200 characters'),
    v.check((id) => !/\p{Cc}/u.test(id), 'must not hold control characters'),
    v.description(
      'Names the event among those of its source: the same source and id again is the same event.',
    ),
  ),
  source: v.pipe(
    v.string('must be a text'),
    v.regex(/^[!-~]{1,200}$/, 'must be a URI reference: 1 to 200 printable characters without spaces'),
    v.description('Names the system that sends, such as `queue-machine`.'),
  ),
  time: v.optional(Time),
  datacontenttype: v.optional(
    v.pipe(v.string(), v.regex(/^application\/json *(;.*)?$/, 'must be application/json')),
  ),
};

/** The CloudEvent of one type. */
const eventOf = <T extends EventType>(type: T) =>
  v.looseObject({ ...attributes, type: v.literal(type), data: eventData[type] });

/** Schema of each type's CloudEvent. */
export const cloudEvents = eventTypes.map((type) => eventOf(type));

/** Any event that is taken. */
export const CloudEvent = v.variant('type', cloudEvents, `must be one of ${eventTypes.join(', ')}`);

export type ReadEvent = { ok: true; event: QueueEvent } | { ok: false; result: EventResult };

/** Reads one event; `now` is when it happened if it does not say. */
export function readCloudEvent(input: unknown, now: number): ReadEvent {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return refused('', 'an event must be a JSON object');
  }
  // An event without data is one whose data has no fields.
  const parsed = parse(CloudEvent, { data: {}, ...input });
  if (!parsed.ok) return refused('id' in input ? input.id : '', parsed.faults.map(inWords).join('; '));
  const { id, source, type, time, data } = parsed.value;
  // `type` and `data` were parsed together, by the schema of that type; the compiler loses sight of the pair.
  return { ok: true, event: { id, source, at: time ? atOf(time) : now, type, data } as QueueEvent };
}

const atOf = (time: string) => Date.parse(time.toUpperCase());

const refused = (id: unknown, reason: string): ReadEvent => ({
  ok: false,
  result: { id: typeof id === 'string' ? id.slice(0, 200) : '', status: 'rejected', reason },
});

/** `data.ticket must be …`; a reason that is a sentence of its own stands after a colon. */
const inWords = ({ path, reason }: { path: string; reason: string }) =>
  /^[A-Z]/.test(reason) ? `${path}: ${reason}` : `${path} ${reason}`;
