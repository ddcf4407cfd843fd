/** Count-only feeds: a service's state as somebody saw it, with no tickets behind it. */
import type { Finding } from './anomaly.ts';
import { announce } from './calls.ts';
import { lineOf } from './line.ts';
import type { QueueState } from './queue-state.ts';
import { call } from './tickets.ts';

/**
 * Takes in an observation. Unlike happenings, which count in the order of the log, observations count by
 * their time: an older one is obsolete. A ticket newly seen being served makes a call.
 */
export function observe(
  state: QueueState,
  seen: {
    service: string;
    waiting: number;
    serving?: string | undefined;
    openCounters?: number | undefined;
  },
  at: number,
): Finding | undefined {
  const line = lineOf(state, seen.service);
  const before = line.observed;
  if (before && at < before.at) {
    return { kind: 'stale', reason: `older than the last count of "${seen.service}"` };
  }
  const { serving, waiting, openCounters } = seen;
  line.observed = { at, waiting, serving: serving ?? before?.serving, openCounters };
  if (serving === undefined || serving === before?.serving) return undefined;
  const ticket = state.tickets.get(serving);
  if (ticket) {
    // Ticket events may have told of this call, or of the end after it, already.
    if (ticket.status !== 'waiting' && ticket.status !== 'no_show') return undefined;
    return call(state, { ticket: serving, service: seen.service }, at);
  }
  // No ticket is begun: machines that only count start again at 1 after 99, and the number will return.
  announce(state, { ticket: serving, counter: undefined, service: seen.service, at, times: 1 });
  return undefined;
}
