import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Wait } from '#domain/view.ts';
import { announce } from '#domain/wait/bands.ts';
import { widened } from '#domain/wait/widen.ts';

const minute = 60_000;
const range = (lowMinutes: number, highMinutes?: number): Wait => ({
  kind: 'range',
  lowMinutes,
  ...(highMinutes !== undefined && { highMinutes }),
});
const announced = fc
  .tuple(fc.integer({ min: 0, max: 7200 }), fc.integer({ min: 1, max: 7200 }))
  .map(([low, more]) => announce(low, low + more));

describe('a wait without news', () => {
  it('gets wider to both sides, in the bands people use', () => {
    expect(widened(range(10, 15), 3 * minute)).toEqual(range(5, 20));
    expect(widened(range(5, 10), minute)).toEqual(range(0, 15));
    expect(widened(range(60), 4 * minute)).toEqual(range(45));
  });

  it('is no promise of none any more', () => {
    expect(widened({ kind: 'none' }, minute)).toEqual(range(0, 5));
  });

  it('stays what it was while it is not older, and where it is no time', () => {
    expect(widened(range(10, 15), 0)).toEqual(range(10, 15));
    for (const kind of ['no_counter', 'closing', 'unknown'] as const) {
      expect(widened({ kind }, 4 * minute)).toEqual({ kind });
    }
  });

  it('stays marked as preliminary', () => {
    const preliminary: Wait = { kind: 'range', lowMinutes: 10, highMinutes: 15, preliminary: true };
    expect(widened(preliminary, minute)).toMatchObject({ preliminary: true });
  });

  it('holds what it was, and never gets narrower with age', () => {
    fc.assert(
      fc.property(announced, fc.nat(20 * minute), fc.nat(20 * minute), (wait, age, more) => {
        const [before, after] = [widened(wait, age), widened(wait, age + more)];
        for (const [inner, outer] of [
          [wait, before],
          [before, after],
        ]) {
          if (inner?.kind !== 'range' || outer?.kind !== 'range') throw new Error('a range stays one');
          expect(outer.lowMinutes).toBeLessThanOrEqual(inner.lowMinutes);
          const end = (one: typeof inner) => one.highMinutes ?? Number.POSITIVE_INFINITY;
          expect(end(outer)).toBeGreaterThanOrEqual(end(inner));
        }
      }),
    );
  });
});
