import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announce } from '#domain/wait/bands.ts';

const edges = [0, 5, 10, 15, 20, 30, 45, 60];

describe('an announced range', () => {
  it.each([
    [0, 0, 0, 5],
    [2, 4, 0, 5],
    [4, 6, 0, 10],
    [5, 10, 5, 10],
    [8, 17, 5, 20],
    [21, 29, 20, 30],
    [31, 59, 30, 60],
  ])('of %d to %d minutes is %i–%i', (low, high, lowMinutes, highMinutes) => {
    expect(announce(low * 60, high * 60)).toEqual({ kind: 'range', lowMinutes, highMinutes });
  });

  it('that may last over an hour ends at an hour and a half, or two, or is open', () => {
    expect(announce(40 * 60, 61 * 60)).toEqual({ kind: 'range', lowMinutes: 30, highMinutes: 90 });
    expect(announce(40 * 60, 91 * 60)).toEqual({ kind: 'range', lowMinutes: 30, highMinutes: 120 });
    expect(announce(40 * 60, 121 * 60)).toEqual({ kind: 'range', lowMinutes: 30 });
  });

  it('that begins at an hour is said as over an hour', () => {
    expect(announce(61 * 60, 80 * 60)).toEqual({ kind: 'range', lowMinutes: 60 });
    expect(announce(1e9, 1e9)).toEqual({ kind: 'range', lowMinutes: 60 });
  });

  it('holds the whole estimate, between edges of bands', () => {
    const seconds = fc.double({ min: 0, max: 20_000, noNaN: true });
    fc.assert(
      fc.property(seconds, seconds, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const { lowMinutes, highMinutes = Number.POSITIVE_INFINITY } = announce(low, high);
        expect(edges).toContain(lowMinutes);
        expect([...edges, 90, 120, Number.POSITIVE_INFINITY]).toContain(highMinutes);
        expect(lowMinutes * 60).toBeLessThanOrEqual(low);
        expect(highMinutes * 60).toBeGreaterThanOrEqual(high);
        expect(highMinutes).toBeGreaterThan(lowMinutes);
      }),
    );
  });
});
