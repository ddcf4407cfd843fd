import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Wait } from '#domain/view.ts';
import { announce } from '#domain/wait/bands.ts';
import type { CounterLoad, HallLoad, ServiceLoad } from '#domain/wait/load.ts';
import { queueLengthWaits } from '#domain/wait/queue-length.ts';

const plans = (waiting: number, openCounters?: number): ServiceLoad => ({
  service: 'plans',
  standardMinutes: 10,
  waiting,
  openCounters,
});
const sim = (waiting: number): ServiceLoad => ({
  service: 'sim',
  standardMinutes: 5,
  waiting,
  openCounters: undefined,
});
const busy = (...services: string[]): CounterLoad => ({
  services: services.length ? services : undefined,
  busy: true,
});
const free: CounterLoad = { services: undefined, busy: false };

const planWait = (services: ServiceLoad[], counters: CounterLoad[] | undefined) =>
  queueLengthWaits({ services, counters }).plans;

describe('the wait by queue length', () => {
  it('is (ahead + 1) · standard time ÷ counters for one service', () => {
    expect(planWait([plans(3)], [busy(), busy()])).toEqual(announce(20));
    expect(planWait([plans(0)], [busy(), busy()])).toEqual(announce(5));
  });

  it('counts the work of all services that share the counters', () => {
    expect(planWait([plans(3), sim(6)], [busy(), busy()])).toEqual(announce((3 * 10 + 6 * 5 + 10) / 2));
  });

  it('counts of another service’s work what falls to the least loaded counter', () => {
    // Half of the SIM customers go to the counter that takes only them.
    expect(planWait([plans(1), sim(4)], [busy('plans', 'sim'), busy('sim')])).toEqual(
      announce(1 * 10 + (4 * 5) / 2 + 10),
    );
    // All SIM customers go to one counter; plans have another.
    expect(planWait([plans(2), sim(40)], [busy('plans', 'sim'), busy('plans')])).toEqual(announce(10 + 5));
  });

  it('is none when nobody waits and a counter is free for the service', () => {
    expect(planWait([plans(0)], [busy(), free])).toEqual({ kind: 'none' });
    expect(planWait([plans(1)], [busy(), free])).toMatchObject({ kind: 'range' });
  });

  it('is not none at a free counter that others are about to be called to', () => {
    expect(planWait([plans(0), sim(3)], [free])).toEqual(announce(15 + 10));
  });

  it('is in words when no open counter takes the service, or no counter is known', () => {
    expect(planWait([plans(3)], [])).toEqual({ kind: 'no_counter' });
    expect(planWait([plans(3)], [busy('sim')])).toEqual({ kind: 'no_counter' });
    expect(planWait([plans(3)], undefined)).toEqual({ kind: 'unknown' });
  });

  it('follows the open counters a count-only feed tells', () => {
    expect(planWait([plans(3, 4)], undefined)).toEqual(announce(10));
    expect(planWait([plans(3, 0)], undefined)).toEqual({ kind: 'no_counter' });
    expect(planWait([plans(0, 4)], undefined)).toEqual(announce(2.5));
  });
});

const serviceIds = ['plans', 'sim', 'payments'];
const arbitraryCounter: fc.Arbitrary<CounterLoad> = fc.record({
  services: fc.option(fc.uniqueArray(fc.constantFrom(...serviceIds)), { nil: undefined }),
  busy: fc.boolean(),
});
const arbitraryServices: fc.Arbitrary<ServiceLoad[]> = fc.tuple(
  ...serviceIds.map((service) =>
    fc.record({
      service: fc.constant(service),
      standardMinutes: fc.double({ min: 0.5, max: 240, noNaN: true }),
      waiting: fc.oneof(fc.nat(30), fc.constant(0), fc.constant(100_000)),
      openCounters: fc.option(fc.nat(9), { nil: undefined, freq: 4 }),
    }),
  ),
);
const arbitraryHall = fc.record({
  services: arbitraryServices,
  counters: fc.option(fc.array(arbitraryCounter, { maxLength: 8 }), { nil: undefined, freq: 9 }),
});

/** Waits as lengths to compare: no counter is longer than any range, a missing upper end longer than any other. */
function lengths(hall: HallLoad): [low: number, high: number][] {
  return Object.values(queueLengthWaits(hall)).map(lengthOf);
}

function lengthOf(wait: Wait): [number, number] {
  switch (wait.kind) {
    case 'range':
      return [wait.lowMinutes, wait.highMinutes ?? 1_000];
    case 'none':
      return [0, 0];
    case 'no_counter':
      return [2_000, 2_000];
    case 'unknown':
      return [3_000, 3_000];
  }
}

describe('in any hall', () => {
  it('every service has a finite wait that is not negative', () => {
    fc.assert(
      fc.property(arbitraryHall, (hall) => {
        const waits = queueLengthWaits(hall);
        expect(Object.keys(waits)).toEqual(serviceIds);
        for (const wait of Object.values(waits)) {
          if (wait.kind !== 'range') continue;
          expect(Number.isFinite(wait.lowMinutes) && wait.lowMinutes >= 0).toBe(true);
          expect(wait.highMinutes ?? 61).toBeGreaterThan(wait.lowMinutes);
        }
      }),
    );
  });

  it('a ticket more never shortens a wait', () => {
    fc.assert(
      fc.property(arbitraryHall, fc.nat(2), (hall, at) => {
        const before = lengths(hall);
        const services = hall.services.map((load, n) =>
          n === at ? { ...load, waiting: load.waiting + 1 } : load,
        );
        expectNoneLess(lengths({ ...hall, services }), before);
      }),
    );
  });

  it('a counter more never lengthens a wait', () => {
    fc.assert(
      fc.property(arbitraryHall, arbitraryCounter, (hall, counter) => {
        const before = lengths(hall);
        const counters = [...(hall.counters ?? []), counter];
        expectNoneLess(before, lengths({ ...hall, counters }));
      }),
      { numRuns: 1_000 },
    );
  });

  it('a counter more that a count-only feed tells never lengthens a wait', () => {
    fc.assert(
      fc.property(arbitraryHall, fc.nat(9), (hall, openCounters) => {
        const withCounters = (openCounters: number) =>
          lengths({ ...hall, services: hall.services.map((load) => ({ ...load, openCounters })) });
        expectNoneLess(withCounters(openCounters), withCounters(openCounters + 1));
      }),
    );
  });
});

function expectNoneLess(longer: [number, number][], shorter: [number, number][]): void {
  for (const [at, [low, high]] of longer.entries()) {
    expect(low).toBeGreaterThanOrEqual(shorter[at]?.[0] ?? Number.NaN);
    expect(high).toBeGreaterThanOrEqual(shorter[at]?.[1] ?? Number.NaN);
  }
}
