/**
 * The simple predictors that halls use and papers compare with. They read the log by themselves, in its order, and
 * use nothing of ours.
 */
import type { LogRow } from '../feeds/replay/ticket-log.ts';
import { bucketOf } from './metrics.ts';
import { isOld, type LineKeeper, type LogTicket } from './tickets.ts';

/** A prediction with its range, in seconds. */
export interface Prediction {
  predicted: number;
  low: number;
  high: number;
}

export const baselineNames = ['MEAN', 'LES', 'HOL', 'QL', 'RATE', 'MIX', 'MIX+cal'] as const;
export type BaselineName = (typeof baselineNames)[number];

/** Mean wait and service time assumed before the first is known, seconds. */
const assumedWaitS = 600;
const assumedServiceS = 300;
/** Services that a mean is taken over. */
const servicesKept = 100;
/** Memory of RATE, and the seconds of waiting by which it leans on the long-run rate: one memory's worth. */
const rateMemoryS = 3600;
const rateLeanS = 3600;
/** Waits ÷ predictions kept per position bucket. */
const ratiosKept = 300;
/** Predictions below this, seconds, are taken for it where waits are divided by them. */
const leastS = 30;

interface Line {
  at: number;
  open: number;
  waits: { sum: number; count: number };
  lastWait: number | undefined;
  services: number[];
  /** Calls and seconds of waiting: of the last hour, and in all. */
  hour: { calls: number; busy: number };
  all: { calls: number; busy: number };
}

/** All baselines over one log. Rows go to `take` before the keeper sees them, issued tickets to `predict` likewise. */
export function baselines(keeper: LineKeeper) {
  const lines = new Map<string, Line>();
  const calledAt = new Map<string, { at: number; line: Line }>();
  const ratios = new Map<string, number[]>();
  const given = new Map<string, Record<BaselineName, number>>();

  const lineOf = (name: string) => {
    let line = lines.get(name);
    if (!line) {
      line = {
        ...{ at: 0, open: 0, waits: { sum: 0, count: 0 }, lastWait: undefined, services: [] },
        ...{ hour: { calls: 0, busy: 0 }, all: { calls: 0, busy: 0 } },
      };
      lines.set(name, line);
    }
    return line;
  };

  /** Notes what a row tells, once the keeper has taken it: `ticket` is what became known. */
  function note(row: LogRow, ticket: LogTicket | undefined): void {
    const at = Date.parse(row.at);
    const line = lineOf(keeper.lineOf(row));
    if (row.type === 'counter_opened') line.open += 1;
    if (row.type === 'counter_closed') line.open = Math.max(0, line.open - 1);
    if (row.type === 'called') {
      line.hour.calls += 1;
      line.all.calls += 1;
      calledAt.set(row.ticket, { at, line });
      if (ticket?.waitS !== undefined && !isOld(ticket.ticket)) learn(line, ticket, ticket.waitS);
    }
    const call = row.type === 'served' ? calledAt.get(row.ticket) : undefined;
    if (call) {
      call.line.services.push((at - call.at) / 1000);
      if (call.line.services.length > servicesKept) call.line.services.shift();
    }
  }

  function learn(line: Line, ticket: LogTicket, waitS: number): void {
    line.lastWait = waitS;
    line.waits.sum += waitS;
    line.waits.count += 1;
    const predictions = given.get(ticket.ticket);
    given.delete(ticket.ticket);
    if (!predictions || (waitS === 0 && ticket.ahead === 0)) return;
    for (const name of baselineNames) {
      const kept = ratiosOf(name, ticket.ahead);
      kept.push(waitS / Math.max(leastS, predictions[name]));
      if (kept.length > ratiosKept) kept.shift();
    }
  }

  function ratiosOf(name: BaselineName, ahead: number): number[] {
    const key = `${name} ${bucketOf(ahead)}`;
    let kept = ratios.get(key);
    if (!kept) {
      kept = [];
      ratios.set(key, kept);
    }
    return kept;
  }

  /** Counts the time up to a row, before anything of it is known. */
  function elapse(row: LogRow): void {
    const at = Date.parse(row.at) / 1000;
    const name = keeper.lineOf(row);
    const line = lineOf(name);
    const seconds = line.at === 0 ? 0 : at - line.at;
    line.at = at;
    const kept = Math.exp(-seconds / rateMemoryS);
    line.hour.calls *= kept;
    line.hour.busy *= kept;
    if (keeper.waiting(name).size === 0) return;
    line.hour.busy += rateMemoryS * (1 - kept);
    line.all.busy += seconds;
  }

  /** What each says of a ticket just about to be issued. */
  function predict(row: LogRow): Record<BaselineName, Prediction> {
    const name = keeper.lineOf(row);
    const line = lineOf(name);
    const waiting = keeper.waiting(name);
    const [first] = waiting.values();
    const at = Date.parse(row.at);
    const mean = line.waits.count > 0 ? line.waits.sum / line.waits.count : assumedWaitS;
    const services = line.services.length;
    const serviceS = services > 0 ? line.services.reduce((sum, s) => sum + s, 0) / services : assumedServiceS;
    const open = Math.max(1, line.open);
    const longRun =
      services > 0 ? open / Math.max(1, serviceS) : (line.all.calls + 1) / (line.all.busy + 300);
    const rate = (line.hour.calls + longRun * rateLeanS) / (line.hour.busy + rateLeanS);
    const les = line.lastWait ?? mean;
    const byRate = (waiting.size + 1) / rate;
    const mix = 0.7 * byRate + 0.3 * les;
    const predictions: Record<BaselineName, number> = {
      MEAN: mean,
      LES: les,
      HOL: first ? (at - first.issuedAt) / 1000 : 0,
      QL: ((waiting.size + 1) * serviceS) / open,
      RATE: byRate,
      MIX: mix,
      'MIX+cal': mix * (quantile(sorted(ratiosOf('MIX', waiting.size)), 0.5) ?? 1),
    };
    given.set(row.ticket, predictions);
    const ranged = baselineNames.map((name): [BaselineName, Prediction] => {
      const kept = sorted(ratiosOf(name, waiting.size));
      const predicted = predictions[name];
      const scale = Math.max(leastS, predicted);
      return [
        name,
        {
          predicted,
          low: Math.min(predicted, scale * (quantile(kept, 0.1) ?? 0.5)),
          high: Math.max(predicted, scale * (quantile(kept, 0.9) ?? 2)),
        },
      ];
    });
    // Every name is there once.
    return Object.fromEntries(ranged) as Record<BaselineName, Prediction>;
  }

  return { elapse, predict, note };
}

const sorted = (values: readonly number[]) => Float64Array.from(values).sort();

/** Undefined where there is nothing to take it from. */
const quantile = (values: Float64Array, share: number): number | undefined =>
  values[Math.min(values.length - 1, Math.floor(share * values.length))];
