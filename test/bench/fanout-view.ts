/** A hall at its busiest, one call after another: what the fan-out bench sends. */
import type { HallView } from '#domain/view.ts';
import { everyday } from '../helpers/views.ts';

const serviceCount = 8;
const counterCount = 12;
const callsShown = 12;

/** The view after call number `call`. From one to the next a ticket is called and the waits of its service move. */
export function viewAfterCall(call: number): HallView {
  const services = range(serviceCount).map((at) => {
    const waiting = 5 + ((call + at) % serviceCount === 0 ? call % 20 : at);
    return [
      `service-${at}`,
      { waiting, wait: { kind: 'range', lowMinutes: waiting, highMinutes: waiting + 5 } },
    ] as const;
  });
  const counters = range(counterCount).map((at) => {
    const lastCall = call - ((call - at + counterCount) % counterCount);
    return [`c${at}`, { state: 'open', ticket: ticketOf(Math.max(0, lastCall)) }] as const;
  });
  const calls = range(Math.min(call, callsShown)).map((back) => {
    const number = call - back;
    const counter = `c${number % counterCount}`;
    return [
      String(number),
      { ticket: ticketOf(number), counter, service: 'service-0', at: number * 1000, times: 1 },
    ] as const;
  });
  return {
    day: '2026-12-01',
    heardAt: call * 1000,
    openings: [[0, 36_000_000]],
    services: Object.fromEntries(services),
    counters: Object.fromEntries(counters),
    calls: Object.fromEntries(calls),
    outlets: Object.fromEntries(range(5).map((at) => [`outlet-${at}`, { openings: [[0, 36_000_000]] }])),
    ...everyday,
  };
}

const ticketOf = (call: number) => `A${String(call % 1000).padStart(3, '0')}`;
const range = (length: number) => Array.from({ length }, (_, at) => at);
