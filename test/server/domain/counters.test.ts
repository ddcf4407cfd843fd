import { describe, expect, it } from 'vitest';
import {
  called,
  closed,
  issued,
  noShow,
  opened,
  paused,
  queueAfter,
  recalled,
  served,
} from '../../helpers/facts.ts';

describe('a counter', () => {
  it('is opened by its first call, whatever it was before', () => {
    for (const before of [[], [closed('c1')], [opened('c1'), paused('c1')]]) {
      expect(queueAfter(...before, called('A001', 'c1')).counters.get('c1')).toMatchObject({
        state: 'open',
        ticket: 'A001',
      });
    }
  });

  it('is done with a ticket when it calls the next', () => {
    const state = queueAfter(called('A001', 'c1'), called('A002', 'c1'));
    expect(state.tickets.get('A001')).toMatchObject({ status: 'served', counter: undefined });
    expect(state.counters.get('c1')?.ticket).toBe('A002');
    expect(state.anomalies.recent).toEqual([]);
  });

  it('is done with its ticket when it closes', () => {
    const state = queueAfter(called('A001', 'c1'), closed('c1'));
    expect(state.tickets.get('A001')?.status).toBe('served');
    expect(state.counters.get('c1')).toMatchObject({ state: 'closed', ticket: undefined });
  });

  it('keeps its ticket while paused', () => {
    expect(queueAfter(called('A001', 'c1'), paused('c1')).counters.get('c1')).toMatchObject({
      state: 'paused',
      ticket: 'A001',
    });
  });

  it('lets go of a ticket that is recalled to another counter', () => {
    const state = queueAfter(called('A001', 'c1'), recalled('A001', 'c2'));
    expect(state.counters.get('c1')).toMatchObject({ state: 'open', ticket: undefined });
    expect(state.counters.get('c2')?.ticket).toBe('A001');
  });

  it('takes the services it was opened for until it closes', () => {
    const services = (...facts: Parameters<typeof queueAfter>) =>
      queueAfter(...facts).counters.get('c1')?.services;
    expect(services(opened('c1', ['sim']))).toEqual(['sim']);
    expect(services(opened('c1', ['sim']), paused('c1'), opened('c1'))).toEqual(['sim']);
    expect(services(opened('c1', ['sim']), closed('c1'), opened('c1'))).toBeUndefined();
  });
});

describe('an end concluded from the next call', () => {
  const next = [issued('A001'), called('A001', 'c1'), called('A002', 'c1')];

  it.each([
    ['served', served('A001')],
    ['no_show', noShow('A001')],
  ])('gives way without complaint to what the feed then says: %s', (status, end) => {
    const state = queueAfter(...next, end);
    expect(state.tickets.get('A001')?.status).toBe(status);
    expect(state.anomalies.recent).toEqual([]);
  });

  it('gives way to another call of the ticket', () => {
    const state = queueAfter(...next, called('A001', 'c2'));
    expect(state.tickets.get('A001')).toMatchObject({ status: 'called', counter: 'c2' });
    expect(state.calls.map(({ ticket }) => ticket)).toEqual(['A001', 'A002', 'A001']);
  });
});
