import { describe, expect, it } from 'vitest';
import type { TrendView } from '#domain/view.ts';
import { curveOf, hourMarks, openMinutes } from '../../../display/director/trend-curve.ts';
import { trendPageCount, trendSteps, trendWords } from '../../../display/director/trend-words.ts';
import { sampleNow, sampleView } from '../../helpers/sample-state.ts';

const trend = (change: Partial<TrendView>): TrendView => ({
  stepMinutes: 30,
  from: 540,
  today: [10, 12],
  typical: [10, 12, 12, 12, 5, 5, 5],
  days: 8,
  ...change,
});
const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

describe('the sentence over the curve', () => {
  it('compares the last step that is over with a typical day', () => {
    const now = (today: number[]) => trendWords(trend({ today }), at('10:05')).now;
    expect(now([10, 12])).toBe('现在和平时差不多');
    expect(now([10, 14])).toBe('现在和平时差不多');
    expect(now([10, 18])).toBe('现在比平时人多');
    expect(now([10, 4])).toBe('现在比平时人少');
  });

  it('makes nothing of a person more or less in a quiet hall', () => {
    const words = trendWords(trend({ today: [1, 2], typical: [1, 1, 1, 1] }), at('10:05'));
    expect(words.now).toBe('现在和平时差不多');
  });

  it('does not speak of now from old numbers, or while too few days are known', () => {
    expect(trendWords(trend({}), at('12:00')).now).toBeUndefined();
    expect(trendWords(trend({}), at('10:05'), false).now).toBeUndefined();
    expect(trendWords(trend({ typical: [] }), at('10:05'))).toEqual({ now: undefined, later: undefined });
  });

  it('says from when on fewer people come, if they stay away', () => {
    expect(trendWords(trend({}), at('10:05')).later).toBe('一般 11:00 后人会少');
    const again = [10, 12, 12, 12, 5, 5, 5, 14, 14];
    expect(trendWords(trend({ typical: again }), at('10:05')).later).toBe('一般 11:00–12:30 人会少');
    expect(trendWords(trend({ typical: [10, 12, 12, 5, 12, 12] }), at('10:05')).later).toBeUndefined();
  });
});

describe('the curve', () => {
  it('is told in words step by step', () => {
    expect(trendSteps(trend({})).slice(1, 3)).toEqual(['09:30 今天 12 人，平时 12 人', '10:00 平时 12 人']);
  });

  it('takes no turn before there is one', () => {
    expect([undefined, trend({ today: [3], typical: [] }), trend({})].map(trendPageCount)).toEqual([0, 0, 1]);
  });

  it('spans the opening hours of today and leaves out what lies outside them', () => {
    const open = openMinutes(sampleView.openings, 'Asia/Shanghai', sampleNow);
    expect(open).toEqual({ from: at('09:00'), to: at('18:00') });
    const curve = curveOf(trend({ from: at('08:30'), typical: [1, 2, 3], today: [1] }), open);
    expect(curve.minutes).toEqual([at('09:15'), at('09:45')]);
    expect(curve).toMatchObject({ today: [null, null], typical: [2, 3] });
  });

  it('marks as many whole hours as there is room for', () => {
    const day = { from: at('08:30'), to: at('18:00') };
    expect(hourMarks(day, 30, 1.35)).toHaveLength(10);
    expect(hourMarks(day, 4, 1.35).map((minute) => minute / 60)).toEqual([9, 13, 17]);
  });
});
