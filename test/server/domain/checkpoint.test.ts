import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, foldQueue, fromCheckpoint, newQueue, toCheckpoint, waitingLine } from '#domain/queue.ts';
import { arbitraryEvents } from '../../helpers/arbitrary-events.ts';
import { called, issued, observed, queueAfter, served, zone } from '../../helpers/facts.ts';

const text = toCheckpoint(
  queueAfter(issued('A001'), issued('A002'), called('A001', 'c1'), observed(3), served('B001')),
);

describe('a checkpoint', () => {
  it('taken at any point goes on as if there had been none', () => {
    fc.assert(
      fc.property(arbitraryEvents, fc.nat(), (events, point) => {
        const cut = point % (events.length + 1);
        const restored = fromCheckpoint(toCheckpoint(foldQueue(zone, events.slice(0, cut))));
        expect(restored).toBeDefined();
        if (!restored) return;
        const findings = events.slice(cut).map((event) => advance(restored, event)?.kind);
        const whole = newQueue(zone);
        expect(findings).toEqual(events.map((event) => advance(whole, event)?.kind).slice(cut));
        expect(restored).toEqual(whole);
        for (const service of whole.lines.keys()) {
          expect(waitingLine(restored, service)).toEqual(waitingLine(whole, service));
        }
      }),
    );
  });

  it('of an unused queue is restored too', () => {
    expect(fromCheckpoint(toCheckpoint(newQueue(zone)))).toEqual(newQueue(zone));
  });

  /** The checkpoint with something about it changed. */
  const altered = (alter: (saved: ReturnType<typeof JSON.parse>) => void) => {
    const saved = JSON.parse(text);
    alter(saved);
    return JSON.stringify(saved);
  };

  it.each([
    ['no JSON', text.slice(0, -1)],
    ['nothing', 'null'],
    ['another thing', '[]'],
    [
      'an unknown time zone',
      altered((saved) => {
        saved.timeZone = 'Mars/Olympus';
      }),
    ],
    [
      'a status there is not',
      altered((saved) => {
        saved.tickets[0].status = 'lost';
      }),
    ],
    ['a ticket twice', altered((saved) => saved.tickets.push(saved.tickets[0]))],
    ['a line twice', altered((saved) => saved.lines.push(saved.lines[0]))],
    [
      'a waiting ticket without a line',
      altered((saved) => {
        saved.lines = [];
      }),
    ],
    [
      'a counter that serves nobody',
      altered((saved) => {
        saved.counters[0].ticket = 'A999';
      }),
    ],
    [
      'a ticket at no counter',
      altered((saved) => {
        saved.counters = [];
      }),
    ],
    [
      'a call beyond the count of calls',
      altered((saved) => {
        saved.callCount = 0;
      }),
    ],
    [
      'a number below zero',
      altered((saved) => {
        saved.lines[0].observed.waiting = -1;
      }),
    ],
    [
      'an anomaly that is no event',
      altered((saved) => {
        saved.anomalies.recent[0].event.data = {};
      }),
    ],
  ])('is not believed when it holds %s', (_, damaged) => {
    expect(fromCheckpoint(text)).toBeDefined();
    expect(fromCheckpoint(damaged)).toBeUndefined();
  });

  it('never throws, whatever it holds', () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), (any) => fromCheckpoint(any) === undefined));
  });
});
