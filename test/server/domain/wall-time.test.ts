import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, localAt } from '../../../server/domain/wall-time.ts';

const utc = (text: string) => Date.parse(`${text}Z`);
const summerNight = { zone: 'Europe/Warsaw', skipped: utc('2026-03-29T02:30') };

describe('wall time', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-22T02:42:07.250', '2026-11-22T10:42:07.250'],
    ['Europe/Warsaw', '2026-07-01T12:00', '2026-07-01T14:00'],
    ['America/New_York', '2026-01-01T02:00', '2025-12-31T21:00'],
    ['Asia/Kathmandu', '2026-01-01T00:00', '2026-01-01T05:45'],
  ])('in %s at %s UTC is %s', (zone, instant, local) => {
    expect(localAt(zone, utc(instant))).toBe(utc(local));
    expect(instantOf(zone, utc(local))).toBe(utc(instant));
  });

  it('takes the first of two instants that show the same time', () => {
    expect(instantOf('Europe/Warsaw', utc('2026-10-25T02:30'))).toBe(utc('2026-10-25T00:30'));
  });

  it('takes a skipped time as if clocks had not been set forward', () => {
    expect(instantOf(summerNight.zone, summerNight.skipped)).toBe(utc('2026-03-29T01:30'));
  });

  it('leads back to an instant, or to the first that shows the same', () => {
    const zones = fc.constantFrom(
      'Asia/Shanghai',
      'Europe/Warsaw',
      'America/New_York',
      'Australia/Lord_Howe',
    );
    const instants = fc.integer({ min: utc('2000-01-01T00:00'), max: utc('2037-01-01T00:00') });
    fc.assert(
      fc.property(zones, instants, (zone, instant) => {
        const local = localAt(zone, instant);
        const back = instantOf(zone, local);
        expect(back).toBeLessThanOrEqual(instant);
        expect(localAt(zone, back)).toBe(local);
      }),
    );
  });

  it('refuses a zone there is not', () => {
    expect(() => localAt('Mars/Olympus', 0)).toThrow(RangeError);
  });
});
