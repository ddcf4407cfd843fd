import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSignInThrottle } from '../../../server/accounts/sign-in-throttle.ts';
import { createThrottle, keysKept } from '../../../server/accounts/throttle.ts';

describe('a throttle', () => {
  it('lets so many tries through at once, then one in a while', () => {
    let now = 0;
    const throttle = createThrottle({ burst: 3, perTryMs: 1000 }, () => now);
    expect([1, 2, 3].map(() => throttle.take('a'))).toEqual([0, 0, 0]);
    expect(throttle.take('a')).toBe(1000);
    expect(throttle.take('b')).toBe(0);
    now = 1000;
    expect(throttle.take('a')).toBe(0);
    expect(throttle.take('a')).toBeGreaterThan(0);
  });

  it('counts no try that was given back', () => {
    const throttle = createThrottle({ burst: 1, perTryMs: 1000 }, () => 0);
    for (let n = 0; n < 5; n += 1) {
      expect(throttle.take('a')).toBe(0);
      throttle.giveBack('a');
    }
  });

  it('never lets more through in any stretch of time than burst and time allow', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3000 }), { maxLength: 60 }), (pauses) => {
        let now = 0;
        const throttle = createThrottle({ burst: 3, perTryMs: 1000 }, () => now);
        const passed = pauses.filter((pause) => {
          now += pause;
          return throttle.take('a') === 0;
        });
        expect(passed.length).toBeLessThanOrEqual(3 + now / 1000 + 1e-6);
      }),
    );
  });

  it('remembers no more than so many keys, and forgets the longest unused first', () => {
    const throttle = createThrottle({ burst: 1, perTryMs: 1e9 }, () => 0);
    throttle.take('first');
    for (let n = 0; n < keysKept; n += 1) throttle.take(`k${n}`);
    expect(throttle.take('first')).toBe(0);
    expect(throttle.take(`k${keysKept - 1}`)).toBeGreaterThan(0);
  });

  it('is not upset by a clock set back', () => {
    let now = 1e6;
    const throttle = createThrottle({ burst: 1, perTryMs: 1000 }, () => now);
    throttle.take('a');
    now = 0;
    expect(throttle.take('a')).toBeGreaterThan(0);
    now = 1000;
    expect(throttle.take('b')).toBe(0);
  });
});

describe('signing in', () => {
  it('is slowed down for one account at one address, but not for its owner elsewhere', () => {
    const throttle = createSignInThrottle(() => 0);
    const waits = Array.from({ length: 6 }, () => throttle.take('li', '10.0.0.1'));
    expect(waits.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
    expect(waits[5]).toBeGreaterThan(0);
    expect(throttle.take('li', '10.0.0.2')).toBe(0);
  });

  it('is slowed down for one account guessed at from many addresses', () => {
    const throttle = createSignInThrottle(() => 0);
    const passed = Array.from({ length: 100 }, (_, n) => throttle.take('li', `10.0.0.${n}`)).filter(
      (ms) => ms === 0,
    );
    expect(passed.length).toBe(30);
  });

  it('is slowed down for one address that tries many accounts', () => {
    const throttle = createSignInThrottle(() => 0);
    const passed = Array.from({ length: 100 }, (_, n) => throttle.take(`user${n}`, '10.0.0.1')).filter(
      (ms) => ms === 0,
    );
    expect(passed.length).toBe(40);
    expect(throttle.take('user1', '10.0.0.9')).toBe(0);
  });

  it('by people who know their password slows nobody down', () => {
    const throttle = createSignInThrottle(() => 0);
    for (let n = 0; n < 200; n += 1) {
      expect(throttle.take('li', '10.0.0.1')).toBe(0);
      throttle.succeeded('li', '10.0.0.1');
    }
  });
});
