import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ClockReading } from '#protocol/messages.ts';
import { type Anchor, HallClock } from '../../../display/connection/hall-clock.ts';

const dayMs = 86_400_000;
const noon = Date.parse('2026-12-01T12:00:00+08:00');

/** The TV: its steady clock, and its own clock, which is a day slow. */
let steady: number;
let local: number;
const clocks = { steady: () => steady, local: () => local };
/** True hall time of a hall whose clock is real. */
let real: number;

beforeEach(() => {
  steady = 5_000;
  local = noon - dayMs;
  real = noon;
});

function pass(ms: number) {
  steady += ms;
  local += ms;
  real += ms;
}

const reading = (more: Partial<ClockReading> = {}): ClockReading => ({
  now: real,
  rate: 1,
  kind: 'real',
  ...more,
});

it('shows the server’s time on a TV whose own clock is a day slow, between readings too', () => {
  const clock = new HallClock(clocks);
  clock.read(reading());
  expect(clock.now()).toBe(noon);
  pass(7_000);
  expect(clock.now()).toBe(noon + 7_000);
  expect(clock.confirmed).toBe(true);
});

it('is not moved by its own clock being set while it hears the server', () => {
  const clock = new HallClock(clocks);
  clock.read(reading());
  local += 400 * dayMs;
  pass(10_000);
  expect(clock.now()).toBe(real);
  local -= 800 * dayMs;
  expect(clock.now()).toBe(real);
});

it('believes the reading that was delayed least', () => {
  const clock = new HallClock(clocks);
  for (const delay of [180, 900, 20, 2_500, 300]) {
    const sent = reading();
    pass(delay);
    clock.read(sent);
    pass(10_000);
  }
  expect(real - clock.now()).toBe(20);
});

it('does not turn back for a small correction, and stands still for less than the correction is', () => {
  const clock = new HallClock(clocks);
  clock.read(reading({ now: real + 1_500 }));
  expect(clock.now()).toBe(noon + 1_500);
  // The server’s clock is put right: after the window of readings the screen follows.
  for (let heard = 0; heard < 12; heard += 1) {
    const before = clock.now();
    clock.read(reading());
    expect(clock.now()).toBeGreaterThanOrEqual(before);
    pass(10_000);
  }
  expect(clock.now()).toBe(real);
});

it('follows at once when the server’s clock is set back far', () => {
  const clock = new HallClock(clocks);
  clock.read(reading({ now: real + dayMs }));
  clock.read(reading());
  expect(clock.now()).toBe(noon);
});

it('runs as fast as a replay does, and starts over when the clock is another one', () => {
  const clock = new HallClock(clocks);
  clock.read(reading({ rate: 60, kind: 'replay' }));
  pass(1_000);
  expect(clock.now()).toBe(noon + 60_000);
  expect([clock.rate, clock.kind]).toEqual([60, 'replay']);
  clock.read(reading());
  expect(clock.now()).toBe(real);
  expect([clock.rate, clock.kind]).toEqual([1, 'real']);
});

it('notices a sleep in which the steady clock stood still, once the server is not heard', () => {
  const clock = new HallClock(clocks);
  clock.read(reading());
  local += 8 * 3_600_000;
  pass(31_000);
  expect(clock.now()).toBe(noon + 8 * 3_600_000 + 31_000);
});

it('puts itself right with the first reading after a sleep', () => {
  const clock = new HallClock(clocks);
  clock.read(reading());
  pass(10_000);
  local += dayMs;
  real += dayMs;
  clock.read(reading());
  expect(clock.now()).toBe(real);
});

describe('after a restart with no network', () => {
  const kept: Anchor = { hall: noon, local: noon - dayMs, rate: 1, kind: 'real' };

  it('goes on from its last correction and says that it is not confirmed', () => {
    local += 3_600_000;
    const clock = new HallClock(clocks, kept);
    expect(clock.now()).toBe(noon + 3_600_000);
    expect(clock.confirmed).toBe(false);
    expect(clock.keep()).toBeUndefined();
    pass(5_000);
    expect(clock.now()).toBe(noon + 3_605_000);
  });

  it('shows no time before the last known on a TV that came up in 1970, and the right one once it is set', () => {
    local = 0;
    const clock = new HallClock(clocks, kept);
    pass(2_000);
    expect(clock.now()).toBe(noon + 2_000);
    local = noon - dayMs + 3_600_000;
    expect(clock.now()).toBe(noon + 3_600_000);
  });

  it('forgets what it kept at the first reading', () => {
    const clock = new HallClock(clocks, { ...kept, hall: noon + 90 * dayMs });
    expect(clock.now()).toBe(noon + 90 * dayMs);
    clock.read(reading());
    expect(clock.now()).toBe(noon);
    expect(clock.confirmed).toBe(true);
  });

  it('keeps an anchor from which another run goes on', () => {
    const clock = new HallClock(clocks);
    clock.read(reading());
    pass(4_000);
    const anchor = clock.keep();
    steady = 0;
    local += 60_000;
    expect(new HallClock(clocks, anchor).now()).toBe(noon + 64_000);
  });
});

it('has nothing but the TV’s clock at its very first start', () => {
  const clock = new HallClock(clocks);
  expect(clock.now()).toBe(local);
  expect(clock.confirmed).toBe(false);
});

it('never turns back, and is never ahead, whatever the delays of the readings', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ delay: fc.nat(1_900), gap: fc.nat(20_000) }), { minLength: 1 }),
      (steps) => {
        const clock = new HallClock(clocks);
        let before = Number.NEGATIVE_INFINITY;
        for (const { delay, gap } of steps) {
          const sent = reading();
          pass(delay);
          clock.read(sent);
          for (const elapsed of [0, gap]) {
            pass(elapsed);
            const now = clock.now();
            expect(now).toBeGreaterThanOrEqual(before);
            expect(now).toBeLessThanOrEqual(real);
            expect(real - now).toBeLessThan(1_900 + 1);
            before = now;
          }
        }
      },
    ),
  );
});
