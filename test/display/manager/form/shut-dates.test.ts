import { expect, it } from 'vitest';
import { datesInChinese, isShutDates, readShutDates } from '../../../../display/manager/form/shut-dates.ts';

it.each([
  ['2027年2月6日到8日', '2027 Feb 06-08'],
  ['2027年2月6日至2月8日', '2027 Feb 06-08'],
  ['2027年2月6日-8日', '2027 Feb 06-08'],
  ['2027年2月6-8日', '2027 Feb 06-08'],
  ['2027-02-06', '2027 Feb 06'],
  ['2027/2/6', '2027 Feb 06'],
  ['2027-02-06~2027-02-08', '2027 Feb 06-08'],
  ['2027-02-06 - 2027-02-08', '2027 Feb 06-08'],
  ['2027-01-30～2027-02-02', '2027 Jan 30-Feb 02'],
  ['2月6日', 'Feb 06'],
  ['每年10月1日到3日', 'Oct 01-03'],
  ['12月30日到1月2日', 'Dec 30-Jan 02'],
  ['2027年12月30日到1月2日', '2027 Dec 30-2028 Jan 02'],
  ['2027年2月6号 停业', '2027 Feb 06'],
  ['2027 Feb 06-08', '2027 Feb 06-08'],
  ['2027 Feb 28-Mar 02', '2027 Feb 28-Mar 02'],
  ['2027 Dec 30-2028 Jan 02', '2027 Dec 30-2028 Jan 02'],
  ['Feb 29', 'Feb 29'],
])('reads %s as %s', (written, dates) => {
  expect(readShutDates(written)).toEqual({ dates: [dates], unread: [] });
});

it('reads several dates with commas of either width between', () => {
  expect(readShutDates('2027年2月6日到8日，2027-10-01、5月1日').dates).toEqual([
    ...['2027 Feb 06-08', '2027 Oct 01', 'May 01'],
  ]);
});

it.each([
  '春节',
  '2027年2月30日',
  '2027年13月1日',
  '2027-02-08~2027-02-06',
  '2027年2月8日到6日',
  '6日',
  '2027年2月',
])('does not take %s for a date', (written) => {
  expect(readShutDates(written)).toEqual({ dates: [], unread: [written] });
});

it('writes dates in Chinese so that they are read as the same again', () => {
  const dates = ['2027 Feb 06-08', '2027 Feb 06', 'Feb 06', '2027 Jan 30-Feb 02', '2027 Dec 30-2028 Jan 02'];
  expect(dates.map(datesInChinese)).toEqual([
    ...['2027年2月6日至8日', '2027年2月6日', '每年2月6日'],
    ...['2027年1月30日至2月2日', '2027年12月30日至2028年1月2日'],
  ]);
  expect(readShutDates(dates.map(datesInChinese).join('，')).dates).toEqual(dates);
  expect(dates.every(isShutDates)).toBe(true);
});
