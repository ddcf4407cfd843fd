import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QueueFact } from '#domain/events.ts';
import { advance, foldQueue, newQueue, type QueueState, toCheckpoint, waitingLine } from '#domain/queue.ts';
import { arbitraryEvents } from '../../helpers/arbitrary-events.ts';
import {
  called,
  clock,
  closed,
  dayClosed,
  issued,
  observed,
  opened,
  queueAfter,
  served,
  told,
  zone,
} from '../../helpers/facts.ts';

const tomorrow = '2026-11-24';
const evening = [
  told(clock('17:00'), issued('A001')),
  told(clock('17:00'), observed(4, { service: 'sim' })),
  told(clock('17:01'), called('B001', 'c1')),
];

function expectNobody(state: QueueState): void {
  expect([...state.tickets, ...state.lines, ...state.calls]).toEqual([]);
  expect([...state.counters.values()].map((counter) => counter.state)).toEqual(['closed']);
}

describe('the business day', () => {
  it('begins with the first event', () => {
    expect(newQueue(zone).day).toBeUndefined();
    expect(foldQueue(zone, evening)).toMatchObject({ day: { date: '2026-11-23' }, heardAt: clock('17:01') });
  });

  it('ends when it is closed: nobody waits, counters are closed, calls are cleared', () => {
    expectNobody(foldQueue(zone, [...evening, told(clock('18:00'), dayClosed)]));
  });

  it('ends by itself when an event of a later date comes, which then counts', () => {
    const state = foldQueue(zone, [...evening, told(clock('00:00', tomorrow), closed('c1'))]);
    expectNobody(state);
    expect(state.day?.date).toBe(tomorrow);
    advance(state, told(clock('09:00', tomorrow), called('A001', 'c1')));
    expect(state.calls).toMatchObject([{ number: 1, ticket: 'A001' }]);
  });

  it('is not changed by news of an earlier one', () => {
    const state = foldQueue(zone, [told(clock('09:00', tomorrow), issued('A001'))]);
    const before = toCheckpoint(state);
    expect(advance(state, told(clock('23:59'), issued('A002')))?.kind).toBe('stale');
    expect(toCheckpoint({ ...state, anomalies: newQueue(zone).anomalies })).toBe(before);
  });

  it('goes on when something happens after the close, but not by what happened before', () => {
    const state = foldQueue(zone, [...evening, told(clock('18:00'), dayClosed)]);
    expect(advance(state, told(clock('17:59'), called('A001', 'c1')))?.kind).toBe('stale');
    expectNobody(state);
    expect(advance(state, told(clock('18:01'), called('A001', 'c1')))).toBeUndefined();
    expect(state.calls).toMatchObject([{ number: 2, ticket: 'A001' }]);
  });

  it('may be closed twice', () => {
    const state = foldQueue(zone, [...evening, told(clock('18:00'), dayClosed)]);
    expect(advance(state, told(clock('18:00'), dayClosed))).toBeUndefined();
    expectNobody(state);
  });
});

describe('anomalies', () => {
  it('are told with their event and the reason in words', () => {
    const state = queueAfter(issued('A001'));
    const event = told(clock('10:00'), issued('A001'));
    expect(advance(state, event)).toEqual({ kind: 'repeated', reason: 'A001 was issued before', event });
    expect(state.anomalies).toMatchObject({ counts: { repeated: 1 }, recent: [{ event }] });
  });

  it('are kept to the last 20, and counted by kind within the day', () => {
    const state = queueAfter(...Array.from({ length: 30 }, (_, n) => served(`A${100 + n}`)));
    expect(state.anomalies.counts).toEqual({ unknown_ticket: 30 });
    expect(state.anomalies.recent).toHaveLength(20);
    expect(state.anomalies.recent.at(-1)?.event.data).toEqual({ ticket: 'A129' });
    advance(state, told(clock('09:00', tomorrow), issued('A001')));
    expect(state.anomalies.counts).toEqual({});
    expect(state.anomalies.recent).toHaveLength(20);
  });

  it('are made of events without a usable time, which change nothing else', () => {
    const state = newQueue(zone);
    for (const at of [Number.NaN, Number.POSITIVE_INFINITY, -1, 1e16]) {
      expect(advance(state, told(at, issued('A001')))?.kind).toBe('undated');
    }
    expect(state).toMatchObject({ day: undefined, heardAt: 0, tickets: new Map() });
  });
});

describe('whatever a feed tells, in whatever order and however often', () => {
  it('leaves the lines equal to a recount of the tickets, and no count below zero', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        const state = newQueue(zone);
        for (const event of events) {
          advance(state, event);
          expectRecount(state);
        }
      }),
    );
  });

  it('has counters and called tickets name each other', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        const { tickets, counters } = foldQueue(zone, events);
        for (const [id, { ticket }] of counters) {
          if (ticket !== undefined) {
            expect(tickets.get(ticket)).toMatchObject({ status: 'called', counter: id });
          }
        }
        for (const { number, counter } of tickets.values()) {
          if (counter !== undefined) expect(counters.get(counter)?.ticket).toBe(number);
        }
      }),
    );
  });

  it('keeps the last calls under rising numbers', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        const { calls, callCount } = foldQueue(zone, events);
        expect(calls.length).toBeLessThanOrEqual(12);
        calls.forEach((call, at) => {
          expect(call.number).toBe(callCount - calls.length + 1 + at);
          expect(call.times).toBeGreaterThanOrEqual(1);
        });
      }),
    );
  });

  it('gives the same state from the same events', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        expect(toCheckpoint(foldQueue(zone, events))).toBe(toCheckpoint(foldQueue(zone, events)));
      }),
    );
  });

  it('changes nothing by the immediate repetition of anything but a call', () => {
    const isCall = (type: QueueFact['type']) => type === 'ticket.called' || type === 'ticket.recalled';
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        const once = foldQueue(zone, events);
        const twice = foldQueue(
          zone,
          events.flatMap((event) => (isCall(event.type) ? [event] : [event, event])),
        );
        expect(withoutAnomalies(twice)).toBe(withoutAnomalies(once));
      }),
    );
  });
});

function expectRecount(state: QueueState): void {
  const recount = new Map<string, string[]>();
  for (const { number, status, service } of state.tickets.values()) {
    if (status !== 'waiting') continue;
    expect(service).toBeDefined();
    recount.set(`${service}`, [...(recount.get(`${service}`) ?? []), number]);
  }
  for (const service of new Set([...state.lines.keys(), ...recount.keys()])) {
    const line = waitingLine(state, service).map(({ number }) => number);
    expect(line.sort()).toEqual((recount.get(service) ?? []).sort());
  }
}

const withoutAnomalies = (state: QueueState) =>
  toCheckpoint({ ...state, anomalies: newQueue(zone).anomalies });

describe('a closed counter', () => {
  it('is open again when told so the next morning', () => {
    const state = foldQueue(zone, [
      told(clock('09:00'), opened('c1', ['sim'])),
      told(clock('09:00', tomorrow), opened('c1')),
    ]);
    expect(state.counters.get('c1')).toEqual({ state: 'open', ticket: undefined, services: undefined });
  });
});
