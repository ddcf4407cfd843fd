import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshness, type ValueKind } from '#domain/freshness.ts';

const second = 1_000;
const minute = 60 * second;

describe('freshness', () => {
  it.each<[ValueKind, number, number]>([
    ['calls', 30 * second, 2 * minute],
    ['counts', 60 * second, 5 * minute],
    ['feed', 10 * minute, 30 * minute],
    ['outlets', 3 * minute, 15 * minute],
  ])('of %s is live for %i ms and withdrawn from %i ms on', (kind, ageing, withdrawn) => {
    expect(freshness(kind, 0)).toBe('live');
    expect(freshness(kind, ageing - 1)).toBe('live');
    expect(freshness(kind, ageing)).toBe('ageing');
    expect(freshness(kind, withdrawn - 1)).toBe('ageing');
    expect(freshness(kind, withdrawn)).toBe('withdrawn');
  });

  it('is live for a value from just ahead of the screen’s clock, and never for an age that is no number', () => {
    expect(freshness('calls', -500)).toBe('live');
    expect(freshness('calls', Number.NaN)).toBe('withdrawn');
    expect(freshness('calls', Number.POSITIVE_INFINITY)).toBe('withdrawn');
  });

  it('follows the limits it is given', () => {
    expect(freshness('calls', 10, { ageingMs: 5, withdrawnMs: 20 })).toBe('ageing');
  });

  it('never gets better with age', () => {
    const ladder = ['live', 'ageing', 'withdrawn'];
    const age = fc.integer({ min: -minute, max: 20 * minute });
    const kind = fc.constantFrom<ValueKind>('calls', 'counts', 'outlets', 'feed');
    fc.assert(
      fc.property(kind, age, fc.nat(20 * minute), (kind, age, more) => {
        const then = ladder.indexOf(freshness(kind, age + more));
        expect(then).toBeGreaterThanOrEqual(ladder.indexOf(freshness(kind, age)));
      }),
    );
  });
});
