import { describe, expect, it } from 'vitest';
import { metricsOf, pinball } from '../../../server/backtest/metrics.ts';

describe('the metrics of predictions', () => {
  it('are those of the book', () => {
    const scored = [
      { predicted: 100, low: 50, high: 150, waitS: 130 },
      { predicted: 100, low: 50, high: 150, waitS: 170 },
      { predicted: 40, low: 30, high: 60, waitS: 20 },
    ];
    const metrics = metricsOf(scored, 60);
    expect(metrics).toMatchObject({
      n: 3,
      mae: (30 + 70 + 20) / 3,
      bias: (-30 - 70 + 20) / 3,
      width: 230 / 3,
    });
    expect(metrics.rmse).toBeCloseTo(Math.sqrt((900 + 4900 + 400) / 3));
    expect(metrics.under).toBeCloseTo(1 / 3);
    expect(metrics.coverage).toBeCloseTo(1 / 3);
    const losses = [8 + 15 + 2, 12 + 35 + 18, 9 + 10 + 4].map((sum) => sum / 3);
    expect(metrics.pinball).toBeCloseTo(losses.reduce((sum, loss) => sum + loss, 0) / 3);
  });

  it('charge a quantile by its level: what lies above .9 costs nine times what lies below', () => {
    expect(pinball(110, 100, 0.9)).toBeCloseTo(9);
    expect(pinball(90, 100, 0.9)).toBeCloseTo(1);
  });
});
