import { describe, expect, it } from 'vitest';
import { hashOf, logNormal, pick, seededRandom, weibull } from '../../../../server/feeds/simulator/random.ts';

const draws = 20_000;
const drawn = (draw: () => number) => Array.from({ length: draws }, draw);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('seeded chance', () => {
  it('gives the same numbers for the same seed, as published for mulberry32', () => {
    const [random, again] = [seededRandom(1), seededRandom(1)];
    expect([random(), random(), random()]).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ]);
    expect(again()).toBe(0.6270739405881613);
  });

  it('hashes texts as published for FNV-1a', () => {
    expect(hashOf('')).toBe(0x811c9dc5);
    expect(hashOf('foobar')).toBe(0xbf9cf968);
  });

  it('draws log-normal times around their mean, spread as asked', () => {
    const random = seededRandom(2);
    const values = drawn(() => logNormal(random, 8, 0.6));
    const average = mean(values);
    expect(average).toBeCloseTo(8, 0);
    const deviation = Math.sqrt(mean(values.map((value) => (value - average) ** 2)));
    expect(deviation / average).toBeCloseTo(0.6, 1);
    expect(Math.min(...values)).toBeGreaterThan(0);
  });

  it('draws Weibull times of which 63 % are below the scale', () => {
    const random = seededRandom(3);
    const below = drawn(() => weibull(random, 80, 2)).filter((value) => value < 80);
    expect(below.length / draws).toBeCloseTo(1 - Math.exp(-1), 1);
  });

  it('picks by weight, and never what weighs nothing', () => {
    const random = seededRandom(4);
    const choices = [
      { value: 'often', weight: 3 },
      { value: 'never', weight: 0 },
      { value: 'seldom', weight: 1 },
    ];
    const picked = Array.from({ length: draws }, () => pick(random, choices));
    expect(picked.filter((value) => value === 'often').length / draws).toBeCloseTo(0.75, 1);
    expect(picked).not.toContain('never');
    expect(() => pick(random, [])).toThrow(RangeError);
  });
});
