/** What the checks reckon with is what the director does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentsOf } from '#config/lint/content.ts';
import { minutesPerHour } from '#config/lint/lane-time.ts';
import type { HallConfig } from '#config/schema.ts';
import { candidatesOf } from '../../../display/director/candidates.ts';
import { hourPlan } from '../../../display/director/hour-plan.ts';
import { publishedHall } from '../../../server/signage/published-hall.ts';
import { fileCampaign, fileGuide, lintHall, lintNow } from '../../helpers/lint-hall.ts';
import { sampleView } from '../../helpers/sample-state.ts';
import { untold } from '../../helpers/stage-worlds.ts';

const shown = (config: HallConfig) =>
  publishedHall(config, { names: new Map(), media: new Map(), faults: [] }).public;
const words = (length: number) => '请您扫一下屏幕上的二维码'.repeat(30).slice(0, length);
const length = (max: number) => fc.integer({ min: 2, max });

describe('the estimates of the checks', () => {
  it('have content stay within a turn of how long it does', () => {
    const turnSeconds = fc.constantFrom(15, 20, 30, 45, 60);
    const steps = fc.array(length(24), { minLength: 1, maxLength: 6 });
    const faq = fc.array(fc.tuple(length(24), length(48)), { maxLength: 4 });
    fc.assert(
      fc.property(turnSeconds, steps, faq, length(240), (turnSeconds, steps, faq, text) => {
        const config = lintHall({
          rotation: { turnSeconds },
          guides: [{ ...fileGuide, steps: steps.map((each) => ({ text: { zh: words(each) } })) }],
          campaigns: [
            {
              ...fileCampaign,
              faq: faq.map(([q, a]) => ({ question: { zh: words(q) }, answer: { zh: words(a) } })),
            },
          ],
          slides: [{ id: 's', text: { zh: words(text) } }],
        });
        const spans = new Map(candidatesOf(shown(config)).map(({ key, span }) => [key, span * turnSeconds]));
        const real = ['guide:pay', 'campaign:family', 'slide:s'].map((key) => spans.get(key) ?? 0);
        const estimated = contentsOf(config).map(({ staySeconds }) => staySeconds);
        for (const [at, seconds] of estimated.entries()) {
          expect(Math.abs(seconds - (real[at] ?? 0))).toBeLessThanOrEqual(turnSeconds);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('give campaigns the minutes of an hour that they have', () => {
    const kind = fc.record(
      { perHour: fc.integer({ min: 1, max: 20 }), priority: fc.constantFrom('high', 'normal') },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.array(kind, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 4 }),
        (kinds, guides) => {
          const config = lintHall({
            guides: Array.from({ length: guides }, (_, at) => ({ ...fileGuide, id: `g${at}` })),
            campaigns: kinds.map((more, at) => ({ ...fileCampaign, id: `k${at}`, ...more })),
          });
          const on = contentsOf(config);
          const reckoned = minutesPerHour('campaigns', on, config, 0);
          const view = {
            ...sampleView,
            ...untold,
            quiet: { spans: [[lintNow, lintNow + 9e8]] as [number, number][], learned: true },
          };
          const plan = hourPlan(
            {
              config: shown(config),
              view: { ...view, trend: { ...view.trend, today: [1, 2] } },
              counts: 'withdrawn',
              screen: undefined,
              rate: 1,
            },
            lintNow - 3_600_000,
          );
          const real = plan.reduce(
            (sum, { item, ms }) => sum + (item?.kind === 'campaign' ? ms / 60_000 : 0),
            0,
          );
          expect(Math.abs(reckoned - real)).toBeLessThanOrEqual(8);
        },
      ),
      { numRuns: 60 },
    );
  });
});
