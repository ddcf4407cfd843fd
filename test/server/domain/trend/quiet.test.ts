import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quiet } from '#config/quiet.ts';
import { businessDay } from '#domain/day.ts';
import { daysToLearn, learnedQuiet, quietView } from '#domain/trend/quiet.ts';
import type { PastDay } from '#domain/trend/trend.ts';
import type { Openings } from '#domain/view.ts';
import { clock, zone } from '../../../helpers/facts.ts';

const dayMs = 86_400_000;
/** Monday 2026-11-23 and the seven days after it, 9 to 18. */
const openings: Openings = Array.from({ length: 8 }, (_, n) => [
  clock('09:00') + n * dayMs,
  clock('18:00') + n * dayMs,
]);
const none: Quiet = { hours: [], daysOfMonth: [] };
const monday = businessDay(zone, clock('12:00'));
const viewOf = (quiet: Quiet, past: readonly PastDay[] = []) =>
  quietView({ timeZone: zone, day: monday, quiet, past, openings: [...openings] });
const onDay = (n: number, from: string, to: string) => [clock(from) + n * dayMs, clock(to) + n * dayMs];

/** Means of a day on which ten wait, but for some half hours. */
const means = (few: Record<number, number>) => Array.from({ length: 48 }, (_, step) => few[step] ?? 10);
const workdays = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];
const learnt = (dates = workdays): PastDay[] =>
  dates.map((date) => ({ date, means: means({ 28: 2, 29: 2, 30: 3, 31: 3, 20: 1 }) }));

describe('quiet times', () => {
  it('are those of the file, inside opening hours, while too little is learned', () => {
    const hours: Quiet['hours'] = [
      { days: ['tu', 'sa'], from: '14:00', to: '16:00' },
      { days: ['sa'], from: '07:00', to: '10:00' },
    ];
    expect(viewOf({ ...none, hours }, learnt(workdays.slice(1)))).toEqual({
      spans: [onDay(1, '14:00', '16:00'), onDay(5, '09:00', '10:00'), onDay(5, '14:00', '16:00')],
      learned: false,
    });
  });

  it('are whole days where the file says so, whatever else is quiet on them', () => {
    const given: Quiet = { hours: [{ from: '14:00', to: '16:00' }], daysOfMonth: [{ from: 24, to: 25 }] };
    expect(viewOf(given).spans.slice(0, 4)).toEqual([
      onDay(0, '14:00', '16:00'),
      onDay(1, '09:00', '18:00'),
      onDay(2, '09:00', '18:00'),
      onDay(3, '14:00', '16:00'),
    ]);
  });

  it('are learned from five days of a kind on, for days of that kind', () => {
    const hours: Quiet['hours'] = [{ from: '17:00', to: '18:00' }];
    const { spans, learned } = viewOf({ ...none, hours }, learnt());
    expect(learned).toBe(true);
    expect(spans).toEqual([
      ...[0, 1, 2, 3, 4].map((n) => onDay(n, '14:00', '16:00')),
      ...[5, 6].map((n) => onDay(n, '17:00', '18:00')),
    ]);
  });
});

it('are told once where the clocks go back and an hour comes twice', () => {
  const utc = (time: string) => Date.parse(`2026-10-${time}:00Z`);
  const view = quietView({
    timeZone: 'Europe/Warsaw',
    day: businessDay('Europe/Warsaw', utc('24T12:00')),
    quiet: { ...none, hours: [{ from: '00:00', to: '02:30' }] },
    past: [],
    // From 00:30 to 02:14, and from the second 02:10 on.
    openings: [
      [utc('24T22:30'), utc('25T00:14')],
      [utc('25T01:10'), utc('25T02:00')],
    ],
  });
  expect(view.spans).toEqual([[utc('24T22:30'), utc('25T00:14')]]);
});

describe('learned quiet times', () => {
  const open: [number, number][] = [[540, 1_080]];

  it('are the two longest stretches of at least an hour', () => {
    const few = means({ 18: 1, 19: 1, 22: 1, 23: 1, 26: 0, 27: 0, 30: 1 });
    expect(learnedQuiet({ means: few }, [[540, 1_380]])).toEqual([
      [540, 600],
      [780, 840],
    ]);
  });

  it('end where the hall closes for lunch', () => {
    const few = means({ 23: 1, 24: 1, 25: 1, 26: 1 });
    const lunch: [number, number][] = [
      [540, 720],
      [750, 1_080],
    ];
    expect(learnedQuiet({ means: few }, lunch)).toEqual([[750, 810]]);
  });

  it('are none where one half hour is like the other, or nothing is known', () => {
    expect(learnedQuiet({ means: means({}) }, open)).toEqual([]);
    expect(learnedQuiet({ means: [] }, open)).toEqual([]);
    expect(learnedQuiet({ means: means({ 20: 1 }) }, [])).toEqual([]);
  });
});

it('are always inside opening hours, in order and apart, in any zone, whatever is known or given', () => {
  const time = fc
    .integer({ min: 0, max: 47 })
    .map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
  const hours = fc
    .tuple(time, time)
    .filter(([from, to]) => from < to)
    .map(([from, to]) => ({ from, to }));
  const daysOfMonth = fc
    .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 }))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
  const quiet = fc.record({
    hours: fc.array(hours, { maxLength: 3 }),
    daysOfMonth: fc.array(daysOfMonth, { maxLength: 2 }),
  });
  const past = fc
    .array(fc.array(fc.option(fc.nat(20), { nil: undefined }), { minLength: 48, maxLength: 48 }), {
      minLength: daysToLearn - 1,
      maxLength: daysToLearn,
    })
    .map((days) => days.map((curve, n) => ({ date: workdays[n] ?? '', means: curve })));
  const place = fc.constantFrom(
    ['Asia/Shanghai', '2026-11-23'],
    ['Europe/Warsaw', '2026-03-27'],
    ['Europe/Warsaw', '2026-10-23'],
    ['America/Santiago', '2026-09-03'],
  );
  // Lengths of time shut and open in turn, in minutes, beginning before the first day.
  const turns = fc.array(fc.integer({ min: 1, max: 1_500 }), { minLength: 2, maxLength: 24 });
  fc.assert(
    fc.property(quiet, past, place, turns, (given, days, [timeZone = '', date = ''], lengths) => {
      const day = businessDay(timeZone, Date.parse(`${date}T12:00:00Z`));
      const spans: Openings = [];
      let at = day.from - 300 * 60_000;
      for (const [n, length] of lengths.entries()) {
        if (n % 2 === 1) spans.push([at, at + length * 60_000]);
        at += length * 60_000;
      }
      const view = quietView({ timeZone, day, quiet: given, past: days, openings: spans });
      for (const [n, [from, to]] of view.spans.entries()) {
        expect(from).toBeLessThan(to);
        expect(from).toBeGreaterThanOrEqual(view.spans[n - 1]?.[1] ?? day.from);
        expect(spans.some(([opens, closes]) => opens <= from && to <= closes)).toBe(true);
      }
    }),
  );
});
