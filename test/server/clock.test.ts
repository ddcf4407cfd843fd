import { describe, expect, it } from 'vitest';
import { demoClock, realClock, runningClock } from '../../server/clock.ts';

/** A real time that passes by hand. */
function hand(now: number) {
  const time = { now };
  return { time, realNow: () => time.now };
}

describe('the hall’s clock', () => {
  it('shows the machine’s time where it is real', () => {
    const { time, realNow } = hand(5000);
    const clock = realClock(realNow);
    time.now = 7500;
    expect(clock.read()).toEqual({ now: 7500, rate: 1, kind: 'real' });
  });

  it('runs faster than the real one from its own start in a replay', () => {
    const { time, realNow } = hand(5000);
    const clock = runningClock({ kind: 'replay', start: 100_000, rate: 60 }, realNow);
    time.now += 1000;
    expect(clock.now()).toBe(160_000);
    expect(clock.realMsUntil(190_000)).toBe(500);
    expect(clock.realMsUntil(160_000)).toBe(0);
    expect(clock.realMsUntil(1)).toBe(0);
  });

  it('can be set on in a demonstration and runs on from there', () => {
    const { time, realNow } = hand(5000);
    const clock = demoClock({ start: 100_000, rate: 2 }, realNow);
    time.now += 1000;
    clock.jumpTo(900_000);
    expect(clock.now()).toBe(900_000);
    time.now += 1000;
    expect(clock.read()).toEqual({ now: 902_000, rate: 2, kind: 'demo' });
    expect(clock.realMsUntil(904_000)).toBe(1000);
  });
});
