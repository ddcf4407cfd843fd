import { describe, expect, it } from 'vitest';
import type { QueueFact } from '#domain/events.ts';
import { waitingCount, waitingLine } from '#domain/queue.ts';
import {
  called,
  cancelled,
  clock,
  issued,
  noShow,
  prioritised,
  queueAfter,
  recalled,
  served,
  transferred,
} from '../../helpers/facts.ts';

/** What the facts leave of ticket A001, and the kinds of anomaly among them. */
function outcome(...facts: QueueFact[]) {
  const state = queueAfter(...facts);
  return {
    status: state.tickets.get('A001')?.status,
    waiting: waitingCount(state, 'plans'),
    anomalies: Object.keys(state.anomalies.counts),
  };
}

describe('the life of a ticket', () => {
  it('goes from waiting over called to served', () => {
    expect(outcome(issued('A001'))).toEqual({ status: 'waiting', waiting: 1, anomalies: [] });
    expect(outcome(issued('A001'), called('A001', 'c1'))).toEqual({
      status: 'called',
      waiting: 0,
      anomalies: [],
    });
    expect(outcome(issued('A001'), called('A001', 'c1'), served('A001'))).toEqual({
      status: 'served',
      waiting: 0,
      anomalies: [],
    });
  });

  it('may end as a no-show, who may be called again', () => {
    const missed = [issued('A001'), called('A001', 'c1'), noShow('A001')];
    expect(outcome(...missed)).toMatchObject({ status: 'no_show', anomalies: [] });
    expect(outcome(...missed, called('A001', 'c2'))).toMatchObject({ status: 'called', anomalies: [] });
  });

  it('may end by the customer leaving, before or after the call', () => {
    expect(outcome(issued('A001'), cancelled('A001'))).toEqual({
      status: 'cancelled',
      waiting: 0,
      anomalies: [],
    });
    expect(outcome(issued('A001'), called('A001'), cancelled('A001'))).toMatchObject({
      status: 'cancelled',
      anomalies: [],
    });
  });

  it.each([
    ['served', served('A001')],
    ['cancelled', cancelled('A001')],
  ])('does not go on after %s: a call is impossible and changes nothing', (status, end) => {
    expect(outcome(issued('A001'), called('A001'), end, called('A001', 'c1'))).toEqual({
      status,
      waiting: 0,
      anomalies: ['impossible'],
    });
  });

  it.each([
    ['served', served('A001')],
    ['no_show', noShow('A001')],
  ])('leaves the line when it is %s while waiting, and a missed call is reported', (status, end) => {
    expect(outcome(issued('A001'), end)).toEqual({ status, waiting: 0, anomalies: ['missed_call'] });
  });

  it('ignores and reports a second issue, service end or departure', () => {
    expect(outcome(issued('A001'), issued('A001', 'sim'))).toEqual({
      status: 'waiting',
      waiting: 1,
      anomalies: ['repeated'],
    });
    for (const end of [served('A001'), noShow('A001'), cancelled('A001')]) {
      expect(outcome(issued('A001'), called('A001'), end, end).anomalies).toEqual(['repeated']);
    }
  });
});

describe('a feed that starts in the middle of the day', () => {
  it('has a call of an unknown ticket shown', () => {
    const state = queueAfter(called('A001', 'c1', 'plans'));
    expect(state.tickets.get('A001')).toMatchObject({ status: 'called', counter: 'c1', service: 'plans' });
    expect(state.calls).toEqual([
      { number: 1, ticket: 'A001', counter: 'c1', service: 'plans', at: clock('09:00'), times: 1 },
    ]);
    expect(state.anomalies.recent).toEqual([]);
  });

  it.each([
    ['called', called('A001', 'c1')],
    ['recalled', recalled('A001', 'c1')],
    ['served', served('A001')],
    ['cancelled', cancelled('A001')],
  ])('does not put a ticket back in line whose issue is told after it was %s', (_, first) => {
    const state = queueAfter(first, issued('A001', 'plans', 'elderly'));
    expect(waitingCount(state, 'plans')).toBe(0);
    expect(state.tickets.get('A001')).toMatchObject({
      service: 'plans',
      issuedAt: clock('09:01'),
      priority: 'elderly',
    });
  });

  it('names the service of a call once the issue is told', () => {
    expect(queueAfter(called('A001', 'c1'), issued('A001', 'sim')).calls).toMatchObject([
      { ticket: 'A001', service: 'sim' },
    ]);
  });

  it('remembers the end of a ticket it never mentioned, and reports it', () => {
    expect(outcome(served('A001'), called('A001'))).toEqual({
      status: 'served',
      waiting: 0,
      anomalies: ['unknown_ticket', 'impossible'],
    });
  });

  it('lets a transferred ticket wait, in its new line only', () => {
    const state = queueAfter(transferred('A001', 'sim'), issued('A001', 'plans'));
    expect(waitingCount(state, 'sim')).toBe(1);
    expect(waitingCount(state, 'plans')).toBe(0);
    expect(state.tickets.get('A001')).toMatchObject({
      queuedAt: clock('09:00'),
      issuedAt: clock('09:01'),
      service: 'sim',
    });
  });
});

describe('calls', () => {
  it('keep their number when recalled, count up and take the new counter', () => {
    expect(queueAfter(issued('A001'), called('A001', 'c1'), recalled('A001', 'c2')).calls).toEqual([
      { number: 1, ticket: 'A001', counter: 'c2', service: 'plans', at: clock('09:02'), times: 2 },
    ]);
  });

  it('of a ticket called already are recalls, at the same counter if none is told', () => {
    expect(queueAfter(issued('A001'), called('A001', 'c1'), called('A001')).calls).toMatchObject([
      { counter: 'c1', times: 2 },
    ]);
  });

  it('begin anew after a no-show or a transfer', () => {
    const again = queueAfter(called('A001', 'c1'), noShow('A001'), called('A001', 'c1'));
    expect(again.calls).toMatchObject([
      { number: 1, times: 1 },
      { number: 2, times: 1 },
    ]);
    const sent = queueAfter(called('A001', 'c1'), transferred('A001', 'sim'), called('A001'));
    expect(sent.calls).toMatchObject([{ counter: 'c1' }, { service: 'sim', times: 1 }]);
    expect(sent.calls[1]).not.toHaveProperty('counter');
  });

  it('are made by the recall of a waiting ticket', () => {
    expect(outcome(issued('A001'), recalled('A001'))).toEqual({
      status: 'called',
      waiting: 0,
      anomalies: [],
    });
  });

  it('come back with a new number when recalled after the kept ones have gone by', () => {
    const others = Array.from({ length: 12 }, (_, n) => called(`B${100 + n}`));
    const { calls } = queueAfter(called('A001', 'c1'), ...others, recalled('A001'));
    expect(calls).toHaveLength(12);
    expect(calls.at(-1)).toMatchObject({ number: 14, ticket: 'A001', counter: 'c1', times: 2 });
  });
});

describe('a transfer', () => {
  it('puts a called ticket at the end of its new line and frees its counter', () => {
    const state = queueAfter(
      issued('A001'),
      issued('C001', 'sim'),
      called('A001', 'c1'),
      transferred('A001', 'sim'),
    );
    expect(waitingLine(state, 'sim').map(({ number }) => number)).toEqual(['C001', 'A001']);
    expect(state.tickets.get('A001')).toMatchObject({ issuedAt: clock('09:00'), queuedAt: clock('09:03') });
    expect(state.counters.get('c1')).toMatchObject({ state: 'open', ticket: undefined });
  });

  it('moves a waiting ticket to another line', () => {
    const state = queueAfter(issued('A001'), transferred('A001', 'sim'));
    expect([waitingCount(state, 'plans'), waitingCount(state, 'sim')]).toEqual([0, 1]);
  });

  it('to the line it stands in keeps its place and is reported', () => {
    const state = queueAfter(issued('A001'), issued('A002'), transferred('A001', 'plans'));
    expect(waitingLine(state, 'plans').map(({ number }) => number)).toEqual(['A001', 'A002']);
    expect(state.anomalies.counts).toEqual({ repeated: 1 });
  });

  it('of a cancelled ticket is impossible', () => {
    expect(outcome(issued('A001'), cancelled('A001'), transferred('A001', 'sim'))).toMatchObject({
      status: 'cancelled',
      anomalies: ['impossible'],
    });
  });
});

describe('priority', () => {
  it('orders the line: the law first, then the house, then appointments, then by time of queueing', () => {
    const state = queueAfter(
      issued('A001'),
      issued('A002', 'plans', 'appointment'),
      issued('A003', 'plans', 'vip'),
      issued('A004', 'plans', 'disabled'),
      issued('A005', 'plans', 'elderly'),
      issued('A006'),
      prioritised('A006', 'elderly'),
    );
    expect(waitingLine(state, 'plans').map(({ number }) => number)).toEqual([
      'A004',
      'A005',
      'A006',
      'A003',
      'A002',
      'A001',
    ]);
  });

  it('is for waiting tickets only', () => {
    expect(outcome(issued('A001'), called('A001'), prioritised('A001', 'vip')).anomalies).toEqual([
      'impossible',
    ]);
    expect(outcome(prioritised('A001', 'vip'))).toEqual({
      status: undefined,
      waiting: 0,
      anomalies: ['unknown_ticket'],
    });
  });
});
