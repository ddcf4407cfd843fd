import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backoffBaseMs, backoffCapMs, backoffMs } from '../../../display/connection/backoff.ts';

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

it('[L31] spreads each wait over all of its span, from none to the bound', () => {
  expect(backoffMs(3, 0)).toBe(0);
  expect(backoffMs(3, 0.5)).toBe((backoffBaseMs * 8) / 2);
  expect(backoffMs(3, 0.999)).toBeLessThan(backoffBaseMs * 8);
});

it('[L31] doubles the bound with each failure, up to the cap', () => {
  fc.assert(
    fc.property(fc.nat({ max: 5000 }), random, (attempt, chance) => {
      const wait = backoffMs(attempt, chance);
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(backoffCapMs);
      expect(backoffMs(attempt + 1, chance)).toBeGreaterThanOrEqual(wait);
    }),
  );
  expect(backoffMs(1, 0.5)).toBe(2 * backoffMs(0, 0.5));
});

it('takes another cap', () => {
  expect(backoffMs(50, 0.5, 60_000)).toBe(30_000);
});
