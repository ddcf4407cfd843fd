import { expect, it } from 'vitest';
import type { QueueFact } from '#domain/events.ts';
import { unknownNames } from '../../../server/live/unknown-names.ts';
import { smallHall } from '../../helpers/small-hall.ts';

const known: QueueFact[] = [
  { type: 'ticket.issued', data: { ticket: 'A001', service: 'plans', priority: 'normal' } },
  { type: 'ticket.called', data: { ticket: 'A001', counter: 'c1', service: 'sim' } },
  { type: 'ticket.called', data: { ticket: 'A001' } },
  { type: 'counter.opened', data: { counter: 'c2', services: ['plans', 'sim'] } },
  { type: 'counter.opened', data: { counter: 'c2' } },
  { type: 'ticket.served', data: { ticket: 'A001' } },
  { type: 'day.closed', data: {} },
];

it.each(known)('finds nothing unknown in $type $data', (fact) => {
  expect(unknownNames(fact, smallHall)).toBeUndefined();
});

const unknown: [QueueFact, string][] = [
  [
    { type: 'ticket.issued', data: { ticket: 'A001', service: 'plan', priority: 'normal' } },
    'no service "plan"',
  ],
  [{ type: 'queue.observed', data: { service: 'plan', waiting: 3 } }, 'no service "plan"'],
  [{ type: 'counter.opened', data: { counter: 'c1', services: ['sim', 'plan'] } }, 'no service "plan"'],
  [{ type: 'ticket.called', data: { ticket: 'A001', counter: '3' } }, 'no counter "3"'],
  [{ type: 'counter.closed', data: { counter: '3' } }, 'no counter "3"'],
];

it.each(unknown)('names what the hall does not have: %j', (fact, words) => {
  expect(unknownNames(fact, smallHall)).toContain(words);
});
