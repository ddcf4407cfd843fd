import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../display/director/explain.ts';
import { footerAt } from '../../../display/director/footer.ts';
import { headerAt } from '../../../display/director/header.ts';
import { stageAt } from '../../../display/director/stage-turn.ts';
import { surgeWords } from '../../../display/director/surge-words.ts';
import { takeoverAt } from '../../../display/director/takeover.ts';
import { sampleConfig } from '../../helpers/sample-config.ts';
import { sampleNow, sampleView } from '../../helpers/sample-state.ts';
import {
  boundPlacements,
  configsOf,
  inputOf,
  instants,
  liveViews,
  surgeAt,
  untold,
} from '../../helpers/stage-worlds.ts';

const hourMs = 3_600_000;

/** The first moment from `from` on at which the stage shows what `wanted` says. */
function momentWith(wanted: (key: string) => boolean, input = inputOf(sampleConfig)): number {
  let t = sampleNow;
  while (!wanted(JSON.stringify(stageAt(input, t).item) ?? '')) t += 20_000;
  return t;
}

describe('an explanation', () => {
  it('tells what the screen shows, at any instant of a week ahead', () => {
    fc.assert(
      fc.property(configsOf(boundPlacements), liveViews, instants, (config, view, t) => {
        const input = inputOf(config, view);
        const { on, since, until, why } = explain('stage', input, t);
        const shown = stageAt(input, t);
        expect([on, since, until]).toEqual([shown.item, shown.since, shown.until]);
        expect(why.length).toBeGreaterThan(0);
        expect(explain('header', input, t).on).toEqual(
          headerAt(input, t) && { kind: 'notice', notice: headerAt(input, t)?.notice.id },
        );
      }),
    );
  });

  it('tells what will be shown next, and until when', () => {
    fc.assert(
      fc.property(configsOf(boundPlacements), liveViews, instants, (config, view, t) => {
        const input = inputOf(config, view);
        const { until, next } = explain('stage', input, t);
        expect(next).toHaveLength(3);
        let from = until;
        for (const coming of next) {
          expect(coming.since).toBe(from);
          expect(coming.content).toEqual(stageAt(input, coming.since).item);
          expect(coming.content).toEqual(stageAt(input, coming.until - 1).item);
          from = coming.until;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('names everything that is not on, and why', () => {
    const slide = { text: { zh: '画面' }, sample: false };
    const config = {
      ...sampleConfig,
      slides: [
        { ...slide, id: 'past', until: sampleNow - hourMs },
        { ...slide, id: 'future', from: sampleNow + hourMs },
        { ...slide, id: 'monday', days: ['mo' as const] },
        { ...slide, id: 'evening', times: [{ from: '18:00', to: '20:00' }] },
        { ...slide, id: 'calm', levels: [0 as const] },
        { ...slide, id: 'door', screens: ['door'] },
        { ...slide, id: 'counted', perHour: 2 },
      ],
      campaigns: sampleConfig.campaigns.map((campaign) => ({ ...campaign, ready: false })),
    };
    const input = inputOf(config, { ...sampleView, ...untold, surge: surgeAt(2) });
    const others = explain('stage', input, sampleNow).others;
    const codeOf = (id: string) =>
      others.find(({ content }) => content.kind === 'slide' && content.slide === id)?.why.code;
    expect(config.slides.map(({ id }) => codeOf(id))).toEqual([
      'expired',
      'not_yet',
      'day',
      'daypart',
      'level',
      'screen',
      'cap',
    ]);
    expect(others.find(({ content }) => content.kind === 'campaign')?.why.code).toBe('not_ready');
    expect(others.find(({ content }) => content.kind === 'trend')?.why.code).toBe('nothing_to_say');
    const highest = inputOf(sampleConfig, { ...sampleView, surge: surgeAt(3) });
    expect(
      explain('stage', highest, sampleNow).others.find(({ content }) => content.kind === 'campaign')?.why,
    ).toEqual({ code: 'lane_stopped', lane: 'campaigns', level: 3 });
  });

  it('says that a screen does not take a kind of content', () => {
    const [screen] = sampleConfig.screens;
    const screens = screen ? [{ ...screen, zones: { ...screen.zones, stage: ['outlets' as const] } }] : [];
    const input = inputOf({ ...sampleConfig, screens }, sampleView, { screen: screen?.id });
    expect(explain('stage', input, sampleNow).on).toEqual({ kind: 'outlets' });
    const guide = explain('stage', input, sampleNow).others.find(({ content }) => content.kind === 'guide');
    expect(guide?.why).toEqual({ code: 'screen' });
  });

  it('gives the queue and the minutes saved as reasons for a guide', () => {
    const input = inputOf(sampleConfig, { ...sampleView, surge: surgeAt(1) });
    const t = momentWith((item) => item.includes('plan-app'), input);
    const waiting = sampleView.services.plans?.waiting;
    expect(explain('stage', input, t).why).toEqual([
      { code: 'demand', service: 'plans', waiting, minutesSaved: expect.any(Number) },
      { code: 'level', level: 1, byHand: false },
      { code: 'share', lane: 'guides', lanePercent: expect.any(Number), percent: expect.any(Number) },
    ]);
  });

  it('gives cap and priority as reasons', () => {
    const slides = [
      { id: 'often', text: { zh: '画面' }, sample: false, priority: 'high' as const, perHour: 6 },
    ];
    const input = inputOf({ ...sampleConfig, slides });
    const { why } = explain(
      'stage',
      input,
      momentWith((item) => item.includes('often'), input),
    );
    expect(why.slice(0, 2)).toEqual([{ code: 'priority' }, { code: 'reserved', perHour: 6 }]);
  });
});

describe('the other slots', () => {
  const words = { zh: '客流高峰', en: 'Busy' };
  const busy = {
    ...sampleConfig,
    surge: { ...sampleConfig.surge, banner: { level1: words, level2: words, level3: words } },
  };

  it("speak of a surge in the hall's words, and say by whom it was set", () => {
    const wordsAt = (level: 0 | 1 | 2 | 3) =>
      surgeWords(inputOf(busy, { ...sampleView, surge: surgeAt(level) }), sampleNow);
    expect(wordsAt(0)).toBeUndefined();
    expect(wordsAt(2)).toEqual({ level: 2, ...words });
    const byHand = surgeAt(3, { byHand: true, until: sampleNow + hourMs });
    const input = inputOf(busy, { ...sampleView, surge: byHand });
    expect(explain('banner', input, sampleNow)).toMatchObject({
      on: { kind: 'surge', level: 3 },
      until: sampleNow + hourMs,
      why: [{ code: 'level', level: 3, byHand: true }],
    });
    // It ends by the screen's own clock.
    expect(surgeWords(input, sampleNow + hourMs)).toBeUndefined();
    expect(explain('banner', input, sampleNow + hourMs).others[0]?.why).toEqual({ code: 'calm' });
  });

  it('do not call a hall crowded that was last heard of too long ago', () => {
    const input = inputOf(busy, { ...sampleView, surge: surgeAt(3) }, { counts: 'withdrawn' });
    expect(surgeWords(input, sampleNow)).toBeUndefined();
  });

  it('let notices take turns in the header, those of high priority every second', () => {
    const notice = (id: string, more = {}) => ({ id, text: { zh: id }, ...more });
    const config = {
      ...sampleConfig,
      notices: [
        notice('a'),
        notice('b'),
        notice('urgent', { priority: 'high' }),
        notice('gone', { until: sampleNow }),
        notice('counted', { perHour: 1 }),
      ],
    };
    const input = inputOf(config);
    const shown = [0, 1, 2, 3].map((turn) => headerAt(input, sampleNow + turn * 20_000)?.notice.id);
    expect(shown.filter((id) => id === 'urgent')).toHaveLength(2);
    expect([...new Set(shown)].sort()).toEqual(['a', 'b', 'urgent']);
    const told = explain('header', input, sampleNow);
    expect(told.next[0]?.content).toEqual({
      kind: 'notice',
      notice: headerAt(input, told.until ?? 0)?.notice.id,
    });
    expect(told.others.map(({ content, why }) => [content, why.code])).toContainEqual([
      { kind: 'notice', notice: 'gone' },
      'expired',
    ]);
  });

  it('name the outlet that is faster, by how much, and why not the others', () => {
    const input = inputOf(sampleConfig);
    const { on, why, others } = explain('footer', input, sampleNow);
    expect(on).toEqual({ kind: 'outlet', outlet: footerAt(input, sampleNow)?.outlet.id });
    expect(why).toEqual([{ code: 'faster', service: 'plans', totalHigh: 18, hereLow: expect.any(Number) }]);
    expect(
      others.map(({ content, why: { code } }) => [content.kind === 'outlet' && content.outlet, code]),
    ).toEqual([
      ['renmin-room', 'saves_less'],
      ['heping', 'saves_less'],
      ['xinhua', 'saves_less'],
      ['beihu', 'outlet_shut'],
    ]);
    const unsure = inputOf(sampleConfig, sampleView, { counts: 'ageing' });
    expect(explain('footer', unsure, sampleNow).why[0]?.code).toBe('nearest');
  });

  it('are covered by a takeover, which ends by itself', () => {
    const takeover = (id: string, from: number, until: number) => ({ id, text: { zh: id }, from, until });
    const takeovers = [
      takeover('fire', sampleNow, sampleNow + hourMs),
      takeover('all-clear', sampleNow + hourMs / 2, sampleNow + hourMs),
      takeover('old', sampleNow - hourMs, sampleNow),
      takeover('later', sampleNow + 5 * hourMs, sampleNow + 6 * hourMs),
    ];
    const config = { ...sampleConfig, takeovers };
    const idAt = (t: number) => takeoverAt(config, t)?.id;
    expect([-1, 0, hourMs / 2, hourMs - 1, hourMs].map((after) => idAt(sampleNow + after))).toEqual([
      'old',
      'fire',
      'all-clear',
      'all-clear',
      undefined,
    ]);
    const input = inputOf(config, undefined, { counts: 'withdrawn' });
    expect(explain('stage', input, sampleNow).covered).toEqual({
      takeover: 'fire',
      until: sampleNow + hourMs,
    });
    const told = explain('takeover', input, sampleNow);
    expect(told.why).toEqual([{ code: 'takeover', until: sampleNow + hourMs }]);
    expect(told.next.map(({ content }) => content?.kind === 'takeover' && content.takeover)).toEqual([
      'all-clear',
      'later',
    ]);
    expect(told.others.map(({ why }) => why.code)).toEqual(['not_yet', 'expired', 'not_yet']);
    expect(explain('takeover', input, sampleNow + 2 * hourMs).on).toBeUndefined();
  });
});
