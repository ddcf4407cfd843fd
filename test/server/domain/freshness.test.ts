import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Freshness as Limits, usualFreshness } from '#config/freshness.ts';
import { freshness } from '#domain/freshness.ts';

const second = 1_000;
const minute = 60 * second;

describe('freshness', () => {
  it.each<[keyof Limits, number, number]>([
    ['calls', 30 * second, 2 * minute],
    ['counts', 60 * second, 5 * minute],
    ['feed', 10 * minute, 30 * minute],
    ['outlets', 3 * minute, 15 * minute],
  ])('of %s is live for %i ms and withdrawn from %i ms on', (kind, ageing, withdrawn) => {
    const of = (age: number) => freshness(usualFreshness[kind], age);
    expect(of(0)).toBe('live');
    expect(of(ageing - 1)).toBe('live');
    expect(of(ageing)).toBe('ageing');
    expect(of(withdrawn - 1)).toBe('ageing');
    expect(of(withdrawn)).toBe('withdrawn');
  });

  it('is live for a value from just ahead of the screen’s clock, and never for an age that is no number', () => {
    expect(freshness(usualFreshness.calls, -500)).toBe('live');
    expect(freshness(usualFreshness.calls, Number.NaN)).toBe('withdrawn');
    expect(freshness(usualFreshness.calls, Number.POSITIVE_INFINITY)).toBe('withdrawn');
  });

  it('follows the limits it is given', () => {
    expect(freshness({ ageing: 40, withdrawn: 50 }, 41 * second)).toBe('ageing');
  });

  it('never gets better with age', () => {
    const ladder = ['live', 'ageing', 'withdrawn'];
    const age = fc.integer({ min: -minute, max: 20 * minute });
    const kind = fc.constantFrom<keyof Limits>('calls', 'counts', 'outlets', 'feed');
    fc.assert(
      fc.property(kind, age, fc.nat(20 * minute), (kind, age, more) => {
        const then = ladder.indexOf(freshness(usualFreshness[kind], age + more));
        expect(then).toBeGreaterThanOrEqual(ladder.indexOf(freshness(usualFreshness[kind], age)));
      }),
    );
  });
});
