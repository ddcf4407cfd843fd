import { describe, expect, it } from 'vitest';
import { furthestPx, shiftAt, shiftStepMs } from '../../../display/director/pixel-shift.ts';

/** Two days of places. */
const places = Array.from({ length: 1152 }, (_, step) => shiftAt(step * shiftStepMs));

describe('where the picture stands', () => {
  it('begins in its place', () => {
    expect(shiftAt(0)).toEqual({ x: 0, y: 0 });
    expect(shiftAt(shiftStepMs - 1)).toEqual({ x: 0, y: 0 });
  });

  it('never strays further than it may', () => {
    for (const { x, y } of places) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(furthestPx);
  });

  it('moves too little at a time to be seen', () => {
    places.forEach(({ x, y }, at) => {
      const next = places[at + 1] ?? { x, y };
      expect(Math.abs(next.x - x)).toBeLessThanOrEqual(2);
      expect(Math.abs(next.y - y)).toBeLessThanOrEqual(2);
    });
  });

  it('reaches every edge and rests nowhere for long', () => {
    for (const axis of ['x', 'y'] as const) {
      const seen = new Set(places.map((place) => place[axis]));
      expect([Math.min(...seen), Math.max(...seen)]).toEqual([-furthestPx, furthestPx]);
    }
    const most = (within: typeof places) => {
      const counts = new Map<string, number>();
      for (const { x, y } of within) counts.set(`${x} ${y}`, (counts.get(`${x} ${y}`) ?? 0) + 1);
      return Math.max(...counts.values());
    };
    expect(most(places)).toBeLessThan(places.length / 10);
  });
});
