/** Derives what walls may show of a hall from its configuration and its queue. */
import type { HallConfig } from '#config/schema.ts';
import { businessDay } from './day.ts';
import { waitingCount } from './line.ts';
import { newQueue, type QueueState } from './queue-state.ts';
import { newSurge, type SurgeState } from './surge/surge.ts';
import { surgeView } from './surge/surge-view.ts';
import { quietView } from './trend/quiet.ts';
import { newTrend, pastAt, type TrendState } from './trend/trend.ts';
import { trendView } from './trend/trend-view.ts';
import type { CallView, CounterView, HallView, Openings, OutletView, ServiceView } from './view.ts';
import { type Announced, announcedWaits } from './wait/announced.ts';
import { newWaits, type WaitState } from './wait/state.ts';

/**
 * The hall's public view at `now` (epoch ms). It has every configured service and counter. Services and counters
 * that only events know are left out, but their calls are kept, without a service nobody configured.
 */
export function hallView(input: {
  config: HallConfig;
  queue: QueueState;
  /** What the hall has learned about its waits. Left out: nothing. */
  waits?: WaitState;
  /** Its surge level. Left out: nothing is known. */
  surge?: SurgeState;
  /** How many have waited when. Left out: nothing is known. */
  trend?: TrendState;
  now: number;
  openings: Openings;
  outlets: Record<string, OutletView>;
}): HallView {
  const { config, now, openings, outlets, trend = newTrend() } = input;
  const { timeZone } = input.queue;
  const day = input.queue.day && now < input.queue.day.until ? input.queue.day : businessDay(timeZone, now);
  const isHeard = day === input.queue.day;
  const queue = isHeard ? input.queue : unheardDay(input.queue);
  const learned = input.waits ?? newWaits();
  const waits = isHeard ? learned : { ...learned, expectations: new Map(), shown: new Map() };
  return {
    day: day.date,
    heardAt: queue.heardAt,
    openings,
    services: servicesOf(queue, announcedWaits({ config, queue, waits }, now, openings)),
    counters: countersOf(config, queue),
    calls: callsOf(config, queue),
    outlets,
    surge: surgeView(isHeard && input.surge ? input.surge : newSurge(day.from), config.surge, day.from, now),
    trend: trendView(trend, timeZone, { day, now, openings }),
    quiet: quietView({ timeZone, day, quiet: config.quiet, past: pastAt(trend, timeZone, now), openings }),
  };
}

/** The queue on a day of which nothing was heard: yesterday's customers are not waiting any more. */
function unheardDay(before: QueueState): QueueState {
  const closed = { state: 'closed', ticket: undefined, services: undefined } as const;
  return {
    ...newQueue(before.timeZone),
    heardAt: before.heardAt,
    counters: new Map([...before.counters.keys()].map((id) => [id, closed])),
  };
}

function servicesOf(queue: QueueState, announced: readonly Announced[]): Record<string, ServiceView> {
  const services: Record<string, ServiceView> = {};
  for (const { service, wait } of announced) {
    services[service] = { waiting: waitingCount(queue, service), wait };
  }
  return services;
}

function countersOf(config: HallConfig, queue: QueueState): Record<string, CounterView> {
  const counters: Record<string, CounterView> = {};
  for (const { id } of config.counters) {
    const { state, ticket } = queue.counters.get(id) ?? { state: 'closed', ticket: undefined };
    counters[id] = ticket === undefined ? { state } : { state, ticket };
  }
  return counters;
}

function callsOf(config: HallConfig, queue: QueueState): Record<string, CallView> {
  const calls: Record<string, CallView> = {};
  for (const { number, service, ...call } of queue.calls) {
    const isConfigured = config.services.some(({ id }) => id === service);
    calls[number] = service !== undefined && isConfigured ? { ...call, service } : call;
  }
  return calls;
}
