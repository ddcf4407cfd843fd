import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDay } from '#domain/day.ts';
import { kindOf, wallSteps } from '#domain/trend/steps.ts';
import { daysKept, meansAt, newTrend, noteWaiting, pastAt, type TrendState } from '#domain/trend/trend.ts';
import { typicalOf } from '#domain/trend/typical.ts';
import { clock, zone } from '../../../helpers/facts.ts';

const minuteMs = 60_000;
const halfHourMs = 30 * minuteMs;
const silenceMs = 30 * minuteMs;

interface Told {
  at: number;
  waiting: number;
}

function tell(state: TrendState, told: readonly Told[], timeZone = zone, customer = true): TrendState {
  for (const { at, waiting } of told) {
    noteWaiting(state, timeZone, { day: businessDay(timeZone, at), at, waiting, customer });
  }
  return state;
}
const told = (date: string, ...news: [time: string, waiting: number][]): Told[] =>
  news.map(([time, waiting]) => ({ at: clock(time, date), waiting }));
const meansOf = (state: TrendState, from: number, until: number) =>
  meansAt(state, zone, clock('23:59')).slice(from * 2, until * 2);

describe('a day', () => {
  it('is told by half hours, each the mean over time', () => {
    const state = tell(
      newTrend(),
      told('2026-11-23', ['09:00', 0], ['09:10', 6], ['09:25', 12], ['09:45', 3], ['10:00', 0]),
    );
    // 10 min of 0, 15 of 6, 5 of 12; then 15 of 12, 15 of 3.
    expect(meansOf(state, 9, 10)).toEqual([5, 7.5]);
  });

  it('is not known before it is first heard of, nor after a silence in which anything may have happened', () => {
    const state = tell(newTrend(), told('2026-11-23', ['09:10', 4], ['09:50', 6], ['11:50', 2]));
    expect(meansOf(state, 8, 13)).toEqual([
      undefined,
      undefined,
      4,
      // Until 09:40 as heard at 09:10, from 09:50 on as heard then.
      5,
      6,
      undefined,
      undefined,
      undefined,
      2,
      undefined,
    ]);
  });

  it('has the steps that the clocks on the walls show, also where clocks change', () => {
    const warsaw = 'Europe/Warsaw';
    const at = (iso: string) => Date.parse(iso);
    const spring = businessDay(warsaw, at('2026-03-29T12:00:00+02:00'));
    expect(wallSteps(warsaw, spring).slice(2, 8)).toEqual([2, 3, 6, 7, 8, 9]);
    const autumn = businessDay(warsaw, at('2026-10-25T12:00:00+01:00'));
    expect(wallSteps(warsaw, autumn).slice(2, 10)).toEqual([2, 3, 4, 5, 4, 5, 6, 7]);
    const state = tell(
      newTrend(),
      [
        { at: at('2026-03-29T01:30:00+01:00'), waiting: 1 },
        { at: at('2026-03-29T03:00:00+02:00'), waiting: 2 },
        { at: at('2026-03-29T03:30:00+02:00'), waiting: 9 },
      ],
      warsaw,
    );
    expect(meansAt(state, warsaw, at('2026-03-29T03:30:00+02:00')).slice(2, 8)).toEqual([
      ...[undefined, 1, undefined, undefined, 2, undefined],
    ]);
    const twice = tell(
      newTrend(),
      [
        { at: at('2026-10-25T02:00:00+02:00'), waiting: 2 },
        { at: at('2026-10-25T02:30:00+02:00'), waiting: 0 },
        { at: at('2026-10-25T02:00:00+01:00'), waiting: 6 },
        { at: at('2026-10-25T02:30:00+01:00'), waiting: 0 },
      ],
      warsaw,
    );
    expect(meansAt(twice, warsaw, at('2026-10-25T04:00:00+01:00'))[4]).toBe(4);
  });

  it('matches a second-by-second reckoning, whatever was told when', () => {
    const news = fc.array(fc.record({ second: fc.nat(12 * 3600), waiting: fc.nat(40) }), {
      minLength: 1,
      maxLength: 30,
    });
    const from = clock('08:00');
    fc.assert(
      fc.property(news, (all) => {
        const events = all
          .sort((a, b) => a.second - b.second)
          .map(({ second, waiting }) => ({ at: from + second * 1000, waiting }));
        const now = from + 13 * 3_600_000;
        const means = meansAt(tell(newTrend(), events), zone, now);
        for (let step = 16; step < 42; step += 1) {
          let sum = 0;
          let heard = 0;
          let place = -1;
          for (let second = 0; second < 1800; second += 1) {
            const at = from + (step - 16) * halfHourMs + second * 1000;
            while ((events[place + 1]?.at ?? Number.POSITIVE_INFINITY) <= at) place += 1;
            const last = events[place];
            if (!last || at >= last.at + silenceMs) continue;
            sum += last.waiting;
            heard += 1;
          }
          if (heard < 900) expect(means[step]).toBeUndefined();
          else expect(Math.abs((means[step] ?? Number.NaN) - sum / heard)).toBeLessThanOrEqual(0.05 + 1e-9);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('past days', () => {
  const date = (n: number) => new Date(Date.UTC(2026, 8, 1 + n)).toISOString().slice(0, 10);
  const dayOf = (n: number, waiting: number) =>
    told(date(n), ['09:00', waiting], ['09:30', waiting], ['10:00', 0]);

  it('are kept by their kind, the last ten of each', () => {
    const state = newTrend();
    for (let n = 0; n < 60; n += 1) tell(state, dayOf(n, n));
    const past = pastAt(state, zone, clock('12:00', date(60)));
    for (const kind of ['workday', 'weekend'] as const) {
      const dates = past.map((one) => one.date).filter((one) => kindOf(one) === kind);
      const all = Array.from({ length: 60 }, (_, n) => date(n)).filter((one) => kindOf(one) === kind);
      expect(dates).toEqual(all.slice(-daysKept));
    }
  });

  it('make a typical day: the mean of each step over the days on which it is known', () => {
    const state = newTrend();
    // Tuesday to Thursday; on Thursday nothing was heard before 9:30.
    tell(state, [...dayOf(0, 2), ...dayOf(1, 5), ...told(date(2), ['09:30', 8], ['10:00', 0])]);
    const { means, days } = typicalOf(pastAt(state, zone, clock('08:00', date(3))), 'workday');
    expect(days).toBe(3);
    expect(means.slice(17, 20)).toEqual([undefined, 3.5, 5]);
    expect(typicalOf(pastAt(state, zone, clock('08:00', date(3))), 'weekend').days).toBe(0);
  });

  it('include the day just over before the next is heard of, and the same afterwards', () => {
    const state = tell(newTrend(), dayOf(0, 4));
    const midnight = clock('00:00', date(1));
    expect(pastAt(state, zone, midnight - 1)).toEqual([]);
    const past = pastAt(state, zone, midnight);
    expect(past).toHaveLength(1);
    tell(state, told(date(1), ['09:00', 1]));
    expect(state.past).toEqual(past);
  });

  it('are none on which no customer was heard of', () => {
    const state = tell(newTrend(), dayOf(0, 0), zone, false);
    tell(state, dayOf(3, 3));
    expect(state.past).toEqual([]);
    expect(pastAt(state, zone, clock('12:00', date(9))).map((one) => one.date)).toEqual([date(3)]);
  });
});
