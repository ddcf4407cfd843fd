/** What anybody who asks is told of a hall's waits. */
import { type Estimate, hallEstimates } from '#domain/wait/estimate.ts';
import { honesty } from '#domain/wait/honesty.ts';
import { errorsAt } from '#domain/wait/spread.ts';
import type { WaitState } from '#domain/wait/state.ts';
import type { Expected, HallWaits, Honesty } from '#protocol/waits.ts';
import type { Hall } from './hall.ts';

/** The waits of now: of a ticket taken now in each service, and of everybody who waits. */
export function hallWaits(hall: Pick<Hall, 'published' | 'queue' | 'learned' | 'view' | 'clock'>): HallWaits {
  const { config } = hall.published();
  const waits = hall.learned();
  const view = hall.view();
  const now = hall.clock.now();
  const told: HallWaits = { at: now, learned: waits.regression.examples, services: {}, tickets: {} };
  for (const estimate of hallEstimates({ config, queue: hall.queue(), waits }, now, 'everybody')) {
    const { service, ticket } = estimate.place;
    if (ticket !== undefined) {
      told.tickets[ticket] = { service, ...expected(estimate, waits) };
    } else {
      told.services[service] = {
        announced: view.services[service]?.wait ?? { kind: 'unknown' },
        ...expected(estimate, waits),
        honesty: honestyOf(waits, service, view.day),
      };
    }
  }
  return told;
}

function expected(estimate: Estimate, { errors }: WaitState): Expected {
  const { low, middle, high, paceS, stretch } = estimate;
  const { ahead, ownAhead, open } = estimate.place;
  const known = errorsAt(errors, stretch);
  return {
    ...{ expected: middle, low, high, ahead, ownAhead },
    ...(open !== undefined && { counters: open }),
    pace: paceS,
    correction: middle / Math.max(1, (ahead + 1) * paceS),
    range: { source: known > 0 ? 'learned' : 'assumed', errors: known },
  };
}

/** How a service's announcements have held: on `date` and on the days up to it. */
export function honestyOf({ outcomes }: WaitState, service: string, date: string) {
  const over = (days: number): Honesty => {
    const { called, coverage, biasS } = honesty(outcomes.get(service) ?? [], date, days);
    return {
      called,
      ...(coverage !== undefined && { coverage }),
      ...(biasS !== undefined && { bias: biasS }),
    };
  };
  return { today: over(1), last7Days: over(7), last30Days: over(30) };
}
