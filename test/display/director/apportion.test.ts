import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, apartFrom, evenly, wholeTurns } from '../../../display/director/apportion.ts';

const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);
const weights = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 40 })
  .filter((all) => sum(all) > 0);
const phases = fc.integer({ min: 0, max: 999 }).map((part) => part / 1000);

describe('whole turns', () => {
  it('add up, and round each target and each run of neighbours up or down', () => {
    fc.assert(
      fc.property(
        weights,
        fc.integer({ min: 1, max: 180 }),
        phases,
        fc.nat(40),
        fc.nat(40),
        (all, turns, phase, a, b) => {
          const targets = all.map((weight) => (weight * turns) / sum(all));
          const counts = wholeTurns(targets, phase);
          expect(sum(counts)).toBe(turns);
          const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
          expect(Math.abs(sum(counts.slice(from, to)) - sum(targets.slice(from, to)))).toBeLessThan(1 + 1e-6);
        },
      ),
    );
  });

  it('give the odd turn to each in time', () => {
    const got = [0, 0, 0, 0, 0];
    for (let rotation = 0; rotation < 20; rotation++) {
      const counts = wholeTurns([0.2, 0.2, 0.2, 0.2, 0.2], (rotation * 0.618034) % 1);
      for (const [at, count] of counts.entries()) got[at] = (got[at] ?? 0) + count;
    }
    expect(Math.min(...got)).toBeGreaterThan(2);
  });
});

describe('an even order', () => {
  it('holds each as often as its count says', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 12 }), (counts) => {
        const order = evenly(counts);
        expect(counts.map((_, at) => order.filter((each) => each === at).length)).toEqual(counts);
      }),
    );
  });

  it('leaves nobody waiting much longer than its share calls for', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 9 }), (counts) => {
        const order = evenly(counts);
        for (const [at, count] of counts.entries()) {
          const places = order.flatMap((each, place) => (each === at ? [place] : []));
          const gaps = places.map((place, index) => place - (places[index - 1] ?? -1));
          expect(Math.max(...gaps)).toBeLessThanOrEqual(2 * Math.ceil(order.length / count) + 1);
        }
      }),
    );
  });
});

describe('neighbours that are equal', () => {
  it('are moved apart where nobody has more than half, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 3, maxLength: 9 }), (counts) => {
        fc.pre(Math.max(...counts) * 2 <= sum(counts));
        const order = evenly(counts);
        const moved = apart(order);
        expect([...moved].sort()).toEqual([...order].sort());
        expect(moved.filter((each, at) => each === moved[at - 1])).toEqual([]);
      }),
    );
  });

  it('are moved apart from what comes before, and the last stays', () => {
    expect(apartFrom('a', ['a', 'b', 'c', 'a'])).toEqual(['b', 'a', 'c', 'a']);
    expect(apartFrom('a', ['b', 'c'])).toEqual(['b', 'c']);
    expect(apartFrom('a', ['a', 'a'])).toEqual(['a', 'a']);
  });
});
