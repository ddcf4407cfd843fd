import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clockText, dateText, hallTime, secondsText } from '../../../display/director/hall-time.ts';

it("reads date and time in the hall's zone", () => {
  const time = hallTime('Asia/Shanghai', Date.parse('2026-11-21T18:05:09Z'));
  expect([dateText(time), clockText(time), secondsText(time)]).toEqual([
    '11 月 22 日 星期日',
    '02:05',
    '02:05:09',
  ]);
});

it('shows midnight as 00:00', () => {
  expect(clockText(hallTime('Asia/Shanghai', Date.parse('2026-11-22T00:00:00+08:00')))).toBe('00:00');
});

it('follows a zone through its change of clocks', () => {
  expect(clockText(hallTime('Europe/Warsaw', Date.parse('2026-10-25T00:30:00Z')))).toBe('02:30');
  expect(clockText(hallTime('Europe/Warsaw', Date.parse('2026-10-25T01:30:00Z')))).toBe('02:30');
});

it("knows China's time as the browser does, from 1970 to far ahead", () => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', timeStyle: 'medium' });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.UTC(2100) }), (at) => {
      expect(secondsText(hallTime('Asia/Shanghai', at))).toBe(format.format(at));
    }),
  );
});
