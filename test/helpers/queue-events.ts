/** Queue events for tests, numbered so that each has its own id and time. */
import type { QueueEvent } from '#domain/events.ts';

/** The n-th customer takes a ticket. */
export const issued = (n: number, source = 'queue-machine'): QueueEvent => ({
  source,
  id: `e-${n}`,
  at: Date.UTC(2025, 2, 3, 1) + n * 1_000,
  type: 'ticket.issued',
  data: { ticket: `A${String(n % 1_000).padStart(3, '0')}`, service: 'payment', priority: 'normal' },
});

/** `count` of them, from number `first`. */
export const issuedMany = (first: number, count: number): QueueEvent[] =>
  Array.from({ length: count }, (_, i) => issued(first + i));
