/** How good predictions were. */

/** One prediction and the truth, in seconds. */
export interface Scored {
  predicted: number;
  low: number;
  high: number;
  waitS: number;
}

/** Times in seconds, shares from 0 to 1. */
export interface Metrics {
  n: number;
  meanWait: number;
  mae: number;
  rmse: number;
  /** Mean of prediction less wait. */
  bias: number;
  /** Share of predictions too low by more than the venue's limit. */
  under: number;
  /** Share of waits inside the range. */
  coverage: number;
  /** Mean width of the range. */
  width: number;
  /** Mean pinball loss of low, middle and high as the .1, .5 and .9 quantiles. */
  pinball: number;
}

export function metricsOf(scored: readonly Scored[], underS: number): Metrics {
  const n = scored.length;
  const mean = (of: (one: Scored) => number) => scored.reduce((sum, one) => sum + of(one), 0) / n;
  return {
    n,
    meanWait: mean(({ waitS }) => waitS),
    mae: mean(({ predicted, waitS }) => Math.abs(predicted - waitS)),
    rmse: Math.sqrt(mean(({ predicted, waitS }) => (predicted - waitS) ** 2)),
    bias: mean(({ predicted, waitS }) => predicted - waitS),
    under: mean(({ predicted, waitS }) => (waitS - predicted > underS ? 1 : 0)),
    coverage: mean(({ low, high, waitS }) => (waitS >= low && waitS <= high ? 1 : 0)),
    width: mean(({ low, high }) => high - low),
    pinball: mean(
      ({ low, predicted, high, waitS }) =>
        (pinball(waitS, low, 0.1) + pinball(waitS, predicted, 0.5) + pinball(waitS, high, 0.9)) / 3,
    ),
  };
}

/** Loss of `quantile` as the `level` quantile of what turned out to be `truth`. */
export const pinball = (truth: number, quantile: number, level: number): number =>
  truth >= quantile ? level * (truth - quantile) : (1 - level) * (quantile - truth);

const bucketNames = ['0', '1', '2–3', '4–7', '8–15', '16+'] as const;
/** Positions in line as results are told by. */
export type Bucket = (typeof bucketNames)[number];
export const buckets: readonly Bucket[] = bucketNames;

export function bucketOf(ahead: number): Bucket {
  if (ahead <= 0) return '0';
  if (ahead === 1) return '1';
  if (ahead <= 3) return '2–3';
  if (ahead <= 7) return '4–7';
  return ahead <= 15 ? '8–15' : '16+';
}
