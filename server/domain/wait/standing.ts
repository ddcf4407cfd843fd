/**
 * Who stands where: the waiting customers of a pool in the order the hall will call them, each with what is ahead of
 * them, and a customer who would take a ticket now in every service.
 */
import type { Service } from '#config/schema.ts';
import type { Priority } from '../events.ts';
import { observedCounters, waitingCount } from '../line.ts';
import type { QueueState } from '../queue-state.ts';
import { type Pool, type Station, takes, type WaitingConfig } from './pools.ts';

/** One customer's place. */
export interface Place {
  service: string;
  /** The ticket's number. Undefined: a newcomer's, or one of whom only a count tells. */
  ticket: string | undefined;
  /** A customer who would come now. */
  newcomer: boolean;
  /** Customers of the pool who go before. */
  ahead: number;
  /** Those of the same service. */
  ownAhead: number;
  /** Open counters that take the service; as a count-only feed tells them, where one does. Undefined: nobody tells. */
  open: number | undefined;
  /** How many of them are free. */
  free: number;
  /**
   * The wait that standard times give, in seconds: all counters busy, the work of those ahead spread evenly over the
   * counters that take it. A ticket more ahead never shortens it, a counter more never lengthens it.
   */
  standardS: number;
  /** By how many seconds breaks planned at the counters lengthen that. */
  breaksS: number;
}

/** Who goes before whom, where the hall's configuration does not say: the law's priorities first, then the house's. */
const usualOrder: readonly Priority[] = ['disabled', 'elderly', 'vip', 'appointment', 'normal'];

interface Standing {
  service: Service;
  ticket: string | undefined;
  /** Precedence of the service, then rank of the customer: lower goes before. */
  turn: number;
  at: number;
  /** Whether this customer is there: others wait for them. */
  real: boolean;
}

interface Work extends Station {
  /** Seconds of work of those ahead that fall to it. */
  workS: number;
}

/**
 * The places of a pool in calling order, those of customers yet to come (one per service) after
 * everybody who would go before them. `minute`: the minute of the hall's day, for planned breaks.
 */
export function placesOf(
  config: WaitingConfig,
  queue: QueueState,
  stations: readonly Station[] | undefined,
  pool: Pool,
  minute: number,
): Place[] {
  const working = stations?.map((station): Work => ({ ...station, workS: 0 }));
  const lines = new Map<string, Serving>();
  for (const service of pool.services) lines.set(service, servingOf(queue, service, working));
  const places: Place[] = [];
  let ahead = 0;
  for (const { service, ticket, real } of lineUp(config, queue, pool)) {
    const line = lines.get(service.id);
    if (!line) continue;
    const { takers, open, free, ownAhead } = line;
    const shareS = (service.standardMinutes * 60) / takers.length;
    let leastS = Number.POSITIVE_INFINITY;
    let leastWithBreaksS = Number.POSITIVE_INFINITY;
    for (const { workS, breaks } of takers) {
      leastS = Math.min(leastS, workS);
      const endS = breaks.length > 0 ? withBreaks(workS, breaks, minute) : workS;
      leastWithBreaksS = Math.min(leastWithBreaksS, endS);
    }
    places.push({
      service: service.id,
      ticket,
      newcomer: !real,
      ahead,
      ownAhead,
      open,
      free,
      standardS: leastS + shareS,
      breaksS: leastWithBreaksS - leastS,
    });
    if (!real) continue;
    ahead += 1;
    line.ownAhead += 1;
    for (const taker of takers) taker.workS += shareS;
  }
  return places;
}

/** The counters of one service, and how many of its customers have been placed. */
interface Serving {
  takers: readonly Work[];
  open: number | undefined;
  free: number;
  ownAhead: number;
}

/** One counter that nobody knows stands for those nobody tells of, and for none. */
function servingOf(queue: QueueState, service: string, working: Work[] | undefined): Serving {
  const anonymous = (): Work => ({ id: '', services: undefined, busy: true, breaks: [], workS: 0 });
  const observed = observedCounters(queue, service);
  if (observed !== undefined) {
    const takers = Array.from({ length: Math.max(1, observed) }, anonymous);
    return { takers, open: observed, free: 0, ownAhead: 0 };
  }
  const takers = working?.filter((station) => takes(station, service));
  if (!takers?.length) return { takers: [anonymous()], open: takers?.length, free: 0, ownAhead: 0 };
  return { takers, open: takers.length, free: takers.filter(({ busy }) => !busy).length, ownAhead: 0 };
}

/** When work that takes `workS` from now is done by somebody who leaves for planned breaks. */
function withBreaks(workS: number, breaks: Station['breaks'], minute: number): number {
  let doneS = workS;
  for (const { from, to } of breaks) {
    const beginsS = (from - minute) * 60;
    const endsS = (to - minute) * 60;
    if (endsS > 0 && beginsS <= doneS) doneS += endsS - Math.max(0, beginsS);
  }
  return doneS;
}

function lineUp(config: WaitingConfig, queue: QueueState, pool: Pool): Standing[] {
  const order = config.calling?.order ?? usualOrder;
  const rankOf = (priority: Priority) => (order.indexOf(priority) + order.length) % order.length;
  const standing: Standing[] = [];
  for (const service of config.services) {
    if (!pool.services.has(service.id)) continue;
    const precedence = (service.precedence ?? 0) * ranks;
    const usual = precedence + rankOf('normal');
    const line = queue.lines.get(service.id);
    const count = waitingCount(queue, service.id);
    if (line && count === line.waiting.size) {
      for (const { number, priority, queuedAt } of line.waiting) {
        const turn = precedence + rankOf(priority);
        standing.push({ service, ticket: number, turn, at: queuedAt ?? 0, real: true });
      }
    } else {
      // A count that tickets do not bear out: so many wait, nobody knows who or since when.
      for (let i = 0; i < count; i += 1) {
        standing.push({ service, ticket: undefined, turn: usual, at: 0, real: true });
      }
    }
    standing.push({ service, ticket: undefined, turn: usual, at: Number.POSITIVE_INFINITY, real: false });
  }
  // Sorting is stable: of those who came at the same instant, the one told of first goes first.
  return standing.sort((a, b) => (a.turn === b.turn ? compare(a.at, b.at) : a.turn - b.turn));
}

const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);

/** More than there are kinds of priority. */
const ranks = 8;
