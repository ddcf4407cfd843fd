import { describe, expect, it } from 'vitest';
import { learn, newRegression, predicted, type Sign } from '#domain/wait/regression.ts';

/** Weights after learning `examples` of [features, target]. */
function weightsAfter(examples: [number[], number][], signs: Sign[], prior = signs.map(() => 0)): number[] {
  const regression = newRegression(
    prior,
    signs.map(() => 0.01),
  );
  for (const [features, target] of examples) learn(regression, features, target, 1, signs);
  return [...regression.weights];
}

/** Targets of a plane over many points. */
const plane = (a: number, b: number): [number[], number][] =>
  Array.from({ length: 400 }, (_, n) => {
    const features = [1, Math.sin(n), Math.cos(2 * n)];
    return [features, 1 + a * Math.sin(n) + b * Math.cos(2 * n)];
  });

describe('a regression learned on line', () => {
  it('is its prior before it has seen anything', () => {
    expect(predicted(newRegression([0.5, 2], [1, 1]), [2, 3])).toBe(7);
  });

  it('finds the weights that the data have', () => {
    const [level, a, b] = weightsAfter(plane(0.7, -0.4), [0, 0, 0]);
    expect(level).toBeCloseTo(1, 2);
    expect(a).toBeCloseTo(0.7, 2);
    expect(b).toBeCloseTo(-0.4, 2);
  });

  it('keeps signs whatever the data say, and does the best it can with the rest', () => {
    const [level, a, b] = weightsAfter(plane(0.7, -0.4), [0, -1, 1]);
    expect([a, b]).toEqual([-0, 0].map((zero) => expect.closeTo(zero)));
    expect(level).toBeCloseTo(1, 1);
  });

  it('is moved little by one example that is far off', () => {
    const [level = 0] = weightsAfter([...plane(0.7, -0.4), [[1, 0, 0], 1e6]], [0, 0, 0]);
    expect(level).toBeCloseTo(1, 1);
  });
});
