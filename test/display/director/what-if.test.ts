import { describe, expect, it } from 'vitest';
import { usualFreshness } from '#config/freshness.ts';
import { explain } from '../../../display/director/explain.ts';
import { hourPlan } from '../../../display/director/hour-plan.ts';
import { stageAt } from '../../../display/director/stage-turn.ts';
import { standing } from '../../../display/director/standing.ts';
import { viewAt } from '../../../display/director/what-if.ts';
import { sampleConfig } from '../../helpers/sample-config.ts';
import { sampleNow, sampleView } from '../../helpers/sample-state.ts';
import { inputOf, surgeAt } from '../../helpers/stage-worlds.ts';

const hourMs = 3_600_000;
const later = sampleNow + 50 * hourMs;

describe('the hall at another time', () => {
  it('has the queue of now, as fresh as now', () => {
    const view = viewAt(sampleView, sampleNow, later);
    expect(view.services).toEqual(sampleView.services);
    expect(view.openings).toEqual(sampleView.openings);
    const countsAt = (at: typeof view, t: number) =>
      standing(usualFreshness, { view: at, link: 'live', asOf: t }, t).counts;
    expect(countsAt(sampleView, later)).toBe('withdrawn');
    expect(countsAt(view, later)).toBe('live');
    expect(viewAt(sampleView, sampleNow, sampleNow)).toEqual(sampleView);
    expect(explain('footer', inputOf(sampleConfig, view), sampleNow + 48 * hourMs).on).toBeDefined();
  });

  it('is at the level that is asked for, or at its own, which ends when it was set to', () => {
    const byHand = { ...sampleView, surge: surgeAt(2, { byHand: true, until: sampleNow + hourMs }) };
    const bannerAt = (t: number, level?: 3) =>
      explain('banner', inputOf(sampleConfig, viewAt(byHand, sampleNow, t, level)), t).on;
    expect(bannerAt(sampleNow)).toEqual({ kind: 'surge', level: 2 });
    expect(bannerAt(later)).toBeUndefined();
    expect(bannerAt(later, 3)).toEqual({ kind: 'surge', level: 3 });
  });
});

describe('the plan of an hour', () => {
  it('is what the stage shows, turn by turn', () => {
    const input = inputOf(sampleConfig);
    const plan = hourPlan(input, sampleNow);
    expect(plan.reduce((sum, { ms }) => sum + ms, 0)).toBe(hourMs);
    for (const { item, times } of plan) {
      for (const at of times) expect(stageAt(input, at).item).toEqual(item);
    }
  });
});
