import { describe, expect, it } from 'vitest';
import type { HallConfig } from '#config/schema.ts';
import type { QueueFact } from '#domain/events.ts';
import { announcedWaits } from '#domain/wait/announced.ts';
import { hallEstimates } from '#domain/wait/estimate.ts';
import { called, clock, closed, issued, observed, opened, paused, told } from '../../../helpers/facts.ts';
import { smallHall } from '../../../helpers/small-hall.ts';
import { hallAfter, newcomer } from '../../../helpers/waiting-hall.ts';

const now = clock('10:00');
const closing: [number, number][] = [[clock('09:00'), clock('18:00')]];

/** All at one instant: no time in which a pace could be told. */
const morning = (...facts: QueueFact[]) => facts.map((fact, n) => told(now, fact, `${n}`));

const waitsAfter = (...facts: QueueFact[]) =>
  Object.fromEntries(
    announcedWaits(hallAfter(morning(...facts)), now, closing).map(({ service, wait }) => [service, wait]),
  );
/** What is expected of a ticket taken now, in minutes, by a hall that has learned nothing. */
const minutesAfter = (service: string, facts: QueueFact[], config: HallConfig = smallHall) =>
  newcomer(hallAfter(morning(...facts), config), service, now).middle / 60;

describe('the words of an announcement', () => {
  it('say that nothing is known while no feed has told of a counter or a call', () => {
    expect(waitsAfter()).toEqual({ plans: { kind: 'unknown' }, sim: { kind: 'unknown' } });
  });

  it('count open counters only, by the services they are configured for', () => {
    expect(waitsAfter(opened('c1'))).toEqual({ plans: { kind: 'none' }, sim: { kind: 'no_counter' } });
    expect(waitsAfter(opened('c2')).sim).toEqual({ kind: 'none' });
    expect(waitsAfter(opened('c2'), paused('c2')).sim).toEqual({ kind: 'no_counter' });
    expect(waitsAfter(opened('c2'), closed('c2')).sim).toEqual({ kind: 'no_counter' });
  });

  it('take the services a counter was opened for before its configured ones', () => {
    expect(waitsAfter(opened('c1', ['sim']))).toEqual({
      plans: { kind: 'no_counter' },
      sim: { kind: 'none' },
    });
  });

  it('count counters that no configuration names', () => {
    expect(waitsAfter(opened('c99', ['sim'])).sim).toEqual({ kind: 'none' });
  });

  it('say no number where a count-only feed tells of no open counter', () => {
    expect(waitsAfter(observed(5, { openCounters: 0 })).plans).toEqual({ kind: 'no_counter' });
  });

  it('call a range preliminary until the hall has taught enough', () => {
    expect(waitsAfter(called('A001', 'c1'), issued('A002')).plans).toMatchObject({
      kind: 'range',
      preliminary: true,
    });
  });

  it('promise no service for today that would begin after the hall has closed', () => {
    const hall = hallAfter(
      [called('A001', 'c1'), issued('A002'), issued('A003')].map((fact) => told(clock('17:00'), fact)),
    );
    const waitsAt = (at: number) =>
      announcedWaits(hall, at, closing).find(({ service }) => service === 'plans')?.wait.kind;
    expect(waitsAt(clock('17:00'))).toBe('range');
    expect(waitsAt(clock('17:50'))).toBe('closing');
  });
});

describe('the estimate of a hall that has learned nothing', () => {
  it('is (ahead + 1) · standard time ÷ counters for one service', () => {
    expect(minutesAfter('plans', [called('A001', 'c1'), issued('A002')])).toBeCloseTo(20, 0);
    expect(minutesAfter('plans', [called('A001', 'c1'), called('A002', 'c2'), issued('A003')])).toBeCloseTo(
      10,
      0,
    );
  });

  it('counts the work of other services that share the counter', () => {
    const facts = [called('C001', 'c2', 'sim'), issued('C002', 'sim'), issued('A001')];
    expect(minutesAfter('sim', facts)).toBeCloseTo(20, 0);
  });

  it('takes counts and open counters of a count-only feed', () => {
    expect(minutesAfter('plans', [observed(5, { openCounters: 2 })])).toBeCloseTo(30, 0);
  });

  it('has priority customers go first, in the order that is configured', () => {
    const facts = [called('A001', 'c1'), issued('A002', 'plans', 'vip'), issued('A003', 'plans', 'elderly')];
    const orderOf = (config: HallConfig) =>
      hallEstimates(hallAfter(morning(...facts), config), now, 'everybody').map(({ place }) => place.ticket);
    expect(orderOf(smallHall)).toEqual(['A003', 'A002', undefined, undefined]);
    const order = ['vip', 'elderly', 'disabled', 'appointment', 'normal'] as const;
    expect(orderOf({ ...smallHall, calling: { order: [...order] } })).toEqual([
      'A002',
      'A003',
      undefined,
      undefined,
    ]);
  });

  it('has services of lower precedence go first where they share counters', () => {
    const services = smallHall.services.map((service) =>
      service.id === 'sim' ? { ...service, precedence: -1 } : service,
    );
    const facts = [called('A001', 'c2'), issued('A002'), issued('A003')];
    expect(minutesAfter('sim', facts)).toBeCloseTo(25, 0);
    expect(minutesAfter('sim', facts, { ...smallHall, services })).toBeCloseTo(5, 0);
  });

  it('waits out a planned break', () => {
    const counters = smallHall.counters.map((counter) => ({
      ...counter,
      breaks: [{ from: '10:10', to: '10:40' }],
    }));
    const facts = [called('A001', 'c1'), issued('A002'), issued('A003')];
    expect(minutesAfter('plans', facts)).toBeCloseTo(30, 0);
    expect(minutesAfter('plans', facts, { ...smallHall, counters })).toBeCloseTo(60, 0);
  });
});
