import { describe, expect, it } from 'vitest';
import { businessDay, isDatable } from '#domain/day.ts';

const hourMs = 3_600_000;
const instant = (iso: string) => Date.parse(iso);

describe('a business day', () => {
  it('is the local calendar date, from midnight to midnight', () => {
    expect(businessDay('Asia/Shanghai', instant('2026-11-22T16:00:00Z'))).toEqual({
      date: '2026-11-23',
      from: instant('2026-11-23T00:00:00+08:00'),
      until: instant('2026-11-24T00:00:00+08:00'),
    });
    expect(businessDay('Asia/Shanghai', instant('2026-11-22T15:59:59.999Z')).date).toBe('2026-11-22');
  });

  it.each([
    ['Europe/Warsaw', '2026-03-29T12:00:00+02:00', 23],
    ['Europe/Warsaw', '2026-10-25T12:00:00+01:00', 25],
    // Here the clocks go forward at midnight: there is no 00:00.
    ['America/Santiago', '2026-09-06T12:00:00-03:00', 23],
    ['Africa/Cairo', '2026-04-24T12:00:00+03:00', 23],
  ])('in %s around %s has %i hours', (zone, noon, hours) => {
    const { from, until } = businessDay(zone, instant(noon));
    expect((until - from) / hourMs).toBe(hours);
    expect(businessDay(zone, from).date).toBe(noon.slice(0, 10));
    expect(businessDay(zone, from - 1).until).toBe(from);
    expect(businessDay(zone, until).from).toBe(until);
  });

  it('can be told from 1970 to 9999', () => {
    expect([0, instant('9999-12-31T23:59:59.999Z')].every(isDatable)).toBe(true);
    expect([-1, Number.NaN, Number.POSITIVE_INFINITY, 253_402_300_800_000].some(isDatable)).toBe(false);
    expect(businessDay('Asia/Shanghai', 0).date).toBe('1970-01-01');
  });

  it('needs a time zone that exists', () => {
    expect(() => businessDay('Mars/Olympus', 0)).toThrow(RangeError);
  });
});
