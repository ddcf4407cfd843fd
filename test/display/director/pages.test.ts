import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guideForm, guidePages } from '../../../display/director/guide-pages.ts';
import { fitsHeader } from '../../../display/director/notices.ts';
import { outletPages } from '../../../display/director/outlet-pages.ts';
import { evenPages, pageAt } from '../../../display/director/pages.ts';
import { serviceLayout } from '../../../display/director/service-pages.ts';
import { reference } from '../../../display/director/zones.ts';
import { longestState, sampleConfig, sampleNow, sampleView } from '../../helpers/sample-state.ts';

const longest = longestState().config ?? sampleConfig;
const [firstService] = sampleConfig.services;
const [firstGuide] = sampleConfig.guides;

const layout = (services: typeof sampleConfig.services) => serviceLayout(services, reference.services, false);

describe('paging', () => {
  it('keeps order, loses nothing, and makes as few pages as hold it, of even size', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (items, most) => {
          const pages = evenPages(items, most);
          expect(pages.reduce((all, page) => all.concat(page), [])).toEqual(items);
          expect(pages).toHaveLength(Math.ceil(items.length / most));
          const sizes = pages.map(({ length }) => length);
          if (sizes.length > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('turns pages with time and begins again', () => {
    expect([0, 9_999, 10_000, 25_000, 30_000].map((ms) => pageAt(ms, 10_000, 3))).toEqual([0, 0, 1, 2, 0]);
    expect(pageAt(5, 10, 0)).toBe(0);
  });

  it('shows six short-named services at once and sets four larger', () => {
    expect(layout(sampleConfig.services)).toMatchObject({ pages: { length: 1 }, sizes: { zh: 0.42 } });
    expect(layout(sampleConfig.services.slice(0, 4)).sizes.zh).toBe(0.52);
  });

  it('shows six services at once under a banner too, their names in turn, but pages what needs pages anyway', () => {
    const low = { ...reference.services, height: reference.services.height - 0.98 };
    const { pages, names } = serviceLayout(sampleConfig.services, low, false);
    expect([pages.length, names]).toEqual([1, 'inTurn']);
    const twice = sampleConfig.services.concat(sampleConfig.services);
    expect(serviceLayout(twice, low, false).names).toBe('stacked');
  });

  it('shows fewer services at once when their names are long, and all of 26 in turn', () => {
    expect(layout(longest.services).pages[0]?.length).toBeLessThan(6);
    const many = Array.from({ length: 26 }, () => firstService as NonNullable<typeof firstService>);
    expect(layout(many).pages.reduce((sum, page) => sum + page.length, 0)).toBe(26);
  });

  it('shows three short steps at once, long ones fewer', () => {
    const guide = firstGuide as NonNullable<typeof firstGuide>;
    const steps = (length: number, text: string) => Array.from({ length }, () => ({ text: { zh: text } }));
    const sizes = (length: number, text: string) =>
      guidePages({ ...guide, steps: steps(length, text) }).map((page) => page.length);
    expect(sizes(3, '扫右侧二维码')).toEqual([3]);
    expect(sizes(5, '扫右侧二维码')).toEqual([3, 2]);
    expect(sizes(4, '在打开的页面里输入您的手机号码和要缴的金额')).toEqual([2, 2]);
    expect(sizes(2, '字'.repeat(40))).toEqual([1, 1]);
  });

  it('keeps steps beside their code in little height, on pages of their own only where there is less', () => {
    const guide = firstGuide as NonNullable<typeof firstGuide>;
    const form = (height: number) =>
      guideForm({ ...guide, title: { zh: '缴话费不用排队' } }, { width: 10, height });
    expect(form(7.6)).toMatchObject({ form: 'over', pages: [{ length: 3 }] });
    expect(form(6.4)).toMatchObject({ form: 'over', tight: true, pages: [{ length: 3 }] });
    expect(form(4.4)).toMatchObject({ form: 'split', pages: [{ length: 0 }, { length: 3 }] });
    expect(form(6.4).code).toBeLessThan(form(7.6).code);
  });

  it('lists open outlets before shut ones, each part nearest first', () => {
    const ids = outletPages(sampleConfig, sampleView, sampleNow).map((page) =>
      page.map(({ outlet }) => outlet.id),
    );
    expect(ids).toEqual([
      ['renmin-room', 'zhongshan', 'heping'],
      ['xinhua', 'beihu'],
    ]);
  });
});

describe('notices', () => {
  it("stand in the header only if they fit beside the hall's name", () => {
    const notice = { id: 'n', text: { zh: '今日 17:00 提前停止取号' } };
    expect(fitsHeader(sampleConfig, notice)).toBe(true);
    expect(fitsHeader(longest, notice)).toBe(false);
    expect(fitsHeader(sampleConfig, { id: 'n', text: { zh: '字'.repeat(80) } })).toBe(false);
  });
});
