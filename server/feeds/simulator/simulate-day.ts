/** A believable day of a hall, as its queue machine would tell it. */
import type { HallConfig } from '#config/schema.ts';
import { businessDay } from '#domain/day.ts';
import type { QueueEvent } from '#domain/events.ts';
import type { Openings } from '#domain/view.ts';
import { customersOf } from './customers.ts';
import { runFloor } from './floor.ts';
import { momentsOfCrowd } from './load.ts';
import { between, hashOf, seededRandom } from './random.ts';
import { shiftsOf } from './staffing.ts';

export const simulatorSource = 'simulator';

/** How many wait per counter when the day is busy: on a quiet day, and on a hard one. */
const quietCrowd = 2.2;
const hardCrowd = 3.8;

/**
 * Everything that happens in the hall on `day` (`2026-11-22`), in order. Chance follows from `seed` and the
 * day alone: the same arguments give the same events. `openings` are those of that day; with none, nothing
 * happens. Ids name the day, what it was made from, and the event's number: `sim-2026-11-22-1x9c2f-17`.
 */
export function simulateDay(
  { hall, services, counters }: Pick<HallConfig, 'hall' | 'services' | 'counters'>,
  day: string,
  openings: Openings,
  seed: number,
): QueueEvent[] {
  const [first] = openings;
  if (!first) return [];
  const daySeed = hashOf(`${seed}/${hall.id}/${day}`);
  const random = seededRandom(daySeed);
  const midnight = businessDay(hall.timeZone, first[0]).from;
  const isWeekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  const customers = customersOf({ config: { services, counters }, openings, midnight, isWeekend }, random);
  const shifts = shiftsOf({ services, counters }, openings, midnight, random);
  const crowd = counters.length * between(random, quietCrowd, hardCrowd);

  const moments = momentsOfCrowd(crowd, openings, (load) => {
    const coming = customers.filter(({ needsLoad }) => needsLoad < load);
    return runFloor({ services, openings, customers: coming, shifts }, seededRandom(daySeed + 1));
  });
  // A changed configuration makes another day of it, which must not pass for a repetition of the first.
  const made = hashOf(JSON.stringify([seed, services, counters, openings])).toString(36);
  return moments.map((moment, at) => ({
    ...moment,
    id: `sim-${day}-${made}-${at + 1}`,
    source: simulatorSource,
  }));
}
