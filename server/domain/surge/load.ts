/** How many customers a hall has waiting, and how many counters open, over all its services. */
import type { HallConfig } from '#config/schema.ts';
import { observedCounters, waitingCount } from '../line.ts';
import type { QueueState } from '../queue-state.ts';
import { poolsOf } from '../wait/pools.ts';

export interface Load {
  waiting: number;
  /** Undefined: no feed has told of any counter. */
  open: number | undefined;
  /** A count-only feed has said how many are open. */
  counted: boolean;
}

/** Everybody who waits, also for services that no configuration names: they stand in the hall all the same. */
export function waitingIn(queue: QueueState): number {
  let waiting = 0;
  for (const service of queue.lines.keys()) waiting += waitingCount(queue, service);
  return waiting;
}

/**
 * The load of a hall. Where a count-only feed tells of counters too, whichever knows of more is believed: either may
 * see only a part of the hall.
 */
export function loadOf(config: HallConfig, queue: QueueState): Load {
  const named = queue.counters.size > 0 ? openNamed(queue) : undefined;
  const counted = countedCounters(config, queue);
  const open = named === undefined || counted === undefined ? (named ?? counted) : Math.max(named, counted);
  return { waiting: waitingIn(queue), open, counted: counted !== undefined };
}

function openNamed({ counters }: QueueState): number {
  let open = 0;
  for (const { state } of counters.values()) if (state === 'open') open += 1;
  return open;
}

/**
 * Open counters as count-only feeds tell them. They tell them per service, and services of one pool share theirs: of a
 * pool the highest number counts, and the pools are added up.
 */
function countedCounters(config: HallConfig, queue: QueueState): number | undefined {
  let byPool: Map<string, number> | undefined;
  for (const service of queue.lines.keys()) {
    const open = observedCounters(queue, service);
    if (open === undefined) continue;
    const pool = poolsOf(config).get(service)?.id ?? service;
    byPool ??= new Map();
    byPool.set(pool, Math.max(open, byPool.get(pool) ?? 0));
  }
  return byPool && [...byPool.values()].reduce((sum, open) => sum + open, 0);
}
