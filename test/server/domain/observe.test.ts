import { describe, expect, it } from 'vitest';
import { observedCounters } from '#domain/line.ts';
import { foldQueue, waitingCount } from '#domain/queue.ts';
import { called, clock, issued, observed, queueAfter, served, told, zone } from '../../helpers/facts.ts';

describe('what a count-only feed tells', () => {
  it('is how many wait and how many counters are open', () => {
    const state = queueAfter(observed(7, { openCounters: 3 }));
    expect(waitingCount(state, 'plans')).toBe(7);
    expect(observedCounters(state, 'plans')).toBe(3);
  });

  it('counts while it is newer than the last ticket event of the service', () => {
    expect(waitingCount(queueAfter(issued('A001'), observed(7)), 'plans')).toBe(7);
    expect(waitingCount(queueAfter(observed(7), issued('C001', 'sim')), 'plans')).toBe(7);
    const newer = queueAfter(observed(7, { openCounters: 3 }), issued('A001'));
    expect(waitingCount(newer, 'plans')).toBe(1);
    expect(observedCounters(newer, 'plans')).toBeUndefined();
  });

  it('counts at the very instant of a ticket event', () => {
    const at = clock('09:00');
    expect(waitingCount(foldQueue(zone, [told(at, observed(7)), told(at, issued('A001'))]), 'plans')).toBe(7);
  });

  it('does not go back to an older count', () => {
    const state = foldQueue(zone, [told(clock('09:05'), observed(7)), told(clock('09:04'), observed(9))]);
    expect(waitingCount(state, 'plans')).toBe(7);
    expect(state.anomalies.counts).toEqual({ stale: 1 });
  });
});

describe('a ticket seen being served', () => {
  it('makes a call when it is another than before', () => {
    const { calls } = queueAfter(
      observed(7, { serving: 'A041' }),
      observed(6, { serving: 'A041' }),
      observed(6),
      observed(6, { serving: 'A041' }),
      observed(5, { serving: 'A042' }),
    );
    expect(calls).toEqual([
      { number: 1, ticket: 'A041', service: 'plans', at: clock('09:00'), times: 1 },
      { number: 2, ticket: 'A042', service: 'plans', at: clock('09:04'), times: 1 },
    ]);
  });

  it('may have a number that comes back within the day', () => {
    const { calls, anomalies } = queueAfter(
      observed(7, { serving: 'A99' }),
      observed(7, { serving: 'A1' }),
      observed(7, { serving: 'A99' }),
    );
    expect(calls.map(({ ticket }) => ticket)).toEqual(['A99', 'A1', 'A99']);
    expect(anomalies.recent).toEqual([]);
  });

  it('leaves the line it waited in', () => {
    const state = queueAfter(issued('A041'), observed(0, { serving: 'A041' }));
    expect(state.tickets.get('A041')?.status).toBe('called');
    expect(state.calls).toHaveLength(1);
  });

  it('is not called again after ticket events told of the call or the end', () => {
    expect(queueAfter(called('A041', 'c1'), observed(0, { serving: 'A041' })).calls).toMatchObject([
      { counter: 'c1', times: 1 },
    ]);
    const late = queueAfter(called('A041', 'c1'), served('A041'), observed(0, { serving: 'A041' }));
    expect(late.calls).toHaveLength(1);
    expect(late.anomalies.recent).toEqual([]);
  });
});
