/** One event of each type as a queue machine would send it, in the words of a hall's own configuration. */
import type { EventType, QueueFact } from '#domain/events.ts';
import { eventTypes } from '#domain/events.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { firstFeed } from './feed-keys.ts';

/** What each type says, in words. */
export const meanings: Record<EventType, string> = {
  'ticket.issued': '取号: a customer took a ticket for a service.',
  'ticket.called': '叫号: a counter called the ticket. Leave `counter` out if the machine does not know it.',
  'ticket.recalled': '重呼: the ticket was called once more.',
  'ticket.served': '办结: service ended.',
  'ticket.no_show': '过号: called, nobody came.',
  'ticket.cancelled': '弃号: the customer left before being served.',
  'ticket.transferred': '转号: the customer was sent on to wait for another service.',
  'ticket.priority': '优先: the ticket changed its rank in the line.',
  'counter.opened': 'A counter began taking customers, from now on those of `services` if given.',
  'counter.closed': 'A counter closed.',
  'counter.paused': '暂停: a counter paused and will be back soon.',
  'queue.observed':
    'For machines that know counts only: how many wait for a service, who is served, how many counters are open.',
  'day.closed': 'The business day is over: nobody waits, all counters close.',
};

/** CloudEvents by type. They make one story: the ticket taken is called, recalled and served. */
export function exampleEvents(config: Pick<PublicConfig, 'services' | 'counters'>) {
  const [first, second = first] = config.services;
  const service = first?.id ?? 'payment';
  const another = second?.id ?? service;
  const ticket = `${first?.letter ?? 'A'}015`;
  const counter = config.counters[0]?.id ?? '1';
  const data: { [T in EventType]: Extract<QueueFact, { type: T }>['data'] } = {
    'ticket.issued': { ticket, service, priority: 'normal' },
    'ticket.called': { ticket, counter },
    'ticket.recalled': { ticket, counter },
    'ticket.served': { ticket },
    'ticket.no_show': { ticket },
    'ticket.cancelled': { ticket },
    'ticket.transferred': { ticket, service: another },
    'ticket.priority': { ticket, priority: 'elderly' },
    'counter.opened': { counter, services: [service] },
    'counter.closed': { counter },
    'counter.paused': { counter },
    'queue.observed': { service, waiting: 9, serving: ticket, openCounters: 3 },
    'day.closed': {},
  };
  return eventTypes.map((type, at) => ({
    specversion: '1.0' as const,
    id: `example-${at + 1}`,
    source: firstFeed,
    type,
    data: data[type],
  }));
}
