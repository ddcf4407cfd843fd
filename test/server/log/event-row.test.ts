import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromRow, toRow } from '../../../server/log/event-row.ts';
import { issued } from '../../helpers/queue-events.ts';

it('gives back the event that was put in a row', () => {
  expect(fromRow([1, ...toRow(issued(1))])).toEqual({ ok: true, event: issued(1) });
});

it('never throws, whatever a row holds', () => {
  const type = fc.oneof(
    fc.string(),
    fc.constantFrom('ticket.issued', 'day.closed', '__proto__', 'constructor'),
  );
  const data = fc.oneof(fc.string(), fc.json());
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.double(), type, data, (source, id, at, ...rest) => {
      expect(typeof fromRow([1, source, id, at, ...rest]).ok).toBe('boolean');
    }),
  );
});

it('refuses an event whose time is no number', () => {
  expect(() => toRow({ ...issued(1), at: Number.POSITIVE_INFINITY })).toThrow('event e-1: at must be');
});
