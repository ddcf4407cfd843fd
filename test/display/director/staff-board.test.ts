import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultActions } from '#config/surge.ts';
import { counterRow } from '../../../display/director/counter-row.ts';
import { counterServices } from '../../../display/director/counter-services.ts';
import { jams } from '../../../display/director/jams.ts';
import { nextLevelWords, sinceWords } from '../../../display/director/level-words.ts';
import { relief } from '../../../display/director/relief.ts';
import { jamList, reliefList } from '../../../display/director/staff-lists.ts';
import { everydayActions, rolePages } from '../../../display/director/staff-roles.ts';
import { staffRooms } from '../../../display/director/staff-rooms.ts';
import { textWidth } from '../../../display/director/text-width.ts';
import { longestState, sampleConfig, sampleNow, sampleView } from '../../helpers/sample-state.ts';

const longest = longestState();
const config = longest.config ?? sampleConfig;
const zone = 'Asia/Shanghai';
const hourMs = 3_600_000;
const small = { width: 3.2, height: 3.6 };

describe('the level in words', () => {
  const surge = { ...sampleView.surge, since: sampleNow - 12 * 60_000 };

  it('says since when, and of a level set by hand until when', () => {
    expect(sinceWords(surge, zone, sampleNow)).toBe('10:30 起');
    const byHand = { ...surge, byHand: true, until: sampleNow + hourMs };
    expect(sinceWords(byHand, zone, sampleNow)).toBe('10:30 起，人工设定，至 11:42');
    expect(sinceWords({ ...byHand, until: sampleNow + 24 * hourMs }, zone, sampleNow)).toContain(
      '至 明天 10:42',
    );
  });

  it('says where the next level begins, and nothing on the highest', () => {
    expect(nextLevelWords(0, sampleConfig)).toBe('到 2.5 升一级');
    expect(nextLevelWords(2, sampleConfig)).toBe('到 4.5 升三级');
    expect(nextLevelWords(3, sampleConfig)).toBeUndefined();
  });
});

describe('what each role does', () => {
  it('has the four roles on one page with the usual actions', () => {
    for (const actions of [everydayActions, ...Object.values(defaultActions)]) {
      expect(rolePages(actions, { width: 8.9, height: 5.2 }).pages).toHaveLength(1);
    }
  });

  it('loses no action in any room, and nothing is set too small', () => {
    const { level1 } = config.surge.actions;
    fc.assert(
      fc.property(
        fc.double({ min: 6, max: 12, noNaN: true }),
        fc.double({ min: 3.4, max: 9, noNaN: true }),
        (width, height) => {
          const { pages, size } = rolePages(level1, { width, height });
          expect(size).toBeGreaterThanOrEqual(0.32);
          for (const name of ['导购', '保安', '台席', '值班经理']) {
            const cells = pages.flat().filter((cell) => cell.name === name);
            const said = cells.flatMap(({ actions }) => actions.map((lines) => lines.join('')));
            expect(said).toEqual(level1.guide.map(({ zh }) => zh));
          }
        },
      ),
    );
  });
});

describe('the lists', () => {
  it('say first what matters: that nobody takes it, or how long it takes', () => {
    const { rows } = jamList(jams(sampleConfig, sampleView), { width: 4.3, height: 6 });
    expect(rows.map(({ name, more }) => [name.join(''), more[0]])).toEqual([
      ['终端销售', { text: '没有台席办理', tone: 'warn', size: 0.48 }],
      ['套餐办理', { text: '30–45 分钟', tone: 'strong', size: 0.48 }],
      ['话费缴纳', { text: '15–20 分钟', tone: 'strong', size: 0.48 }],
    ]);
  });

  it('have at least one row, however long its words', () => {
    const found = jams(config, { ...sampleView, services: longest.view?.services ?? {} });
    expect(jamList(found, small).rows).toHaveLength(1);
    const outlets = relief(config, sampleView, sampleNow, []);
    expect(reliefList(outlets, config, small, sampleNow).rows).toHaveLength(1);
  });
});

describe('the row of counters', () => {
  const signs = (width: number, counters = sampleConfig.counters) =>
    counterRow(
      counters,
      { ...sampleView.counters, c2: { state: 'paused' }, c8: { state: 'closed' } },
      width,
      false,
    );

  it('groups them by state and leaves out states that no counter is in', () => {
    expect(signs(48).map(({ state, count, signs }) => [state, count, signs.split('\u2002')])).toEqual([
      ['open', 6, ['1', '3', '4', '5', '6', '7']],
      ['paused', 1, ['2']],
      ['closed', 1, ['8']],
    ]);
    expect(counterRow(sampleConfig.counters, sampleView.counters, 48, false)).toHaveLength(1);
  });

  it('says how many where not all signs have room', () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ id: `x${at}`, label: String(at + 1) }));
    const [group] = counterRow(many, {}, 30, false);
    expect(group).toMatchObject({ state: 'closed', count: 60 });
    expect(group?.signs.endsWith(' …')).toBe(true);
    expect(textWidth(group?.signs ?? '')).toBeLessThan(30);
  });
});

describe("a counter's services", () => {
  it('are set large with everyday words where there is room', () => {
    const services = sampleConfig.services
      .slice(0, 2)
      .map((item) => ({ ...item, plain: { zh: '换套餐、加流量包' } }));
    const { pages, sizes } = counterServices(services, { width: 6, height: 7 });
    expect(pages).toEqual([
      [
        { name: ['套餐办理'], plain: ['换套餐、加流量包'], english: 'Plans' },
        { name: ['话费缴纳'], plain: ['换套餐、加流量包'], english: 'Payments' },
      ],
    ]);
    expect(sizes.name).toBe(0.6);
  });

  it('are all there, on pages where they must be', () => {
    const services = Array.from({ length: 26 }, () => config.services)
      .flat()
      .slice(0, 26);
    const { pages } = counterServices(services, { width: 5, height: 5 });
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat()).toHaveLength(26);
  });
});

describe('the boxes of the board', () => {
  it('fill its room and no more', () => {
    for (const [room, tall] of [
      [{ width: 18.24, height: 8.86 }, false],
      [{ width: 13.8, height: 6.4 }, false],
      [{ width: 10.08, height: 16.8 }, true],
    ] as const) {
      const { level, figures, roles, jams, outlets, counters } = staffRooms(room, tall);
      const rows = tall
        ? level.height + figures.height + roles.height + jams.height + counters.height
        : level.height + roles.height + counters.height;
      expect(rows).toBeLessThan(room.height);
      expect((tall ? 0 : roles.width) + jams.width + outlets.width).toBeLessThan(room.width);
    }
  });
});
