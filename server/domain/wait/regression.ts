/**
 * Ridge regression learned on line, with signs: some weights may not be negative, some not positive. That keeps the
 * estimate's promises (a ticket more ahead never shortens a wait, a counter more never lengthens one) whatever the
 * data say. The sums of least squares are kept and forgotten slowly; each new example is followed by a few rounds of
 * coordinate descent from where the weights stand, which for a bounded quadratic form converge to its minimum.
 */

/** How a weight is bound: at least 0, at most 0, or free. */
export type Sign = 1 | -1 | 0;

export interface Regression {
  weights: Float64Array;
  /** Sum of the examples' outer products, row by row: symmetric. */
  squares: Float64Array;
  /** Sum of examples times targets. */
  products: Float64Array;
  /** Examples learned, all told. */
  examples: number;
}

/** What is kept of the past at each example: half of it is gone after 7,000. */
const keptPerExample = 0.9999;
/** Rounds of coordinate descent after each example. */
const rounds = 4;
/** An error beyond this is learned from as if it were this large (Huber): one forgotten ticket moves little. */
const largestError = 1;

/** A regression that believes in `prior` as firmly as `firmness` says, in examples, for each weight. */
export function newRegression(prior: readonly number[], firmness: readonly number[]): Regression {
  const size = prior.length;
  const squares = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) squares[i * size + i] = firmness[i] ?? 0;
  return {
    weights: Float64Array.from(prior),
    squares,
    products: Float64Array.from(prior, (weight, i) => weight * (firmness[i] ?? 0)),
    examples: 0,
  };
}

export function predicted({ weights }: Regression, features: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) sum += (weights[i] as number) * (features[i] as number);
  return sum;
}

/** Learns one example, in place. `importance` weighs it against the others. */
export function learn(
  regression: Regression,
  features: ArrayLike<number>,
  target: number,
  importance: number,
  signs: readonly Sign[],
): void {
  const { weights, squares, products } = regression;
  const size = weights.length;
  const expected = predicted(regression, features);
  const believed = expected + Math.max(-largestError, Math.min(largestError, target - expected));
  for (let i = 0; i < size; i += 1) {
    // Indices stay inside arrays made by `newRegression`, here and below.
    const part = importance * (features[i] as number);
    products[i] = (products[i] as number) * keptPerExample + part * believed;
    for (let j = 0; j < size; j += 1) {
      const at = i * size + j;
      squares[at] = (squares[at] as number) * keptPerExample + part * (features[j] as number);
    }
  }
  for (let round = 0; round < rounds; round += 1) descend(weights, squares, products, signs);
  regression.examples += 1;
}

function descend(
  weights: Float64Array,
  squares: Float64Array,
  products: Float64Array,
  signs: readonly Sign[],
): void {
  const size = weights.length;
  for (let i = 0; i < size; i += 1) {
    let slope = products[i] as number;
    for (let j = 0; j < size; j += 1) slope -= (squares[i * size + j] as number) * (weights[j] as number);
    const weight = (weights[i] as number) + slope / (squares[i * size + i] as number);
    const sign = signs[i];
    weights[i] = sign === 1 ? Math.max(0, weight) : sign === -1 ? Math.min(0, weight) : weight;
  }
}
