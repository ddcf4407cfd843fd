/** What a queue machine tells, in short, for tests of the queue's state. */
import type { Priority, QueueEvent, QueueFact } from '#domain/events.ts';
import { foldQueue, type QueueState } from '#domain/queue.ts';

export const zone = 'Asia/Shanghai';

/** An instant of Monday 2026-11-23 (or another date) by the hall's clock: `09:00`. */
export const clock = (time: string, date = '2026-11-23'): number => Date.parse(`${date}T${time}+08:00`);

export const issued = (ticket: string, service = 'plans', priority: Priority = 'normal'): QueueFact => ({
  type: 'ticket.issued',
  data: { ticket, service, priority },
});
export const called = (ticket: string, counter?: string, service?: string): QueueFact => ({
  type: 'ticket.called',
  data: { ticket, ...(counter && { counter }), ...(service && { service }) },
});
export const recalled = (ticket: string, counter?: string): QueueFact => ({
  type: 'ticket.recalled',
  data: { ticket, ...(counter && { counter }) },
});
export const served = (ticket: string): QueueFact => ({ type: 'ticket.served', data: { ticket } });
export const noShow = (ticket: string): QueueFact => ({ type: 'ticket.no_show', data: { ticket } });
export const cancelled = (ticket: string): QueueFact => ({ type: 'ticket.cancelled', data: { ticket } });
export const transferred = (ticket: string, service: string): QueueFact => ({
  type: 'ticket.transferred',
  data: { ticket, service },
});
export const prioritised = (ticket: string, priority: Priority): QueueFact => ({
  type: 'ticket.priority',
  data: { ticket, priority },
});
export const opened = (counter: string, services?: string[]): QueueFact => ({
  type: 'counter.opened',
  data: { counter, ...(services && { services }) },
});
export const paused = (counter: string): QueueFact => ({ type: 'counter.paused', data: { counter } });
export const closed = (counter: string): QueueFact => ({ type: 'counter.closed', data: { counter } });
export const observed = (
  waiting: number,
  more: { service?: string; serving?: string; openCounters?: number } = {},
): QueueFact => ({ type: 'queue.observed', data: { service: 'plans', waiting, ...more } });
export const dayClosed: QueueFact = { type: 'day.closed', data: {} };

/** The fact as an event at an instant. */
export const told = (at: number, fact: QueueFact, id = `${at}`): QueueEvent => ({
  ...fact,
  id,
  source: 'queue-machine',
  at,
});

/** The facts as events of one morning, a minute apart from 09:00. */
export const morning = (...facts: QueueFact[]): QueueEvent[] =>
  facts.map((fact, minute) => told(clock('09:00') + minute * 60_000, fact));

/** The queue after the facts have happened, a minute apart from 09:00. */
export const queueAfter = (...facts: QueueFact[]): QueueState => foldQueue(zone, morning(...facts));
