/** A believable day of a hall, as its queue machine would tell it. */
import type { HallConfig } from '#config/schema.ts';
import { businessDay } from '#domain/day.ts';
import type { QueueEvent } from '#domain/events.ts';
import type { Openings } from '#domain/view.ts';
import { customersOf } from './customers.ts';
import { type Moment, runFloor } from './floor.ts';
import { crowdsOf, momentsOfCrowd } from './load.ts';
import { between, hashOf, seededRandom } from './random.ts';
import { shiftsOf } from './staffing.ts';

const simulatorSource = 'simulator';

/** How many wait per counter when the day is busy: on a quiet day, and on a hard one. */
const quietCrowd = 2.2;
const hardCrowd = 3.8;

/** So many per counter wait in the first peak, so long after opening: a demonstration begins then. */
const firstPeakCrowd = 1.5;
const firstPeakMinutes = 80;
/** Chance gets so many tries at a day with a first peak. Where the hours leave none, the last try is the day. */
const tries = 8;

type Hall = Pick<HallConfig, 'hall' | 'services' | 'counters'>;

/**
 * Everything that happens in the hall on `day` (`2026-11-22`), in order. Chance follows from `seed` and the
 * day alone: the same arguments give the same events. `openings` are those of that day; with none, nothing
 * happens. Ids name the day, what it was made from, and the event's number: `sim-2026-11-22-1x9c2f-17`.
 */
export function simulateDay(config: Hall, day: string, openings: Openings, seed: number): QueueEvent[] {
  const { hall, services, counters } = config;
  let moments: Moment[] = [];
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    moments = chanceDay(config, day, openings, hashOf(`${seed}/${hall.id}/${day}/${attempt}`));
    const firstPeak = crowdsOf(moments, openings)[firstPeakMinutes] ?? 0;
    if (firstPeak >= firstPeakCrowd * counters.length) break;
  }
  // A changed configuration makes another day of it, which must not pass for a repetition of the first.
  const made = hashOf(JSON.stringify([seed, services, counters, openings])).toString(36);
  return moments.map((moment, at) => ({
    ...moment,
    id: `sim-${day}-${made}-${at + 1}`,
    source: simulatorSource,
  }));
}

function chanceDay(
  { hall, services, counters }: Hall,
  day: string,
  openings: Openings,
  seed: number,
): Moment[] {
  const [first] = openings;
  if (!first) return [];
  const random = seededRandom(seed);
  const midnight = businessDay(hall.timeZone, first[0]).from;
  const isWeekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  const customers = customersOf({ config: { services, counters }, openings, midnight, isWeekend }, random);
  const shifts = shiftsOf({ services, counters }, openings, midnight, random);
  const crowd = counters.length * between(random, quietCrowd, hardCrowd);
  return momentsOfCrowd(crowd, openings, (load) => {
    const coming = customers.filter(({ needsLoad }) => needsLoad < load);
    return runFloor({ services, openings, customers: coming, shifts }, seededRandom(seed + 1));
  });
}
