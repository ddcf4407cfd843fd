import { describe, expect, it } from 'vitest';
import type { Openings } from '#domain/view.ts';
import {
  type OpeningsFrom,
  openDays,
  showAt,
  simulatorStart,
} from '../../../../server/feeds/simulator/schedule.ts';
import { clock, zone } from '../../../helpers/facts.ts';

const hourMs = 3_600_000;

/** Open on these dates between these times. */
const openOn =
  (dates: string[], opens = '09:00', closes = '18:00'): OpeningsFrom =>
  (from, days) =>
    dates
      .map((date): [number, number] => [clock(opens, date), clock(closes, date)])
      .filter(([, to]) => to > from)
      .filter(([at]) => at < from + days * 24 * hourMs);

const week = ['2026-11-23', '2026-11-24', '2026-11-26', '2026-11-27'];
const start = (now: string, date = '2026-11-23', lastEventAt = 0, openings = openOn(week)) =>
  simulatorStart({
    realNow: clock(now, date),
    lastEventAt,
    daysFrom: (from) => openDays(openings, zone, from),
  });

describe('the days to simulate', () => {
  it('are the open ones, from the given day on', () => {
    const days = [...openDays(openOn(week), zone, clock('15:00', '2026-11-24'))];
    expect(days.map(({ date }) => date)).toEqual(['2026-11-24', '2026-11-26', '2026-11-27']);
    expect(days[0]?.openings).toEqual([[clock('09:00', '2026-11-24'), clock('18:00', '2026-11-24')]]);
  });

  it('leave room before and after the openings of a hall that never closes', () => {
    const always: OpeningsFrom = (from, days): Openings => [[from, from + days * 24 * hourMs]];
    const [first, second] = openDays(always, zone, clock('12:00'));
    expect(first).toEqual({ date: '2026-11-23', openings: [[clock('00:30'), clock('22:58')]] });
    expect(second?.date).toBe('2026-11-24');
  });

  it('come to an end where the hall never opens again', () => {
    expect([...openDays(() => [], zone, clock('12:00'))]).toEqual([]);
  });
});

describe('the hour that a demonstration shows', () => {
  it('is 80 minutes after opening: 10:20 where the hall opens at 9', () => {
    expect(showAt({ date: '', openings: [[clock('09:00'), clock('18:00')]] })).toBe(clock('10:20'));
    expect(showAt({ date: '', openings: [[clock('12:00'), clock('20:00')]] })).toBe(clock('13:20'));
  });

  it('is the middle of a short day', () => {
    expect(showAt({ date: '', openings: [[clock('09:00'), clock('11:00')]] })).toBe(clock('10:00'));
  });
});

describe('the start of the simulator', () => {
  it('runs on the real clock while the hall is well open', () => {
    expect(start('09:45')).toEqual({ kind: 'real' });
    expect(start('17:15')).toEqual({ kind: 'real' });
  });

  it('shows today’s peak before opening, just after it, near closing and in the evening', () => {
    for (const now of ['03:00', '09:44', '17:16', '22:00']) {
      expect(start(now)).toEqual({ kind: 'demo', at: clock('10:20') });
    }
  });

  it('shows the peak of the next open day on a day on which the hall is closed', () => {
    expect(start('12:00', '2026-11-25')).toEqual({ kind: 'demo', at: clock('10:20', '2026-11-26') });
  });

  it('shows a peak while the hall closes for lunch', () => {
    const withLunch: OpeningsFrom = (from, days) => [
      ...openOn(week, '09:00', '12:00')(from, days),
      ...openOn(week, '14:00', '18:00')(from, days),
    ];
    expect(start('13:00', '2026-11-23', 0, withLunch)).toEqual({ kind: 'demo', at: clock('10:20') });
    expect(start('15:00', '2026-11-23', 0, withLunch)).toEqual({ kind: 'real' });
  });

  it('goes on where a demonstration has left off', () => {
    expect(start('22:00', '2026-11-23', clock('14:05'))).toEqual({ kind: 'demo', at: clock('14:05') });
  });

  it('never goes back before the last event, even to the real time', () => {
    expect(start('10:30', '2026-11-23', clock('11:00', '2026-11-24'))).toEqual({
      kind: 'demo',
      at: clock('11:00', '2026-11-24'),
    });
    expect(start('10:30', '2026-11-23', clock('11:00'))).toEqual({ kind: 'demo', at: clock('11:00') });
  });

  it('goes on to the next open day when little of the day of the last event is left', () => {
    const next = { kind: 'demo', at: clock('10:20', '2026-11-26') };
    expect(start('22:00', '2026-11-23', clock('17:16', '2026-11-24'))).toEqual(next);
    expect(start('22:00', '2026-11-23', clock('19:00', '2026-11-24'))).toEqual(next);
  });

  it('runs on the real clock where the hall never opens', () => {
    expect(start('12:00', '2026-11-23', 0, () => [])).toEqual({ kind: 'real' });
  });
});
