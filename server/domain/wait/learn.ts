/** Folds events into a hall: its queue, and what is learned about its waits by the way. */
import type { Anomaly } from '../anomaly.ts';
import { isDatable } from '../day.ts';
import type { QueueEvent } from '../events.ts';
import { advance, type Ticket } from '../queue.ts';
import { lastAnnounced, refreshShown } from './announced.ts';
import { poolEstimates, type WaitingHall } from './estimate.ts';
import { logOf, signs } from './features.ts';
import { score } from './honesty.ts';
import { beginDay, countCalls, elapse, newPace, noteDrift, noteWait, type Pace } from './pace.ts';
import { openIn, type Pool, poolsOf, stationsOf, takes } from './pools.ts';
import { learn } from './regression.ts';
import { noteError } from './spread.ts';
import type { Expectation, WaitState } from './state.ts';

/** Long waits count for more, since errors are told in minutes: by so much of a power of the estimate. */
const importancePower = 0.3;
/** What is kept of the usual wait's sums at each ticket. */
const usualKept = 0.9999;
/** A service's own errors are forgotten over this long. */
const correctionMemoryMs = 20 * 86_400_000;
/** An error beyond this teaches a service no more. */
const largestCorrection = 1.5;
/** A count that leaps by more than this is no line called. */
const mostCallsSeen = 30;

/**
 * Folds one event into queue and waits, changing both in place. Like `advance` it never throws and is
 * deterministic: folding the same events with the same configuration gives the same estimates.
 */
export function advanceHall(hall: WaitingHall, event: QueueEvent): Anomaly | undefined {
  const { queue, waits } = hall;
  if (!isDatable(event.at)) return advance(queue, event);
  const number = 'ticket' in event.data ? event.data.ticket : undefined;
  const known = number === undefined ? undefined : queue.tickets.get(number);
  const before = known && { ...known };
  const seenBefore =
    event.type === 'queue.observed' ? queue.lines.get(event.data.service)?.observed : undefined;
  const day = queue.day;
  const sameDay = day !== undefined && event.at >= day.from && event.at < day.until;
  const concerned = poolsOfEvent(hall, event, before?.service);
  if (sameDay) {
    for (const pool of concerned) elapsePool(hall, pool, event.at);
    if (event.type === 'ticket.issued') for (const pool of concerned) refreshShown(hall, pool, event.at);
  }

  const anomaly = advance(queue, event);
  if (anomaly?.kind === 'stale') return anomaly;
  if (queue.day !== day || event.type === 'day.closed') {
    endDay(waits);
    for (const pool of concerned) elapsePool(hall, pool, event.at);
  }

  if (number !== undefined) followTicket(hall, before, queue.tickets.get(number), event.at);
  if (event.type === 'queue.observed') {
    const { service, serving } = event.data;
    countFor(hall, service, event.at, callsSeen(seenBefore?.serving, serving));
  }
  for (const pool of concerned) refreshShown(hall, pool, event.at);
  return anomaly;
}

/** What became of the ticket that an event told of. */
function followTicket(
  hall: WaitingHall,
  before: Readonly<Ticket> | undefined,
  after: Readonly<Ticket> | undefined,
  at: number,
): void {
  const { waits } = hall;
  if (!after) return;
  const { number, status, service } = after;
  const wasWaiting = before?.status === 'waiting';
  const isWaiting = status === 'waiting';
  if (wasWaiting && (!isWaiting || before.service !== service)) {
    if (status === 'called') learnFrom(hall, waits.expectations.get(number), at);
    waits.expectations.delete(number);
  }
  if (service === undefined) return;
  // Whoever is called at once shows how many come, not how fast the line moves.
  if (status === 'called' && wasWaiting && at > (before.queuedAt ?? at)) countFor(hall, service, at, 1);
  // A no-show took no time. Were it counted, a burst of them would pass for a fast hall.
  if (status === 'no_show' && before?.status === 'called' && before.queuedAt !== undefined)
    countFor(hall, service, at, -1);
  if (isWaiting && !(wasWaiting && before.service === service)) expect(hall, after, at);
}

function expect(hall: WaitingHall, { number, service = '' }: Readonly<Ticket>, at: number): void {
  const { config, waits } = hall;
  const pool = poolsOf(config).get(service);
  const [estimate] = pool ? poolEstimates(hall, pool, at, { ticket: number }) : [];
  if (!estimate) return;
  const { values = [], stretch, plain, corrected, thumb, low, middle, high, place } = estimate;
  waits.expectations.set(number, {
    ...{ service, at, stretch, plain, corrected, thumb, low, middle, high },
    found: place.ahead > 0,
    features: [...values],
    announced: lastAnnounced(waits, service),
  });
}

/** A ticket that was expected to wait is called: the truth is known. */
function learnFrom(
  { config, queue, waits }: WaitingHall,
  expectation: Expectation | undefined,
  at: number,
): void {
  if (!expectation) return;
  const { service, found, features, stretch, plain, corrected, thumb } = expectation;
  const waitS = Math.max(0, (at - expectation.at) / 1000);
  const hadToWait = found || waitS > 0;
  const log = logOf(waitS);
  const pool = poolsOf(config).get(service);
  for (const pace of pool ? [paceOf(waits.pools, pool.id), paceOf(waits.services, service)] : []) {
    noteWait(pace, waitS, hadToWait);
    noteDrift(pace, log - thumb);
  }
  if (!hadToWait) return;
  const { usual } = waits;
  const above = usual.weight > 0 ? plain - usual.sum / usual.weight : 0;
  const importance = Math.max(0.1, Math.min(8, Math.exp(above * importancePower)));
  usual.sum = usual.sum * usualKept + plain;
  usual.weight = usual.weight * usualKept + 1;
  learn(waits.regression, features, log, importance, signs);
  correct(waits, service, log - plain, at);
  noteError(waits.errors, stretch, log - corrected);
  const outcomes = waits.outcomes.get(service) ?? [];
  waits.outcomes.set(service, outcomes);
  const date = queue.day?.date ?? '';
  score(outcomes, date, { announced: expectation.announced, estimateS: expectation.middle, waitS });
}

function correct({ corrections }: WaitState, service: string, error: number, at: number): void {
  const before = corrections.get(service) ?? { at, sum: 0, weight: 0 };
  const kept = Math.exp(-Math.max(0, at - before.at) / correctionMemoryMs);
  const believed = Math.max(-largestCorrection, Math.min(largestCorrection, error));
  corrections.set(service, { at, sum: before.sum * kept + believed, weight: before.weight * kept + 1 });
}

function countFor({ config, queue, waits }: WaitingHall, service: string, at: number, calls: number): void {
  const pool = poolsOf(config).get(service);
  if (!pool || calls === 0) return;
  const hour = hourOf(queue.day?.from ?? at, at);
  countCalls(paceOf(waits.pools, pool.id), calls, hour);
  countCalls(paceOf(waits.services, service), calls, hour);
}

/** How many were called between two tickets seen being served. */
function callsSeen(before: string | undefined, now: string | undefined): number {
  if (now === undefined || before === undefined || now === before) return 0;
  const leap = Number(now.replace(/^\D+/, '')) - Number(before.replace(/^\D+/, ''));
  return leap > 0 && leap <= mostCallsSeen ? leap : 1;
}

function elapsePool({ config, queue, waits }: WaitingHall, pool: Pool, at: number): void {
  const open = openIn(stationsOf(config, queue), pool);
  const hour = hourOf(queue.day?.from ?? at, at);
  let busy = false;
  for (const service of pool.services) {
    const line = queue.lines.get(service);
    const waiting = (line?.waiting.size ?? 0) > 0 || (line?.observed?.waiting ?? 0) > 0;
    busy ||= waiting;
    elapse(paceOf(waits.services, service), at, waiting, open, hour);
  }
  elapse(paceOf(waits.pools, pool.id), at, busy, open, hour);
}

const hourOf = (from: number, at: number) => Math.max(0, Math.min(23, Math.floor((at - from) / 3_600_000)));

/** The pools whose waits an event can change. */
function poolsOfEvent(
  { config, queue }: WaitingHall,
  event: QueueEvent,
  service: string | undefined,
): Set<Pool> {
  const pools = poolsOf(config);
  const concerned = new Set<Pool>();
  const add = (id: string | undefined) => {
    const pool = id === undefined ? undefined : pools.get(id);
    if (pool) concerned.add(pool);
  };
  add(service);
  if ('service' in event.data) add(event.data.service);
  if ('counter' in event.data && event.data.counter !== undefined) {
    const id = event.data.counter;
    const told = 'services' in event.data ? event.data.services : queue.counters.get(id)?.services;
    const services = told ?? config.counters.find((counter) => counter.id === id)?.services;
    for (const of of pools.keys()) if (takes({ services }, of)) add(of);
  }
  return concerned;
}

/** Yesterday's customers are not waiting any more, and today's announcements begin anew. */
function endDay(waits: WaitState): void {
  for (const pace of [...waits.pools.values(), ...waits.services.values()]) beginDay(pace);
  waits.expectations.clear();
  waits.shown.clear();
}

function paceOf(paces: Map<string, Pace>, id: string): Pace {
  let pace = paces.get(id);
  if (!pace) {
    pace = newPace();
    paces.set(id, pace);
  }
  return pace;
}
