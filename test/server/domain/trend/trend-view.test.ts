import { describe, expect, it } from 'vitest';
import { businessDay } from '#domain/day.ts';
import { newTrend, type TrendState } from '#domain/trend/trend.ts';
import { curve, trendView } from '#domain/trend/trend-view.ts';
import type { Openings } from '#domain/view.ts';
import { clock, zone } from '../../../helpers/facts.ts';

const minuteMs = 60_000;
const openings: Openings = [[clock('09:00'), clock('12:15')]];

/** One customer more in each half hour from 9:00 on, heard until `until`. */
function growing(until: string): TrendState {
  const day = businessDay(zone, clock('09:00'));
  const slots = Array.from({ length: Math.floor((clock(until) - day.from) / (30 * minuteMs)) }, (_, slot) =>
    slot < 18 ? { sum: 0, heardMs: 0 } : { sum: (slot - 17) * 30 * minuteMs, heardMs: 30 * minuteMs },
  );
  return { ...newTrend(), day, slots, at: clock(until), anybody: true };
}
const viewAt = (state: TrendState, time: string, spans = openings) =>
  trendView(state, zone, { day: businessDay(zone, clock(time)), now: clock(time), openings: spans });
const pastDays = (...dates: string[]) =>
  dates.map((date, n) => ({ date, means: Array.from({ length: 48 }, () => n + 1) }));

describe('the curve of the day', () => {
  it('has the finished steps of the opening hours, each told a minute after its end', () => {
    expect(viewAt(growing('10:30'), '10:30')).toMatchObject({ stepMinutes: 30, from: 540, today: [1, 2] });
    expect(viewAt(growing('10:30'), '10:31').today).toEqual([1, 2, 3]);
    expect(viewAt(growing('13:30'), '13:35').today).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('is empty before opening, on a day not heard of, and where the hall is shut', () => {
    expect(viewAt(growing('09:00'), '08:50').today).toEqual([]);
    expect(viewAt(newTrend(), '11:00')).toMatchObject({ from: 540, today: [] });
    expect(viewAt(growing('11:00'), '11:00', [])).toMatchObject({ from: 0, today: [], typical: [] });
  });

  it('ends where the hall fell silent', () => {
    expect(viewAt({ ...growing('10:00'), waiting: 7 }, '12:00').today).toEqual([1, 2, 7]);
  });

  it('has the usual day beside it once three of its kind are known', () => {
    const workdays = ['2026-11-18', '2026-11-19', '2026-11-20'];
    const known = (...dates: string[]) =>
      viewAt({ ...growing('10:00'), past: pastDays(...dates) }, '10:01', [...openings]);
    expect(known(...workdays, '2026-11-21')).toMatchObject({ days: 3, typical: [2, 2, 2, 2, 2, 2, 2] });
    expect(known(...workdays.slice(1), '2026-11-21')).toMatchObject({ days: 2, typical: [] });
  });
});

it('bridges what nobody knows by a straight line, and begins with nobody waiting', () => {
  expect(curve([undefined, 4, undefined, undefined, undefined, 6, undefined])).toEqual([
    0, 4, 4.5, 5, 5.5, 6,
  ]);
  expect(curve([undefined, undefined])).toEqual([]);
});
