import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRotation } from '#config/rotation.ts';
import type { SurgeLevel } from '#config/surge.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { gridOf } from '../../../display/director/grid.ts';
import type { DirectorInput } from '../../../display/director/input.ts';
import { mayShow } from '../../../display/director/may-show.ts';
import { itemKey } from '../../../display/director/stage-item.ts';
import { decideStage, type StageTurn, stageAt, stageHolding } from '../../../display/director/stage-turn.ts';
import { sampleConfig } from '../../helpers/sample-config.ts';
import { sampleNow, sampleView } from '../../helpers/sample-state.ts';
import {
  boundPlacements,
  configsOf,
  freePlacements,
  inputOf,
  instants,
  liveViews,
  surgeAt,
  untold,
} from '../../helpers/stage-worlds.ts';

const hourMs = 3_600_000;
const turnMs = defaultRotation.turnSeconds * 1000;
const keyOf = (turn: StageTurn) => turn.item && itemKey(turn.item);

const contentOf = ({ guides, campaigns, notices, slides }: PublicConfig) => [
  ...guides,
  ...campaigns,
  ...notices,
  ...slides,
];

/** The beginnings of the showings within `spanMs` from `from`, looked at in the middle of every turn. */
function showings(input: (t: number) => DirectorInput, from: number, spanMs: number): StageTurn[] {
  const turns: StageTurn[] = [];
  const first = Math.ceil(from / turnMs) * turnMs;
  for (let t = first + turnMs / 2; t < from + spanMs; t += turnMs) {
    const turn = stageAt(input(t), t);
    if (turn.key !== turns[turns.length - 1]?.key && turn.since >= from) turns.push(turn);
  }
  return turns;
}

const countOf = (turns: StageTurn[], key: string) => turns.filter((turn) => keyOf(turn) === key).length;

describe('turns of the stage', () => {
  it('are the same for everybody who asks, whatever was asked before', () => {
    fc.assert(
      fc.property(configsOf(boundPlacements), liveViews, instants, instants, (config, view, t, earlier) => {
        const one = stageAt(inputOf(config, view), t);
        const other = inputOf(structuredClone(config), structuredClone(view));
        stageAt(other, earlier);
        expect(stageAt(other, t)).toEqual(one);
      }),
      { numRuns: 60 },
    );
  });

  it('show an item only while it may show', () => {
    fc.assert(
      fc.property(configsOf(boundPlacements), liveViews, instants, (config, view, t) => {
        const input = inputOf(config, view);
        const { item, since, until } = stageAt(input, t);
        expect(since <= t && t < until).toBe(true);
        if (!item) return;
        expect(mayShow(item, input, t)).toBe(true);
        // Nothing is cut short by its end.
        expect(mayShow(item, input, until - 1)).toBe(true);
      }),
    );
  });

  it('never show an item that has expired, nor one that has not begun', () => {
    fc.assert(
      fc.property(configsOf(boundPlacements), liveViews, instants, (config, view, t) => {
        const item = stageAt(inputOf(config, view), t).item;
        const key = item && itemKey(item).split(':')[1];
        const { from = -Infinity, until = Infinity } = contentOf(config).find(({ id }) => id === key) ?? {};
        expect(from <= t && t < until).toBe(true);
      }),
    );
  });

  it('never show a counted item more often in any hour than it may, whatever queue and level do', () => {
    const changes = fc.array(liveViews, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(configsOf(boundPlacements), changes, instants, (config, views, from) => {
        const showings = new Map<string, Set<string>>();
        let shown: StageTurn | undefined;
        // The view changes in the middle of turns too.
        for (let t = from, look = 0; t < from + hourMs; t += 7000, look++) {
          shown = stageHolding(shown, inputOf(config, views[look % views.length]), t);
          const id = keyOf(shown)?.split(':')[1];
          if (id !== undefined && shown.since >= from) {
            showings.set(id, (showings.get(id) ?? new Set()).add(shown.key));
          }
        }
        for (const { id, perHour = Infinity } of contentOf(config)) {
          expect(showings.get(id)?.size ?? 0).toBeLessThanOrEqual(perHour);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('meet every share within one rotation', () => {
    const levels = fc.constantFrom<SurgeLevel>(0, 1, 2, 3);
    fc.assert(
      fc.property(configsOf(freePlacements), liveViews, levels, fc.nat(50), (config, view, level, ahead) => {
        const grid = gridOf(config);
        const rotationMs = grid.rotation * turnMs;
        const from = (Math.floor(sampleNow / rotationMs) + ahead) * rotationMs;
        const input = inputOf(config, { ...view, surge: surgeAt(level) });
        const { standings } = decideStage(input, from);
        const turns: string[] = [];
        for (let t = from; t < from + rotationMs; t += turnMs) turns.push(keyOf(stageAt(input, t)) ?? '');
        const shares = defaultRotation.shares[(['normal', 'level1', 'level2', 'level3'] as const)[level]];

        const reserved = (key: string) => grid.places.some((place) => place?.candidate.key === key);
        const open = standings.filter(({ candidate }) => !reserved(candidate.key));
        const used = (lane: string) =>
          standings
            .filter(({ candidate }) => candidate.lane === lane && reserved(candidate.key))
            .reduce((sum, { candidate }) => sum + turns.filter((key) => key === candidate.key).length, 0);
        const lanes = [...new Set(standings.map(({ candidate }) => candidate.lane))].filter(
          (lane) => used(lane) > 0 || open.some(({ candidate }) => candidate.lane === lane),
        );
        const all = lanes.reduce((sum, lane) => sum + shares[lane], 0);
        const filled = turns.filter((key) => key !== '').length;
        const dueTo = (lane: (typeof lanes)[number]) =>
          open.some(({ candidate }) => candidate.lane === lane)
            ? Math.max(0, (shares[lane] / all) * filled - used(lane))
            : 0;
        const due = lanes.reduce((sum, lane) => sum + dueTo(lane), 0);
        const openTurns = filled - lanes.reduce((sum, lane) => sum + used(lane), 0);
        for (const { candidate, weight } of open) {
          const beside = open.filter((each) => each.candidate.lane === candidate.lane);
          const weights = beside.reduce((sum, each) => sum + each.weight, 0);
          const share = (openTurns * dueTo(candidate.lane) * weight) / (due * weights);
          const count = turns.filter((key) => key === candidate.key).length;
          expect(Math.abs(count - share)).toBeLessThan(1 + 1e-6);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('give a lane its share of the time, counted items among it', () => {
    const slots = (lane: string, level: SurgeLevel) => {
      const input = inputOf(sampleConfig, { ...sampleView, ...untold, surge: surgeAt(level) });
      const turns = showings(() => input, Math.floor(sampleNow / hourMs) * hourMs, hourMs);
      const of = turns.filter((turn) => turn.item?.kind === lane);
      return of.reduce((sum, turn) => sum + turn.turnMs / turnMs, 0);
    };
    // Without quiet times and trend 90 of 100 shares are left, of 180 turns.
    expect(slots('guide', 0)).toBeCloseTo(80, -1);
    expect(slots('campaign', 0)).toBeGreaterThan(20);
    expect(slots('guide', 1)).toBeGreaterThan(slots('guide', 0));
    expect(slots('outlets', 3)).toBeGreaterThan(slots('outlets', 1));
    expect(slots('campaign', 3)).toBe(0);
  });

  it('begin and end at moments that the queue has no part in', () => {
    fc.assert(
      fc.property(configsOf(freePlacements), liveViews, liveViews, instants, (config, a, b, t) => {
        const one = stageAt(inputOf(config, a), t);
        const other = stageAt(inputOf(config, b), t);
        expect(one.since % turnMs).toBe(0);
        expect(other.since % turnMs).toBe(0);
      }),
    );
  });

  it('show every guide before long, and a long one to its last page', () => {
    const [guide] = sampleConfig.guides;
    const long = Array.from({ length: 6 }, () => ({ text: { zh: '字'.repeat(40) } }));
    const guides = sampleConfig.guides.map((each, at) =>
      at === 1 && guide ? { ...each, steps: long } : each,
    );
    const config = { ...sampleConfig, guides };
    const turns = showings(() => inputOf(config), sampleNow, hourMs);
    for (const { id } of guides) expect(countOf(turns, `guide:${id}`)).toBeGreaterThan(0);
    const shown = turns.find((turn) => keyOf(turn) === `guide:${guides[1]?.id}`);
    expect(shown?.turnMs).toBe(3 * turnMs);
  });

  it('do not show the same item twice running while there are others', () => {
    for (const level of [0, 1, 2, 3] as const) {
      const input = inputOf(sampleConfig, { ...sampleView, surge: surgeAt(level) });
      const keys = showings(() => input, sampleNow, 6 * hourMs).map(keyOf);
      expect(keys.filter((key, at) => key === keys[at - 1])).toEqual([]);
    }
  });

  it('show what people queue for more often than what nobody waits for, most of all in a surge', () => {
    const count = (id: string, level: SurgeLevel) => {
      const input = inputOf(sampleConfig, { ...sampleView, surge: surgeAt(level) });
      return countOf(
        showings(() => input, sampleNow, hourMs),
        `guide:${id}`,
      );
    };
    expect(count('plan-app', 0)).toBeGreaterThan(count('bill-sms', 0));
    expect(count('plan-app', 1)).toBeGreaterThan(count('plan-app', 0));
    expect(count('bill-sms', 1)).toBeLessThan(count('bill-sms', 0));
  });

  it('give content of high priority every second turn', () => {
    const slides = [{ id: 'urgent', text: { zh: '停电' }, sample: false, priority: 'high' as const }];
    const hour = Math.floor(sampleNow / hourMs) * hourMs;
    const keys = showings(() => inputOf({ ...sampleConfig, slides }), hour, hourMs).map(keyOf);
    expect(keys.filter((key) => key === 'slide:urgent').length).toBe(90);
    expect(keys.filter((key, at) => key === 'slide:urgent' && keys[at - 1] === key)).toEqual([]);
  });

  it('leave out the terminal while the hall is shut', () => {
    const night = sampleNow + 12 * hourMs;
    expect(
      countOf(
        showings(() => inputOf(sampleConfig), night, hourMs),
        'guide:print-terminal',
      ),
    ).toBe(0);
  });

  it('go on without a view, and with one that is too old to tell', () => {
    expect(stageAt(inputOf(sampleConfig, undefined), sampleNow).item).toBeDefined();
    const old = inputOf(sampleConfig, { ...sampleView, surge: surgeAt(3) }, { counts: 'withdrawn' });
    expect(decideStage(old, sampleNow).level).toBe(0);
  });

  it('have nothing to show in a hall that has nothing', () => {
    const config: PublicConfig = {
      ...sampleConfig,
      services: sampleConfig.services.map(({ price, limit, ...service }) => service),
      guides: [],
      outlets: [],
      notices: [],
      campaigns: [],
      slides: [],
      amenities: [],
    };
    expect(stageAt(inputOf(config, { ...sampleView, ...untold }), sampleNow).item).toBeUndefined();
  });

  it('last as long in a fast replay as in a hall', () => {
    const replay = inputOf(sampleConfig, sampleView, { rate: 60 });
    const turn = stageAt(replay, sampleNow);
    expect(turn.turnMs % turnMs).toBe(0);
    expect(turn.until - turn.since).toBe(turn.turnMs * 60);
  });
});

describe('a screen that shows a turn', () => {
  it('keeps it to the end, whatever the queue does', () => {
    fc.assert(
      fc.property(configsOf(freePlacements), liveViews, liveViews, instants, (config, a, b, t) => {
        const before = stageAt(inputOf(config, { ...a, surge: surgeAt(0) }), t);
        fc.pre(before.item !== undefined && before.item.kind !== 'quiet' && before.item.kind !== 'trend');
        const now = inputOf(config, { ...b, surge: surgeAt(0) });
        expect(stageHolding(before, now, before.until - 1)).toMatchObject({
          item: before.item,
          key: before.key,
        });
        expect(stageHolding(before, now, before.until)).toMatchObject(stageAt(now, before.until));
      }),
    );
  });

  it('lets a campaign go at once when the highest level stops campaigns', () => {
    const calm = inputOf(sampleConfig);
    const turns = showings(() => calm, sampleNow, hourMs);
    const campaign = turns.find(({ item }) => item?.kind === 'campaign');
    const surge = inputOf(sampleConfig, { ...sampleView, surge: surgeAt(3) });
    const held = stageHolding(campaign, surge, (campaign?.since ?? 0) + 5000);
    expect(held.item?.kind).not.toBe('campaign');
  });
});
