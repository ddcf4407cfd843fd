/** Screen and preview agree: what a wall paints is what `explain` says of its slots, at any time of the week ahead. */
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../display/elements/wall/wall.ts';
import { usualFreshness } from '#config/freshness.ts';
import { unnamedScreen } from '#config/schema.ts';
import type { SurgeLevel } from '#config/surge.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { explain } from '../../../display/director/explain.ts';
import type { Content, Slot } from '../../../display/director/explanation.ts';
import { stageAt } from '../../../display/director/stage-turn.ts';
import { standing } from '../../../display/director/standing.ts';
import { viewAt } from '../../../display/director/what-if.ts';
import type { WallState } from '../../../display/store/state.ts';
import { sampleClock, sampleConfig, sampleNow, sampleState, sampleView } from '../../helpers/sample-state.ts';
import { mount, textOf, until } from './mounting.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;
const takenAt = sampleNow + 30 * hourMs;
const goneAt = sampleNow + 26 * hourMs;
const screen = (id: string, more: Partial<typeof unnamedScreen> = {}) => ({ ...unnamedScreen, id, ...more });

const config: PublicConfig = {
  ...sampleConfig,
  screens: [
    screen('entrance'),
    screen('full', {
      template: 'stage',
      zones: { ...unnamedScreen.zones, stage: ['guide', 'campaign'], footer: 'none' },
    }),
    screen('counter', { template: 'counter', counter: 'c3' }),
    screen('staff', { template: 'staff' }),
  ],
  notices: [
    ...sampleConfig.notices,
    { id: 'water', text: { zh: '饮水请自取' }, times: [{ from: '12:00', to: '02:00' }] },
    { id: 'queue', text: { zh: '请先取号' }, levels: [2, 3] },
  ],
  slides: [
    ...sampleConfig.slides,
    {
      id: 'gone',
      title: { zh: '限时画面' },
      text: { zh: '到点就撤' },
      sample: false,
      weight: 10,
      until: goneAt,
    },
  ],
  takeovers: [{ id: 'fire', text: { zh: '请从安全出口离开' }, from: takenAt, until: takenAt + hourMs }],
};

const instants = [
  0,
  3 * minuteMs + 13_000,
  2 * hourMs,
  14 * hourMs,
  30.5 * hourMs,
  31 * hourMs,
  75 * hourMs + 7 * minuteMs,
  167 * hourMs,
].map((after) => sampleNow + after);
const slots: readonly Slot[] = ['stage', 'banner', 'header', 'footer', 'takeover'];

/** A wall that was told at `t` how the queue is. */
const stateAt = (t: number, name: string | undefined, level?: SurgeLevel): WallState =>
  sampleState({
    config,
    view: viewAt(sampleView, sampleNow, t, level),
    asOf: t,
    ...(name !== undefined && { screen: name }),
  });

const bare = (text: string) => text.replace(/\s/g, '');
const find = (root: Element | null | undefined, selector: string) =>
  root?.shadowRoot?.querySelector(selector);
const wordsOf = (element: Element | null | undefined) => (element ? bare(textOf(element)) : '');

/** What the wall shows in each slot, read off the page. */
function paintedOn(wall: Element): Record<Slot, string> {
  const shown = find(find(wall, 'hb-stage'), '.layer:not(.coming)');
  const content = shown?.firstElementChild;
  return {
    stage: content ? `${content.localName} ${wordsOf(content)}` : '',
    banner: wordsOf(find(wall, 'hb-banner')) || wordsOf(find(find(wall, 'hb-header'), '.surge')),
    header: wordsOf(find(find(wall, 'hb-header'), '.notice')),
    footer: wordsOf(find(find(wall, 'hb-nearby'), 'b')),
    takeover: wordsOf(find(find(wall, 'hb-takeover'), '.zh')),
  };
}

const byId = <T extends { id: string }>(items: readonly T[], id: string) =>
  items.find((item) => item.id === id);

/** Words that stand on the page while `content` is on: each of them has to be there. */
function expectedOf(content: Content): string[] {
  switch (content.kind) {
    case 'surge':
      return content.level === 0 ? [] : [config.surge.banner[`level${content.level}`].zh];
    case 'outlet':
      return [byId(config.outlets, content.outlet)?.name.zh ?? '?'];
    case 'takeover':
      return [byId(config.takeovers, content.takeover)?.text.zh ?? '?'];
    case 'notice':
      return [(byId(config.notices, content.notice)?.text.zh ?? '?').slice(0, 8)];
    case 'guide':
      return ['hb-guide', byId(config.guides, content.guide)?.title.zh ?? '?'];
    case 'campaign':
      return ['hb-campaign', byId(config.campaigns, content.campaign)?.title.zh ?? '?'];
    case 'slide':
      return ['hb-slide', byId(config.slides, content.slide)?.title?.zh ?? '?'];
    default:
      return [`hb-${content.kind}`];
  }
}

/** Where wall and explanation differ. */
function differences(wall: Element, state: WallState, t: number): string[] {
  const { counts } = standing(usualFreshness, state, t);
  const input = { config, view: state.view, counts, screen: state.screen, rate: 1 };
  const painted = paintedOn(wall);
  return slots.flatMap((slot) => {
    const { on, covered, why } = explain(slot, input, t);
    const isBare = covered !== undefined || why.some(({ code }) => code === 'no_slot');
    const said = on && !isBare ? expectedOf(on) : [];
    const welcome = slot === 'stage' && !on && !isBare ? ['欢迎光临'] : said;
    const agree =
      welcome.length === 0
        ? painted[slot] === ''
        : welcome.every((words) => bare(painted[slot]).includes(bare(words)));
    return agree
      ? []
      : [
          `${new Date(t).toISOString()} ${state.screen} ${slot}: "${painted[slot]}", not "${welcome.join(' ')}"`,
        ];
  });
}

const show = (state: WallState, t: number) => mount('hb-wall', { state, clock: sampleClock(t) });

describe('a wall and its explanation', () => {
  beforeEach(() => setViewport({ width: 1920, height: 1080 }));

  for (const name of ['entrance', 'full', 'counter', 'staff', undefined]) {
    it(`agree at every level and any time of the week: ${name ?? 'a screen without a name'}`, async () => {
      const found: string[] = [];
      for (const t of instants) {
        for (const level of [undefined, 0, 1, 2, 3] as const) {
          const state = stateAt(t, name, level);
          found.push(...differences(await show(state, t), state, t));
        }
      }
      expect(found).to.deep.equal([]);
    });
  }

  it('agree on an urgent message, which covers the rest and ends by itself, also with the link lost', async () => {
    const { asOf: _told, ...state } = stateAt(takenAt - hourMs, 'entrance', 3);
    const lost: WallState = { ...state, link: 'lost', asOf: takenAt - hourMs };
    for (const [after, stands] of [
      [-1000, false],
      [0, true],
      [hourMs - 1000, true],
      [hourMs, false],
    ] as const) {
      const t = takenAt + after;
      const wall = await show(lost, t);
      expect(differences(wall, lost, t)).to.deep.equal([]);
      expect(paintedOn(wall).takeover !== '').to.equal(stands);
      expect(paintedOn(wall).stage === '').to.equal(stands);
    }
  });

  it('agree that an item is on, and that it has expired', async () => {
    const input = { config, view: sampleView, counts: 'live' as const, screen: 'entrance', rate: 1 };
    const isOn = (t: number) => stageAt(input, t).key.endsWith('slide:gone');
    let t = sampleNow;
    while (!isOn(t)) t += 20_000;
    const before = stateAt(t, 'entrance');
    expect(paintedOn(await show(before, t)).stage).to.include('限时画面');
    for (let after = 0; after < 15; after += 1) {
      const late = goneAt + after * 20_000;
      const state = stateAt(late, 'entrance');
      const wall = await show(state, late);
      expect(differences(wall, state, late)).to.deep.equal([]);
      expect(paintedOn(wall).stage).to.not.include('限时画面');
    }
    expect(
      explain('stage', { ...input, view: viewAt(sampleView, sampleNow, goneAt) }, goneAt).others.find(
        ({ content }) => content.kind === 'slide' && content.slide === 'gone',
      )?.why.code,
    ).to.equal('expired');
  });

  it('agree when the link is lost and the counts are withdrawn: no surge, nobody is said to wait', async () => {
    for (const age of [10, 30, 60 * 24 * 3]) {
      const t = sampleNow + age * minuteMs;
      const state = { ...stateAt(sampleNow, 'entrance', 3), link: 'lost' as const };
      const wall = await show(state, t);
      expect(differences(wall, state, t)).to.deep.equal([]);
      const { counts } = standing(usualFreshness, state, t);
      expect(paintedOn(wall).banner === '').to.equal(counts === 'withdrawn');
    }
    const t = sampleNow + 30 * minuteMs;
    const state = { ...stateAt(sampleNow, 'entrance', 3), link: 'lost' as const };
    expect(standing(usualFreshness, state, t).counts).to.equal('withdrawn');
  });

  it('agree on what comes next, turn by turn', async () => {
    const state = stateAt(sampleNow, 'entrance');
    const { view } = state;
    const input = { config, view, counts: 'live' as const, screen: 'entrance', rate: 1 };
    const clock = sampleClock(sampleNow);
    const wall = await mount('hb-wall', { state, clock });
    const told = explain('stage', input, sampleNow).next;
    expect(told.length).to.equal(3);
    for (const { content, since } of told) {
      clock.set(since);
      const words = content ? expectedOf(content) : ['欢迎光临'];
      await until(() => words.every((each) => paintedOn(wall).stage.includes(bare(each))));
    }
  });
});
