import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announce } from '#domain/wait/bands.ts';

describe('an announced wait', () => {
  it.each([
    [0, 0, 5],
    [3, 0, 5],
    [4, 0, 10],
    [7.5, 5, 10],
    [12, 5, 20],
    [17, 10, 30],
    [22, 15, 30],
    [30, 20, 45],
    [45, 30, 60],
  ])('of %d minutes is between %i and %i', (minutes, lowMinutes, highMinutes) => {
    expect(announce(minutes)).toEqual({ kind: 'range', lowMinutes, highMinutes });
  });

  it('that may last over an hour has no upper end', () => {
    expect(announce(50)).toEqual({ kind: 'range', lowMinutes: 30 });
    expect(announce(1e9)).toEqual({ kind: 'range', lowMinutes: 60 });
    expect(announce(Number.POSITIVE_INFINITY)).toEqual({ kind: 'range', lowMinutes: 60 });
  });

  it('of nobody knows how long is unknown', () => {
    expect(announce(Number.NaN)).toEqual({ kind: 'unknown' });
  });

  it('holds the estimate and 30 % to either side, between edges of bands', () => {
    const edges = [0, 5, 10, 15, 20, 30, 45, 60];
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1_000, noNaN: true }), (minutes) => {
        const wait = announce(minutes);
        if (wait.kind !== 'range') throw new Error(wait.kind);
        expect(edges).toContain(wait.lowMinutes);
        expect(wait.lowMinutes).toBeLessThanOrEqual(minutes * 0.7);
        if (wait.highMinutes === undefined) expect(minutes * 1.3).toBeGreaterThan(60);
        else {
          expect(edges).toContain(wait.highMinutes);
          expect(wait.highMinutes).toBeGreaterThanOrEqual(minutes * 1.3);
          expect(wait.highMinutes).toBeGreaterThan(wait.lowMinutes);
        }
      }),
    );
  });
});
