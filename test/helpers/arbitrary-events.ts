/** Events as no hall would tell them: any order, few tickets and counters so that they collide, days mixed. */
import fc from 'fast-check';
import { eventTypes, type Priority, type QueueEvent, type QueueFact } from '#domain/events.ts';
import { clock, told } from './facts.ts';

const ticket = fc.constantFrom('A001', 'A002', 'A003', 'B001', 'B002', 'B010');
const service = fc.constantFrom('plans', 'payments', 'sim');
const counter = fc.constantFrom('c1', 'c2', 'c3');
const count = fc.nat({ max: 50 });
const priority = fc.constantFrom<Priority>('normal', 'appointment', 'elderly', 'disabled', 'vip');

const data: { [T in QueueFact['type']]: fc.Arbitrary<Extract<QueueFact, { type: T }>['data']> } = {
  'ticket.issued': fc.record({ ticket, service, priority }),
  'ticket.called': fc.record({ ticket, counter, service }, { requiredKeys: ['ticket'] }),
  'ticket.recalled': fc.record({ ticket, counter }, { requiredKeys: ['ticket'] }),
  'ticket.served': fc.record({ ticket }),
  'ticket.no_show': fc.record({ ticket }),
  'ticket.cancelled': fc.record({ ticket }),
  'ticket.transferred': fc.record({ ticket, service }),
  'ticket.priority': fc.record({ ticket, priority }),
  'counter.opened': fc.record({ counter, services: fc.uniqueArray(service) }, { requiredKeys: ['counter'] }),
  'counter.closed': fc.record({ counter }),
  'counter.paused': fc.record({ counter }),
  'queue.observed': fc.record(
    { service, waiting: count, serving: ticket, openCounters: fc.nat({ max: 5 }) },
    { requiredKeys: ['service', 'waiting'] },
  ),
  'day.closed': fc.constant({}),
};

/** Mostly within one day, sometimes the days beside it, seldom no time at all. */
const at = fc.oneof(
  { weight: 40, arbitrary: fc.integer({ min: clock('08:00'), max: clock('20:00') }) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: clock('08:00', '2026-11-22'), max: clock('20:00', '2026-11-24') }),
  },
  { weight: 1, arbitrary: fc.constantFrom(-1, 0, Number.NaN, Number.POSITIVE_INFINITY, 9e15) },
);

/** Tickets far more often than days end. */
const type = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...eventTypes.filter((type) => type !== 'day.closed')) },
  { weight: 1, arbitrary: fc.constant('day.closed' as const) },
);

export const arbitraryEvent: fc.Arbitrary<QueueEvent> = type.chain((type) =>
  fc.record({ data: data[type] as fc.Arbitrary<unknown>, at, id: fc.uuid() }).map(
    // The data was drawn for this type: `data` above is typed so, but not for a type drawn by chance.
    ({ data, at, id }) => told(at, { type, data } as QueueFact, id),
  ),
);

/** Up to 120 events, some of them told twice. */
export const arbitraryEvents: fc.Arbitrary<QueueEvent[]> = fc
  .array(arbitraryEvent, { maxLength: 80 })
  .chain((events) => fc.shuffledSubarray(events).map((again) => [...events, ...again].slice(0, 120)));
