import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOf, type Placement, placeRefusal, timeRefusal } from '../../../display/director/placement.ts';

const shanghai = 'Asia/Shanghai';
const warsaw = 'Europe/Warsaw';

const refused = (placement: Placement, timeZone: string, at: string) =>
  timeRefusal(placement, momentOf(timeZone, Date.parse(at)))?.code;
const shown = (placement: Placement, timeZone: string, ...instants: string[]) =>
  instants.map((at) => refused(placement, timeZone, at) === undefined);

describe('dates', () => {
  it('hold from their first instant up to their last', () => {
    const placement = { from: 1000, until: 2000 };
    const codes = [999, 1000, 1999, 2000].map((at) => timeRefusal(placement, momentOf(shanghai, at))?.code);
    expect(codes).toEqual(['not_yet', undefined, undefined, 'expired']);
  });
});

describe('days', () => {
  it("are those of the hall's calendar, not of UTC's", () => {
    const monday: Placement = { days: ['mo'] };
    expect(
      shown(
        monday,
        shanghai,
        '2026-11-22T15:59:59Z', // Sunday 23:59 in the hall
        '2026-11-22T16:00:00Z',
        '2026-11-23T15:59:59Z',
        '2026-11-23T16:00:00Z',
      ),
    ).toEqual([false, true, true, false]);
    expect(refused(monday, shanghai, '2026-11-22T12:00:00+08:00')).toBe('day');
  });
});

describe('times of the day', () => {
  it('begin with their first minute and end before their last', () => {
    const lunch: Placement = { times: [{ from: '11:00', to: '13:00' }] };
    expect(
      shown(
        lunch,
        shanghai,
        '2026-11-22T10:59:59+08:00',
        '2026-11-22T11:00:00+08:00',
        '2026-11-22T12:59:59+08:00',
        '2026-11-22T13:00:00+08:00',
      ),
    ).toEqual([false, true, true, false]);
    expect(refused(lunch, shanghai, '2026-11-22T13:00:00+08:00')).toBe('daypart');
  });

  it('that cross midnight belong to the day they began', () => {
    const fridayNight: Placement = { days: ['fr'], times: [{ from: '22:00', to: '02:00' }] };
    expect(
      shown(
        fridayNight,
        shanghai,
        '2026-11-20T01:00:00+08:00', // Friday, but of Thursday's night
        '2026-11-20T22:00:00+08:00',
        '2026-11-21T00:00:00+08:00',
        '2026-11-21T01:59:59+08:00',
        '2026-11-21T02:00:00+08:00',
        '2026-11-21T22:00:00+08:00',
      ),
    ).toEqual([false, true, true, true, false, false]);
  });

  it('cross the end of the week as any other midnight', () => {
    const sunday: Placement = { days: ['su'], times: [{ from: '23:00', to: '01:00' }] };
    expect(shown(sunday, shanghai, '2026-11-23T00:30:00+08:00', '2026-11-22T00:30:00+08:00')).toEqual([
      true,
      false,
    ]);
  });

  it('up to midnight end with the day', () => {
    const evening: Placement = { days: ['sa'], times: [{ from: '20:00', to: '00:00' }] };
    expect(shown(evening, shanghai, '2026-11-21T23:59:59+08:00', '2026-11-22T00:00:00+08:00')).toEqual([
      true,
      false,
    ]);
  });

  it("are those of the hall's clock on both sides of a change of clocks", () => {
    const morning: Placement = { times: [{ from: '09:00', to: '10:00' }] };
    // Summer time ends on 2026-10-25 at 01:00Z: 09:00 is 07:00Z the day before, 08:00Z after.
    expect(
      shown(morning, warsaw, '2026-10-24T07:00:00Z', '2026-10-25T07:00:00Z', '2026-10-25T08:00:00Z'),
    ).toEqual([true, false, true]);
  });

  it('that come twice, when clocks are set back, count twice', () => {
    const night: Placement = { times: [{ from: '02:00', to: '02:30' }] };
    expect(
      shown(
        night,
        warsaw,
        '2026-10-25T00:15:00Z', // 02:15 in summer time
        '2026-10-25T00:45:00Z',
        '2026-10-25T01:15:00Z', // 02:15 again
        '2026-10-25T01:45:00Z',
      ),
    ).toEqual([true, false, true, false]);
  });

  it('that are skipped, when clocks are set forward, do not come; what reaches beyond them does', () => {
    const skipped: Placement = { times: [{ from: '02:00', to: '03:00' }] };
    const across: Placement = { days: ['sa'], times: [{ from: '22:00', to: '04:00' }] };
    const around = ['2026-03-29T00:59:00Z', '2026-03-29T01:00:00Z'] as const; // 01:59, then 03:00
    expect(shown(skipped, warsaw, ...around)).toEqual([false, false]);
    expect(shown(across, warsaw, ...around, '2026-03-29T02:00:00Z')).toEqual([true, true, false]);
  });

  it('cover every minute of the day exactly once between a time and its complement', () => {
    const time = fc.integer({ min: 0, max: 1439 }).map((minute) => {
      const two = (value: number) => String(value).padStart(2, '0');
      return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
    });
    const instants = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-01-01') });
    fc.assert(
      fc.property(time, time, instants, fc.constantFrom(shanghai, warsaw), (from, to, at, zone) => {
        fc.pre(from !== to);
        const moment = momentOf(zone, at);
        const one = timeRefusal({ times: [{ from, to }] }, moment) === undefined;
        const other = timeRefusal({ times: [{ from: to, to: from }] }, moment) === undefined;
        expect(one).not.toBe(other);
      }),
    );
  });
});

describe('levels and screens', () => {
  it('keep content off where it is not meant to be', () => {
    expect(placeRefusal({ levels: [0, 1] }, 2, undefined)).toEqual({ code: 'level', level: 2 });
    expect(placeRefusal({ levels: [0, 1] }, 1, undefined)).toBeUndefined();
    expect(placeRefusal({ screens: ['door'] }, 0, 'hall')).toEqual({ code: 'screen' });
    expect(placeRefusal({ screens: ['door'] }, 0, 'door')).toBeUndefined();
    expect(placeRefusal({ screens: ['door'] }, 0, undefined)).toEqual({ code: 'screen' });
  });
});
