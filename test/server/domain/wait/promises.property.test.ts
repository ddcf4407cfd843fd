/** What holds for every estimate, whatever the hall has learned. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HallConfig } from '#config/schema.ts';
import type { Priority } from '#domain/events.ts';
import { fromHallCheckpoint, toHallCheckpoint } from '#domain/hall-checkpoint.ts';
import type { FoldingHall } from '#domain/hall-fold.ts';
import { advance } from '#domain/queue.ts';
import { type Estimate, hallEstimates, type WaitingHall } from '#domain/wait/estimate.ts';
import { advanceHall } from '#domain/wait/learn.ts';
import { arbitraryEvents } from '../../../helpers/arbitrary-events.ts';
import { called, clock, issued, opened, told } from '../../../helpers/facts.ts';
import { smallHall } from '../../../helpers/small-hall.ts';
import { hallAfter, inventedDay } from '../../../helpers/waiting-hall.ts';

const now = clock('16:00');
const service = fc.constantFrom('plans', 'sim');

/** A hall some hours into its second day, that has learned from days of any kind, with a line of both services. */
const learnedHall = fc.record({
  everyS: fc.integer({ min: 20, max: 600 }),
  serviceS: fc.integer({ min: 10, max: 1500 }),
  counters: fc.integer({ min: 1, max: 5 }),
  seed: fc.nat(),
  shared: fc.boolean(),
  line: fc.array(service, { maxLength: 25 }),
});

type Past = typeof learnedHall extends fc.Arbitrary<infer T> ? T : never;

function hallOf({ line, shared, everyS, serviceS, counters, seed }: Past): FoldingHall {
  const day = { everyS, serviceS, counters, seed };
  const config: HallConfig = shared
    ? smallHall
    : { ...smallHall, counters: [{ id: 'c1', label: '1', services: ['plans'] }] };
  const events = ['2026-11-22', '2026-11-23'].flatMap((date) => inventedDay({ date, tickets: 60, ...day }));
  const hall = hallAfter(
    events.filter(({ at }) => at < now),
    config,
  );
  const facts = [opened('c1'), called('Z001', 'c1', 'plans')];
  line.forEach((of, n) => {
    facts.push(issued(`Y${n}`, of));
  });
  for (const fact of facts) advanceHall(hall, told(now, fact));
  return hall;
}

const copy = (hall: FoldingHall): FoldingHall => {
  const folded = fromHallCheckpoint(toHallCheckpoint(hall));
  if (!folded) throw new Error('the checkpoint could not be read');
  return { config: hall.config, ...folded };
};

const named = (estimates: readonly Estimate[]) =>
  new Map(estimates.map((one) => [one.place.ticket ?? `a newcomer for ${one.place.service}`, one]));

/** Every estimate of `after` that `before` has too is at least (or at most) as long, range and all. */
function expectEach(before: WaitingHall, after: WaitingHall, side: 'longer' | 'shorter'): void {
  const then = named(hallEstimates(before, now, 'everybody'));
  for (const [who, estimate] of named(hallEstimates(after, now, 'everybody'))) {
    const was = then.get(who);
    // Where no counter is open words are announced, no number.
    if (!was || was.place.open === 0 || estimate.place.open === 0) continue;
    for (const end of ['low', 'middle', 'high'] as const) {
      const longer = estimate[end] - was[end];
      expect(side === 'longer' ? longer : -longer, `${who}, ${end}`).toBeGreaterThanOrEqual(-1e-6);
    }
  }
}

describe('an estimate', () => {
  it('is never shortened by a ticket more ahead', () => {
    fc.assert(
      fc.property(
        learnedHall,
        service,
        fc.constantFrom<Priority>('normal', 'elderly'),
        (past, of, priority) => {
          const hall = hallOf(past);
          const longer = copy(hall);
          advance(longer.queue, told(now, issued('X999', of, priority)));
          expectEach(hall, longer, 'longer');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is never lengthened by a counter more that is open', () => {
    const services = fc.option(fc.constantFrom<string[]>(['plans'], ['sim'], ['plans', 'sim']), {
      nil: undefined,
    });
    fc.assert(
      fc.property(learnedHall, services, (past, of) => {
        const hall = hallOf(past);
        const shorter = copy(hall);
        advance(shorter.queue, told(now, opened('c9', of)));
        expectEach(hall, shorter, 'shorter');
      }),
      { numRuns: 60 },
    );
  });

  it('is never shorter for those who stand further back for the same service', () => {
    fc.assert(
      fc.property(learnedHall, (past) => {
        const hall = hallOf(past);
        const last = new Map<string, number>();
        for (const {
          place: { service },
          middle,
        } of hallEstimates(hall, now, 'everybody')) {
          expect(middle).toBeGreaterThanOrEqual(last.get(service) ?? 0);
          last.set(service, middle);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same whether asked for newcomers or for everybody', () => {
    fc.assert(
      fc.property(learnedHall, (past) => {
        const hall = hallOf(past);
        const all = hallEstimates(hall, now, 'everybody').filter(({ place }) => place.newcomer);
        expect(hallEstimates(hall, now, 'newcomers')).toEqual(all);
      }),
      { numRuns: 30 },
    );
  });

  it('is finite, in order and never negative, whatever has been told', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        for (const one of hallEstimates(hallAfter(events), clock('20:00'), 'everybody')) {
          for (const value of [one.low, one.middle, one.high, one.paceS]) {
            expect(Number.isFinite(value)).toBe(true);
            expect(value).toBeGreaterThanOrEqual(0);
          }
          expect(one.low).toBeLessThanOrEqual(one.middle);
          expect(one.middle).toBeLessThanOrEqual(one.high);
        }
      }),
    );
  });
});
