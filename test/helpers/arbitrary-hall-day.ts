/** Halls of every sort and their openings on some day. */
import fc from 'fast-check';
import type { HallConfig } from '#config/schema.ts';
import type { Openings } from '#domain/view.ts';
import { smallHall } from './small-hall.ts';

export interface ArbitraryDay {
  config: HallConfig;
  date: string;
  openings: Openings;
  seed: number;
}

const letters = ['A', 'B', 'C', 'D', 'E', 'F'];

const config: fc.Arbitrary<HallConfig> = fc
  .record({
    minutes: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: letters.length }),
    // For each counter the services it takes, by their place in the list; null for all.
    takes: fc.array(fc.option(fc.uniqueArray(fc.nat({ max: letters.length - 1 }), { maxLength: 4 })), {
      minLength: 1,
      maxLength: 10,
    }),
  })
  .map(({ minutes, takes }) => {
    const services = minutes.map((standardMinutes, at) => ({
      id: `s${at}`,
      letter: letters[at] ?? '',
      name: { zh: '业务', en: 'Service' },
      standardMinutes,
      channels: [],
    }));
    const counters = takes.map((places, at) => ({
      id: `c${at}`,
      label: `${at}`,
      ...(places && {
        services: places.filter((place) => place < services.length).map((place) => `s${place}`),
      }),
    }));
    return { ...smallHall, services, counters };
  });

/** One opening, or two with a closed lunch hour, between 00:30 and 22:30. */
const openings = (date: string): fc.Arbitrary<Openings> =>
  fc.uniqueArray(fc.integer({ min: 1, max: 44 }), { minLength: 4, maxLength: 4 }).chain((halfHours) => {
    const [a = 0, b = 0, c = 0, d = 0] = halfHours
      .sort((x, y) => x - y)
      .map((half) => Date.parse(`${date}T00:00+08:00`) + half * 30 * 60_000);
    return fc.constantFrom<Openings>(
      [[a, d]],
      [
        [a, b],
        [c, d],
      ],
    );
  });

export const arbitraryDay: fc.Arbitrary<ArbitraryDay> = fc
  .constantFrom('2026-11-22', '2026-11-23', '2027-02-28')
  .chain((date) => fc.record({ config, date: fc.constant(date), openings: openings(date), seed: fc.nat() }));
