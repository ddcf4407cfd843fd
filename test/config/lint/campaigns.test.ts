import { describe, expect, it } from 'vitest';
import { lint } from '#config/lint.ts';
import { fileCampaign, lintHall, lintNow } from '../../helpers/lint-hall.ts';

type Campaign = Partial<Omit<typeof fileCampaign, 'offer'>> & Record<string, unknown>;
const other: Campaign = { id: 'other', owner: 'city', products: ['家庭套餐'] };
const codesOf = (campaigns: Campaign[], more: object = {}) =>
  lint(
    lintHall({ campaigns: campaigns.map((each) => ({ ...fileCampaign, ...each })), ...more }),
    lintNow,
  ).map(({ code, path }) => `${code} ${path}`);

describe('campaigns in conflict', () => {
  const dearer = { ...other, price: { zh: '99 元/月' } };

  it('are those on one product at one time with different offers, across owner levels', () => {
    expect(codesOf([{}, dearer])).toEqual(['campaign_conflict campaigns[1]']);
    expect(codesOf([{}, { ...other, offer: { zh: '五个号码共用' } }])).toEqual([
      'campaign_conflict campaigns[1]',
    ]);
    const [finding] = lint(lintHall({ campaigns: [fileCampaign, { ...fileCampaign, ...dearer }] }), lintNow);
    expect(finding?.zh).toContain('和省公司的活动“全家一起用更省”冲突');
    expect(finding?.zh).toContain('2026-11-23 10:00 至 2027-02-01 00:00');
    expect(finding?.zh).toContain(`那一条写的是：“${fileCampaign.offer.zh}”，“${fileCampaign.price.zh}”`);
  });

  it('are not those that say the same, whatever the marks and blanks', () => {
    expect(codesOf([{}, { ...other, price: { zh: '79元／月'.replace('／', '/') } }])).toEqual([]);
  });

  it('are not those of other products, of other times, or already over', () => {
    expect(codesOf([{}, { ...dearer, products: ['宽带'] }])).toEqual([]);
    const later = { from: '2027-02-01T00:00:00+08:00', until: '2027-03-01T00:00:00+08:00' };
    expect(codesOf([{}, { ...dearer, ...later }])).toEqual([]);
    expect(codesOf([{ until: '2026-11-20T00:00:00+08:00' }, dearer])).toEqual(['expired campaigns[0]']);
  });
});

describe('the frequency of campaigns', () => {
  const many = (count: number, more: (at: number) => Campaign = () => ({})) =>
    Array.from({ length: count }, (_, at) => ({ id: `k${at}`, products: [`p${at}`], ...more(at) }));

  it('is too high with more than three at once, now or on a day to come', () => {
    expect(codesOf(many(3))).toEqual([]);
    expect(codesOf(many(4))).toEqual(['campaigns_too_many campaigns']);
    expect(codesOf(many(4, (at) => (at < 3 ? {} : { from: '2027-01-01T00:00:00+08:00' })))).toEqual([
      'campaigns_too_many campaigns',
    ]);
  });

  it('counts only those whose hours meet, and takes the number from the file', () => {
    const halves = (at: number) => ({
      times: at % 2 === 0 ? [{ from: '09:00', to: '12:00' }] : [{ from: '12:00', to: '18:00' }],
    });
    expect(codesOf(many(6, halves))).toEqual([]);
    expect(codesOf(many(2), { checks: { campaignsAtOnce: 1 } })).toEqual(['campaigns_too_many campaigns']);
  });

  it('is too high where they fill more than twenty minutes of an hour', () => {
    expect(codesOf([{ priority: 'high' }])).toEqual(['campaigns_too_long campaigns']);
    expect(codesOf([{ priority: 'high', perHour: 6 }])).toEqual([]);
    expect(codesOf([{}], { guides: [] })).toContain('campaigns_too_long campaigns');
  });
});

describe('the words of a campaign', () => {
  const glossary = [{ id: 'sub', term: { zh: '副卡' }, plain: { zh: '共用套餐的另一个号码' } }];
  const words = { offer: { zh: '主卡带两张副卡' } };

  it('are asked for their plain meaning', () => {
    expect(codesOf([words])).toEqual(['term_not_explained campaigns[0].offer']);
    expect(codesOf([words], { glossary })).toEqual(['term_not_listed campaigns[0].terms']);
    expect(codesOf([{ ...words, terms: ['sub'] }], { glossary })).toEqual([]);
  });

  it('are told once, by the longest term they hold', () => {
    expect(codesOf([{ title: { zh: '合约期满再送' } }])).toEqual(['term_not_explained campaigns[0].title']);
  });

  it('answer at least one question', () => {
    expect(codesOf([{ faq: [] }])).toEqual(['faq_missing campaigns[0].faq']);
  });
});

describe('a campaign that is not ready', () => {
  it('is told when it has begun or begins soon, not before', () => {
    const begins = (from: string) => codesOf([{ ready: false, from }]);
    expect(begins('2026-11-01T00:00:00+08:00')).toEqual(['not_ready_begun campaigns[0].ready']);
    expect(begins('2026-11-25T00:00:00+08:00')).toEqual(['not_ready_soon campaigns[0].ready']);
    expect(begins('2026-12-25T00:00:00+08:00')).toEqual([]);
  });
});
