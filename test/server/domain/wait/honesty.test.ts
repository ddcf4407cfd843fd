import { describe, expect, it } from 'vitest';
import { daysKept, honesty, type Outcome, score } from '#domain/wait/honesty.ts';

const fiveToTen = { kind: 'range', lowMinutes: 5, highMinutes: 10 } as const;

describe('the record of announcements', () => {
  it('counts those that held and how far estimates lay off, day by day', () => {
    const outcomes: Outcome[] = [];
    score(outcomes, '2026-11-22', { announced: fiveToTen, estimateS: 400, waitS: 460 });
    score(outcomes, '2026-11-23', { announced: fiveToTen, estimateS: 400, waitS: 900 });
    score(outcomes, '2026-11-23', {
      announced: { kind: 'range', lowMinutes: 5 },
      estimateS: 400,
      waitS: 300,
    });
    expect(honesty(outcomes, '2026-11-23', 1)).toEqual({ called: 2, coverage: 0.5, biasS: -200 });
    expect(honesty(outcomes, '2026-11-23', 7)).toEqual({ called: 3, coverage: 2 / 3, biasS: -460 / 3 });
    expect(honesty(outcomes, '2026-12-01', 7)).toEqual({ called: 0 });
  });

  it('does not count words, which promise no time', () => {
    const outcomes: Outcome[] = [];
    score(outcomes, '2026-11-22', { announced: { kind: 'unknown' }, estimateS: 400, waitS: 460 });
    expect(outcomes).toEqual([]);
  });

  it('keeps no more days than are told of', () => {
    const outcomes: Outcome[] = [];
    for (let day = 0; day < 40; day += 1) {
      const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
      score(outcomes, date, { announced: fiveToTen, estimateS: 400, waitS: 460 });
    }
    expect(outcomes).toHaveLength(daysKept);
  });
});
