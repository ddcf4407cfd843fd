import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hoursFault, openings } from '../../../server/signage/openings.ts';

const nanjing = { timeZone: 'Asia/Shanghai', latitude: 32.04, longitude: 118.78 };
const warsaw = { timeZone: 'Europe/Warsaw', latitude: 52.23, longitude: 21.01, country: 'pl' };
const newYork = { timeZone: 'America/New_York', latitude: 40.71, longitude: -74.01, country: 'us' };
const at = (text: string) => Date.parse(text);
const spans = (...texts: [string, string][]) => texts.map(([from, to]) => [at(from), at(to)]);

describe('opening spans', () => {
  it('are whole days of the place, from the day of asking on, whatever the hour', () => {
    const expected = spans(
      ['2026-11-23T09:00+08:00', '2026-11-23T18:00+08:00'],
      ['2026-11-24T09:00+08:00', '2026-11-24T18:00+08:00'],
    );
    for (const from of ['2026-11-23T00:00+08:00', '2026-11-23T10:30+08:00', '2026-11-23T23:59+08:00']) {
      expect(openings('Mo-Su 09:00-18:00', nanjing, at(from), 2)).toEqual(expected);
    }
  });

  it('cover eight days where nothing else is asked', () => {
    expect(openings('Mo-Su 09:00-18:00', nanjing, at('2026-11-23T12:00+08:00'))).toHaveLength(8);
  });

  it('tell weekdays and breaks apart', () => {
    const hours = 'Mo-Fr 08:30-12:00,13:30-19:00; Sa 09:00-17:00; Su off';
    expect(openings(hours, nanjing, at('2026-11-27T12:00+08:00'), 4)).toEqual(
      spans(
        ['2026-11-27T08:30+08:00', '2026-11-27T12:00+08:00'],
        ['2026-11-27T13:30+08:00', '2026-11-27T19:00+08:00'],
        ['2026-11-28T09:00+08:00', '2026-11-28T17:00+08:00'],
        ['2026-11-30T08:30+08:00', '2026-11-30T12:00+08:00'],
        ['2026-11-30T13:30+08:00', '2026-11-30T19:00+08:00'],
      ),
    );
  });

  it('are whole over midnight, also on the morning after', () => {
    const friday = spans(['2026-11-27T18:00+08:00', '2026-11-28T02:00+08:00']);
    expect(openings('Fr 18:00-02:00', nanjing, at('2026-11-27T12:00+08:00'), 1)).toEqual(friday);
    expect(openings('Fr 18:00-02:00', nanjing, at('2026-11-28T01:00+08:00'), 1)).toEqual(friday);
  });

  it('never end within the days asked for at a place that never shuts', () => {
    const [span, ...more] = openings('24/7', nanjing, at('2026-11-23T12:00+08:00'), 3);
    expect(more).toEqual([]);
    expect(span?.[0]).toBeLessThanOrEqual(at('2026-11-23T00:00+08:00'));
    expect(span?.[1]).toBeGreaterThanOrEqual(at('2026-11-26T00:00+08:00'));
  });

  it('follow the clocks when summer time begins', () => {
    expect(openings('Mo-Su 09:00-17:00', warsaw, at('2026-03-28T12:00+01:00'), 2)).toEqual(
      spans(
        ['2026-03-28T09:00+01:00', '2026-03-28T17:00+01:00'],
        ['2026-03-29T09:00+02:00', '2026-03-29T17:00+02:00'],
      ),
    );
    const night = openings('Mo-Su 22:00-06:00', warsaw, at('2026-03-28T23:00+01:00'), 1)[1];
    expect(night).toEqual([at('2026-03-28T22:00+01:00'), at('2026-03-29T06:00+02:00')]);
  });

  it('follow the clocks when summer time ends', () => {
    expect(openings('Mo-Su 09:00-17:00', newYork, at('2026-10-31T12:00-04:00'), 2)).toEqual(
      spans(
        ['2026-10-31T09:00-04:00', '2026-10-31T17:00-04:00'],
        ['2026-11-01T09:00-05:00', '2026-11-01T17:00-05:00'],
      ),
    );
  });

  it('leave out the public holidays of the country where the hours say so', () => {
    const hours = 'Mo-Su 09:00-18:00; PH off';
    const nationalDay = at('2026-10-01T12:00+08:00');
    expect(openings(hours, nanjing, nationalDay, 1)).toEqual([]);
    expect(openings(hours, { ...nanjing, country: 'pl' }, nationalDay, 1)).toHaveLength(1);
  });

  it('leave out named dates', () => {
    const hours = 'Mo-Su 09:00-18:00; 2027 Feb 06-08 off';
    expect(openings(hours, nanjing, at('2027-02-05T12:00+08:00'), 5)).toHaveLength(2);
  });

  it('follow the sun of the place', () => {
    const [day] = openings('sunrise-sunset', nanjing, at('2026-06-21T12:00+08:00'), 1);
    // On the longest day the sun rises over Nanjing near 4:59 and sets near 19:14.
    expect(Math.abs((day?.[0] ?? 0) - at('2026-06-21T04:59+08:00'))).toBeLessThan(5 * 60_000);
    expect(Math.abs((day?.[1] ?? 0) - at('2026-06-21T19:14+08:00'))).toBeLessThan(5 * 60_000);
  });

  it('are empty where it is never surely open', () => {
    expect(openings('off', nanjing, at('2026-11-23T12:00+08:00'))).toEqual([]);
    expect(openings('Mo-Su 09:00-18:00 unknown', nanjing, at('2026-11-23T12:00+08:00'))).toEqual([]);
  });

  it('are the same whatever the time zone of the machine', () => {
    const module = join(import.meta.dirname, '../../../server/signage/openings.ts');
    const program = `
      import { openings } from ${JSON.stringify(module)};
      const nights = [];
      for (const place of ${JSON.stringify([nanjing, warsaw, newYork])})
        for (const day of ['2026-03-07', '2026-03-28', '2026-10-24', '2026-10-31'])
          for (const hours of ['Mo-Su 01:30-02:30', 'Mo-Su 22:00-03:00', '24/7', 'sunrise-sunset'])
            nights.push(openings(hours, place, Date.parse(day), 3));
      console.log(JSON.stringify(nights));`;
    const [first, ...others] = ['UTC', 'Europe/Warsaw', 'America/New_York', 'Asia/Shanghai'].map((TZ) =>
      spawnSync(process.execPath, ['--input-type=module', '-e', program], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }),
    );
    expect(JSON.parse(first?.stdout ?? '')).toHaveLength(48);
    for (const { stdout } of others) expect(stdout).toBe(first?.stdout);
  });
});

describe('hours', () => {
  it.each(['每天 9 点到 18 点', 'Mo-Fr 09:00-08:60', '25:00-27:00', '', 'Mo-Fr 09:00-18:00; QQ off'])(
    '%j are refused',
    (hours) => {
      expect(() => openings(hours, nanjing, 0)).toThrow(Error);
      expect(hoursFault(hours, nanjing)).toMatch(/^must/);
    },
  );

  it.each(['Mo-Fr 09:00+', 'Mo-Fr 09:00-18:00 "by appointment"'])(
    '%j leave it open when it is open',
    (hours) => {
      expect(hoursFault(hours, nanjing)).toBe(
        'must say both when it opens and when it closes, without conditions',
      );
    },
  );

  it.each([
    'Mo-Su 09:00-18:00',
    '24/7',
    'Fr 18:00-02:00',
    'Mo-Fr 09:00-18:00; PH off',
    'off',
    'sunrise-sunset',
  ])('%j are good', (hours) => {
    expect(hoursFault(hours, nanjing)).toBeUndefined();
  });
});
