import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../display/director/explain.ts';
import { absenceWords, explanationWords, reasonWords } from '../../../display/director/reason-words.ts';
import { sampleConfig } from '../../helpers/sample-config.ts';
import { sampleNow } from '../../helpers/sample-state.ts';
import { boundPlacements, configsOf, inputOf, instants, liveViews } from '../../helpers/stage-worlds.ts';

describe('sentences for staff', () => {
  it('say why a guide is on, with the numbers', () => {
    const demand = { code: 'demand' as const, service: 'plans', waiting: 9, minutesSaved: 14 };
    expect(reasonWords(demand, sampleConfig, sampleNow)).toEqual({
      zh: '现在有 9 位客户在等套餐办理，自己办每人约省 14 分钟',
      en: '9 wait for Plans, each would save about 14 min',
    });
    const share = { code: 'share' as const, lane: 'guides' as const, lanePercent: 40, percent: 18 };
    expect(reasonWords(share, sampleConfig, sampleNow).zh).toBe('自助办理指南占 40% 的时间，这一条占 18%');
  });

  it("give times by the hall's clock", () => {
    const until = sampleNow - 60_000;
    expect(absenceWords({ code: 'expired', until }, sampleConfig, sampleNow)).toEqual({
      zh: '今天 10:41 已到期',
      en: 'Ended 2026-11-22 10:41',
    });
    expect(absenceWords({ code: 'not_yet', from: sampleNow + 86_400_000 }, sampleConfig, sampleNow).zh).toBe(
      '明天 10:42 才开始',
    );
  });

  it('exist for every explanation', () => {
    const slots = fc.constantFrom('stage', 'banner', 'header', 'footer', 'takeover');
    fc.assert(
      fc.property(configsOf(boundPlacements), liveViews, instants, slots, (config, view, t, slot) => {
        const explanation = explain(slot as 'stage', inputOf(config, view), t);
        const { on, why, others, next } = explanationWords(explanation, config);
        const all = [
          on,
          ...why,
          ...others.flatMap((other) => [other.content, other.why]),
          ...next.map(({ at }) => at),
        ];
        for (const { zh, en } of all) {
          expect(`${zh}${en}`).not.toMatch(/undefined|NaN|Invalid/);
          expect(zh).not.toBe('');
          expect(en).not.toBe('');
        }
      }),
    );
  });
});
