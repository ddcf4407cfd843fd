/** An event as a row of a table: the envelope in columns, the data as JSON text. */
import * as v from 'valibot';
import { eventData, isEventType, type QueueEvent } from '#domain/events.ts';

/** Columns source, id, at, type, data. A tuple, since it crosses to the worker by the thousand. */
export type EventRow = [source: string, id: string, at: number, type: string, data: string];

/** A stored row: its position, then the event. */
export type StoredRow = [position: number, ...EventRow];

/** Throws on an event that no row can hold, so that it fails alone and not with its commit group. */
export function toRow(event: QueueEvent): EventRow {
  if (!Number.isFinite(event.at)) throw new TypeError(`event ${event.id}: at must be a finite number`);
  return [event.source, event.id, event.at, event.type, JSON.stringify(event.data)];
}

export type ReadRow = { ok: true; event: QueueEvent } | { ok: false; reason: string };

/** Reads a stored row back. A row that is not an event of the schema gives the reason and never throws. */
export function fromRow([, source, id, at, type, text]: StoredRow): ReadRow {
  if (!isEventType(type)) return { ok: false, reason: `unknown event type ${type}` };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'data is not JSON' };
  }
  const data = v.safeParse(eventData[type], json);
  if (!data.success) return { ok: false, reason: v.summarize(data.issues) };
  // The schema was picked by `type`, a pairing that TypeScript does not follow through the lookup.
  return { ok: true, event: { type, data: data.output, source, id, at } as QueueEvent };
}
