/** Chance that repeats: the same seed gives the same day. */

/** Numbers in [0, 1). */
export type Random = () => number;

/** mulberry32 by Tommy Ettinger, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c (public domain). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A 32-bit number for a text: FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

export const between = (random: Random, low: number, high: number): number => low + random() * (high - low);

/** A draw from the log-normal distribution with this mean and coefficient of variation. */
export function logNormal(random: Random, mean: number, variation: number): number {
  const variance = Math.log(1 + variation ** 2);
  return mean * Math.exp(Math.sqrt(variance) * standardNormal(random) - variance / 2);
}

/** Box-Muller. */
function standardNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A draw from the Weibull distribution: with shape 2, the chance to end grows in step with the time passed. */
export function weibull(random: Random, scale: number, shape: number): number {
  return scale * (-Math.log(1 - random())) ** (1 / shape);
}

/** One of the choices, each with the chance of its weight. There must be one with a weight above 0. */
export function pick<T>(random: Random, choices: readonly { value: T; weight: number }[]): T {
  const total = choices.reduce((sum, { weight }) => sum + weight, 0);
  let left = random() * total;
  for (const { value, weight } of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  throw new RangeError('there is nothing to pick from');
}
