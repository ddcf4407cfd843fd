/** The customers of a simulated day, decided before the doors open: what they want, and how they will behave. */
import type { HallConfig } from '#config/schema.ts';
import type { Priority } from '#domain/events.ts';
import type { Openings } from '#domain/view.ts';
import { highestLevel, levelAt, type Share, serviceShares } from './demand.ts';
import { between, logNormal, pick, type Random, weibull } from './random.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const slotMs = 15 * minuteMs;

const noShowShare = 0.04;
const appointmentShare = 0.08;
const priorityShare = 0.05;
const transferShare = 0.025;
/** How much the time at the counter varies: standard deviation ÷ mean, as commonly measured at counters. */
const serviceVariation = 0.6;
/** Nearly two in three have left after waiting this long. */
const patienceMinutes = 80;
/** No ticket is given out in the last minutes. */
const lastTicketMs = 3 * minuteMs;

export interface Customer {
  /** Epoch ms. */
  arrivesAt: number;
  /** Id of the service. */
  service: string;
  priority: Priority;
  /** Time at a counter of ordinary pace. */
  serviceMs: number;
  /** Leaves after waiting this long. */
  patienceMs: number;
  /** Comes when called. */
  shows: boolean;
  /** The service that turns out to be the right one, and the time at that counter. */
  transfer: { service: string; serviceMs: number } | undefined;
  /** Comes on any day at least this busy, 0 to 1. */
  needsLoad: number;
}

export interface DayOfHall {
  config: Pick<HallConfig, 'services' | 'counters'>;
  openings: Openings;
  /** Instant (epoch ms) of the day's local midnight. */
  midnight: number;
  isWeekend: boolean;
}

/** How many times what the counters can serve comes on the busiest day thinkable. */
const heaviestLoad = 2;

/** Everybody who might come on the day, by arrival. Of a day of load x come those with `needsLoad` below x. */
export function customersOf(
  { config, openings, midnight, isWeekend }: DayOfHall,
  random: Random,
): Customer[] {
  const shares = serviceShares(config, isWeekend, random);
  const served = shares.filter(({ weight }) => weight > 0);
  const minutes = new Map(config.services.map(({ id, standardMinutes }) => [id, standardMinutes]));
  const meanMs = meanMinutes(served, minutes) * minuteMs;
  if (served.length === 0) return [];

  const customers: Customer[] = [];
  const shortestGapMs = meanMs / (config.counters.length * heaviestLoad * highestLevel);
  for (const [from, to] of openings) {
    for (let at = from; ; ) {
      at -= Math.log(1 - random()) * shortestGapMs;
      if (at > to - lastTicketMs) break;
      if (random() * highestLevel > levelAt((at - midnight) / hourMs, isWeekend)) continue;
      customers.push(customer(at, [from, to - lastTicketMs]));
    }
  }
  return customers.sort((a, b) => a.arrivesAt - b.arrivesAt);

  function customer(comesAt: number, [from, until]: [number, number]): Customer {
    const service = pick(random, served);
    const priority = priorityOf(random);
    const arrivesAt = priority === 'appointment' ? beforeSlot(comesAt, random) : comesAt;
    const others = served.filter(({ value }) => value !== service);
    const moves = random() < transferShare && others.length > 0;
    const next = moves ? pick(random, others) : undefined;
    return {
      arrivesAt: Math.round(Math.min(Math.max(arrivesAt, from), until)),
      service,
      priority,
      serviceMs: serviceMs(service),
      patienceMs: weibull(random, patienceMinutes * minuteMs, 2),
      shows: random() >= noShowShare,
      transfer: next === undefined ? undefined : { service: next, serviceMs: serviceMs(next) },
      needsLoad: random(),
    };
  }

  function serviceMs(service: string): number {
    return Math.max(20_000, logNormal(random, (minutes.get(service) ?? 0) * minuteMs, serviceVariation));
  }
}

function meanMinutes(shares: readonly Share[], minutes: ReadonlyMap<string, number>): number {
  const total = shares.reduce((sum, { weight }) => sum + weight, 0);
  return shares.reduce((sum, { value, weight }) => sum + (weight / total) * (minutes.get(value) ?? 0), 0);
}

function priorityOf(random: Random): Priority {
  const draw = random();
  if (draw < appointmentShare) return 'appointment';
  if (draw < appointmentShare + priorityShare) {
    return pick(random, [
      { value: 'elderly', weight: 5 },
      { value: 'vip', weight: 3 },
      { value: 'disabled', weight: 2 },
    ]);
  }
  return 'normal';
}

/** Appointments are on the quarter of an hour; most people are a few minutes early, some late. */
function beforeSlot(at: number, random: Random): number {
  return Math.ceil(at / slotMs) * slotMs - between(random, -3, 12) * minuteMs;
}
