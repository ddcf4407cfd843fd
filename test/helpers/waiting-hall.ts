/** Halls that have learned about their waits, for tests. */
import type { HallConfig } from '#config/schema.ts';
import type { QueueEvent, QueueFact } from '#domain/events.ts';
import { type FoldingHall, foldEvent, newFold } from '#domain/hall-fold.ts';
import { hallEstimates, type WaitingHall } from '#domain/wait/estimate.ts';
import { clock, told } from './facts.ts';
import { smallHall } from './small-hall.ts';

export const newHall = (config: HallConfig = smallHall): FoldingHall => ({
  config,
  ...newFold(config.hall.timeZone),
});

/** A hall after events, its configuration the small hall's where none is given. */
export function hallAfter(events: Iterable<QueueEvent>, config?: HallConfig): FoldingHall {
  const hall = newHall(config);
  for (const event of events) foldEvent(hall, event);
  return hall;
}

/** The estimate for a ticket taken now in a service. */
export function newcomer(hall: WaitingHall, service: string, now: number) {
  const estimate = hallEstimates(hall, now, 'newcomers').find(({ place }) => place.service === service);
  if (!estimate) throw new Error(`no estimate for ${service}`);
  return estimate;
}

/** How one invented day goes; times in seconds. */
export interface InventedDay {
  date: string;
  tickets: number;
  /** From customer to customer. */
  everyS: number;
  /** What one takes at the counter, on average. */
  serviceS: number;
  counters: number;
  seed: number;
}

/** A day in which `counters` counters serve the plans line first come, first served; the last ones still wait. */
export function inventedDay({ date, tickets, everyS, serviceS, counters, seed }: InventedDay): QueueEvent[] {
  const random = generator(seed);
  const events: { at: number; fact: QueueFact }[] = [];
  const opening = clock('09:00', date);
  const freeAt = Array.from({ length: counters }, (_, n) => {
    events.push({
      at: opening,
      fact: { type: 'counter.opened', data: { counter: `p${n}`, services: ['plans'] } },
    });
    return opening;
  });
  let arrivesAt = opening;
  for (let n = 0; n < tickets; n += 1) {
    arrivesAt += -Math.log(1 - random()) * everyS * 1000;
    const ticket = `A${String(n).padStart(3, '0')}`;
    const counter = freeAt.indexOf(Math.min(...freeAt));
    const calledAt = Math.max(arrivesAt, freeAt[counter] ?? 0);
    const doneAt = calledAt + (0.5 + random()) * serviceS * 1000;
    freeAt[counter] = doneAt;
    events.push(
      {
        at: arrivesAt,
        fact: { type: 'ticket.issued', data: { ticket, service: 'plans', priority: 'normal' } },
      },
      { at: calledAt, fact: { type: 'ticket.called', data: { ticket, counter: `p${counter}` } } },
      { at: doneAt, fact: { type: 'ticket.served', data: { ticket } } },
    );
  }
  return events
    .sort((a, b) => a.at - b.at)
    .map(({ at, fact }, n) => told(Math.round(at), fact, `${date}-${n}`));
}

/** Numbers in [0, 1) that look random and are the same for the same seed (Lehmer). */
function generator(seed: number): () => number {
  let state = (Math.abs(seed) % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
