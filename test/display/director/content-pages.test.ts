import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campaignPages } from '../../../display/director/campaign-pages.ts';
import { lastDayText } from '../../../display/director/last-day.ts';
import { noticePages } from '../../../display/director/notice-pages.ts';
import { type PublicSlide, slideForm } from '../../../display/director/slide-pages.ts';
import { longestState, sampleConfig } from '../../helpers/sample-state.ts';

const rooms = fc.record({
  width: fc.double({ min: 5.5, max: 18.5, noNaN: true }),
  height: fc.double({ min: 6, max: 9, noNaN: true }),
});
const stage = { width: 9.48, height: 8.48 };
const [family] = sampleConfig.campaigns;
const longest = longestState().config;
const [long] = longest?.campaigns ?? [];
if (!family || !long || !longest) throw new Error('the sample has no campaign');

describe('the pages of a campaign', () => {
  it('are the offer, then its terms and questions', () => {
    const pages = campaignPages(family, sampleConfig.glossary, stage);
    expect(pages.map(({ kind }) => kind)).toEqual(['offer', 'words']);
    expect(campaignPages({ ...family, terms: [], faq: [] }, [], stage).map(({ kind }) => kind)).toEqual([
      'offer',
    ]);
  });

  it('say each term and answer once, in columns that hold them, in any room', () => {
    fc.assert(
      fc.property(rooms, fc.constantFrom(family, long), (room, campaign) => {
        const glossary = campaign === family ? sampleConfig.glossary : longest.glossary;
        const columns = campaignPages(campaign, glossary, room).flatMap((page) =>
          page.kind === 'words' ? page.columns : [],
        );
        expect(columns.flat().length).toBe(campaign.terms.length + campaign.faq.length);
        for (const column of columns)
          expect(column.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(room.height - 0.8);
      }),
      { numRuns: 40 },
    );
  });

  it('have its code and its offer once', () => {
    fc.assert(
      fc.property(rooms, (room) => {
        const pages = campaignPages(long, longest.glossary, room).filter((page) => page.kind === 'offer');
        expect(pages.filter(({ code }) => code).length).toBe(1);
        expect(pages.filter(({ offer }) => offer).length).toBe(1);
      }),
      { numRuns: 40 },
    );
  });

  it('name the last day of its period', () => {
    const day = (text: string) => Date.parse(`${text}+08:00`);
    expect(lastDayText('Asia/Shanghai', day('2026-11-01T00:00'), day('2026-12-01T00:00'))).toBe(
      '11 月 30 日',
    );
    expect(lastDayText('Asia/Shanghai', day('2026-11-01T00:00'), day('2027-02-01T18:00'))).toBe(
      '2027 年 2 月 1 日',
    );
  });
});

describe('the pages of a notice', () => {
  it('keep all of its text, in any room', () => {
    const notice = longest.notices[0] ?? { id: 'n', text: { zh: '通知' } };
    fc.assert(
      fc.property(rooms, (room) => {
        const pages = noticePages(notice, room);
        expect(pages.flatMap(({ zh }) => zh?.lines ?? []).join('')).toBe(notice.text.zh);
        for (const { zh, en } of pages)
          expect((zh?.height ?? 0) + (en?.height ?? 0)).toBeLessThanOrEqual(room.height - 1.2);
      }),
      { numRuns: 40 },
    );
  });

  it('are one where it fits', () => {
    expect(
      noticePages({ id: 'n', text: { zh: '今日提前停止取号', en: 'No more tickets today' } }, stage),
    ).toMatchObject([{ zh: { lines: ['今日提前停止取号'] }, en: { lines: ['No more tickets today'] } }]);
  });
});

describe('the pages of a slide', () => {
  it('keep all of its text, in any room', () => {
    const slide = longest.slides.find(({ text }) => text) as PublicSlide;
    fc.assert(
      fc.property(rooms, (room) => {
        const { pages } = slideForm(slide, room);
        const zh = pages.flatMap((page) => page.zh.flatMap(({ spans }) => spans.map(({ text }) => text)));
        expect(zh.join('')).toBe(slide.text?.zh);
      }),
      { numRuns: 30 },
    );
  });

  it('are one for a picture', () => {
    expect(slideForm({ id: 'p', image: '/p.png', sample: false }, stage).pages.length).toBe(1);
  });
});
