import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMetres, walkMinutes } from '../../../server/domain/geo.ts';

const point = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('the distance between two points', () => {
  it('is that of the great circle', () => {
    const london = { latitude: 51.5007, longitude: -0.1246 };
    const newYork = { latitude: 40.6892, longitude: -74.0445 };
    expect(distanceMetres(london, newYork) / 1000).toBeCloseTo(5574.8, 0);
  });

  it('is a 360th of the equator for a degree of it', () => {
    const degree = distanceMetres({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 });
    expect(degree).toBeCloseTo((2 * Math.PI * 6_371_008.8) / 360, 6);
  });

  it('is half the circle between opposite points, and over the date line takes the short way', () => {
    const opposite = distanceMetres({ latitude: 12, longitude: 30 }, { latitude: -12, longitude: -150 });
    expect(opposite).toBeCloseTo(Math.PI * 6_371_008.8, 0);
    expect(
      distanceMetres({ latitude: 0, longitude: 179.99 }, { latitude: 0, longitude: -179.99 }),
    ).toBeLessThan(2500);
  });

  it('is the same both ways, never negative and never not a number', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const distance = distanceMetres(a, b);
        expect(distance).toBeGreaterThanOrEqual(0);
        expect(distance).toBeCloseTo(distanceMetres(b, a), 6);
      }),
    );
  });
});

it.each([
  [0, 0],
  [1, 1],
  [57, 1],
  [58, 2],
  [600, 11],
])('a straight %i m are taken as %i min on foot', (metres, minutes) => {
  expect(walkMinutes(metres)).toBe(minutes);
});
