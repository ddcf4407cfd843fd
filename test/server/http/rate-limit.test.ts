import { describe, expect, it } from 'vitest';
import { createRateLimiter } from '../../../server/http/rate-limit.ts';

function limiter(burst: number, perSecond: number) {
  let now = 0;
  const { take } = createRateLimiter({ burst, perSecond }, () => now);
  const at = (ms: number) => {
    now = ms;
  };
  return { take, at };
}

describe('createRateLimiter', () => {
  it('says how long the missing events take to come', () => {
    const { take, at } = limiter(100, 10);
    expect(take('a', 100)).toBe(0);
    expect(take('a', 5)).toBe(500);
    at(499);
    expect(take('a', 5)).toBeGreaterThan(0);
    at(500);
    expect(take('a', 5)).toBe(0);
  });

  it('takes nothing when it refuses', () => {
    const { take } = limiter(10, 1);
    expect(take('a', 6)).toBe(0);
    expect(take('a', 5)).toBeGreaterThan(0);
    expect(take('a', 4)).toBe(0);
  });

  it('never saves up more than the burst', () => {
    const { take, at } = limiter(10, 10);
    at(3_600_000);
    expect(take('a', 10)).toBe(0);
    expect(take('a', 1)).toBeGreaterThan(0);
  });

  it('lets more than the burst pass when the bucket is full, for the whole bucket', () => {
    const { take, at } = limiter(10, 10);
    expect(take('a', 1000)).toBe(0);
    expect(take('a', 1)).toBe(100);
    at(1000);
    expect(take('a', 1000)).toBe(0);
  });

  it('is not upset by a clock set back', () => {
    const { take, at } = limiter(10, 10);
    at(10_000);
    expect(take('a', 5)).toBe(0);
    at(0);
    expect(take('a', 5)).toBe(0);
    at(1000);
    expect(take('a', 10)).toBe(0);
  });
});
