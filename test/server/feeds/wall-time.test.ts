import { describe, expect, it } from 'vitest';
import { dateOf, wallTime } from '../../../server/feeds/wall-time.ts';

const warsaw = wallTime('Europe/Warsaw');
const local = (text: string) => Date.parse(`${text}Z`);

describe('wall time', () => {
  it('gives the instant at which a zone shows a time, in winter and in summer', () => {
    expect(warsaw.instantOf(local('2026-01-15T08:00:00'))).toBe(Date.parse('2026-01-15T08:00:00+01:00'));
    expect(warsaw.instantOf(local('2026-07-15T08:00:00'))).toBe(Date.parse('2026-07-15T08:00:00+02:00'));
  });

  it('gives back the local time of an instant', () => {
    expect(warsaw.localAt(Date.parse('2026-07-15T08:00:00.250+02:00'))).toBe(
      local('2026-07-15T08:00:00.250'),
    );
  });

  it('takes the first of two instants when clocks are set back', () => {
    expect(warsaw.instantOf(local('2026-10-25T02:30:00'))).toBe(Date.parse('2026-10-25T02:30:00+02:00'));
  });

  it('reads a time that clocks skip as if they had not been set', () => {
    expect(warsaw.instantOf(local('2026-03-29T02:30:00'))).toBe(Date.parse('2026-03-29T02:30:00+01:00'));
  });

  it('knows the local date on either side of midnight', () => {
    const shanghai = wallTime('Asia/Shanghai');
    expect(shanghai.dayAt(Date.parse('2026-11-22T15:59:59Z'))).toBe('2026-11-22');
    expect(shanghai.dayAt(Date.parse('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
    expect(dateOf(shanghai.localAt(Date.parse('1999-12-31T16:00:00Z')))).toBe('2000-01-01');
  });

  it('refuses a zone that does not exist', () => {
    expect(() => wallTime('Europe/Atlantis')).toThrow(RangeError);
  });
});
