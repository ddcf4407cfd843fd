/** One hall's state, all that its events are folded into: its queue, its waits, its surge level and its trend. */
import type { HallConfig } from '#config/schema.ts';
import type { Anomaly } from './anomaly.ts';
import type { QueueEvent } from './events.ts';
import { newQueue, type QueueState } from './queue.ts';
import { loadOf } from './surge/load.ts';
import { endSurge, newSurge, noteLoad, type SurgeState } from './surge/surge.ts';
import { newTrend, noteWaiting, type TrendState } from './trend/trend.ts';
import { advanceHall } from './wait/learn.ts';
import { newWaits, type WaitState } from './wait/state.ts';

export interface FoldedHall {
  queue: QueueState;
  waits: WaitState;
  surge: SurgeState;
  trend: TrendState;
}

/** A hall with the configuration that its events are read by. */
export interface FoldingHall extends FoldedHall {
  config: HallConfig;
}

/** A hall of which nothing is known yet. Throws RangeError for an unknown time zone. */
export const newFold = (timeZone: string): FoldedHall => ({
  queue: newQueue(timeZone),
  waits: newWaits(),
  surge: newSurge(),
  trend: newTrend(),
});

/**
 * Folds one event into all of a hall's state, changing it in place. Never throws and is deterministic: folding the
 * same events with the same configuration gives the same state.
 */
export function foldEvent(hall: FoldingHall, event: QueueEvent): Anomaly | undefined {
  const anomaly = advanceHall(hall, event);
  if (anomaly?.kind === 'stale' || anomaly?.kind === 'undated') return anomaly;
  const { config, queue, surge, trend } = hall;
  const { day, heardAt: at } = queue;
  if (!day) return anomaly;
  const load = loadOf(config, queue);
  if (event.type === 'day.closed') endSurge(surge, day.from, at);
  else {
    const aboutCounter = event.type.startsWith('counter.');
    noteLoad(surge, config.surge, {
      load,
      day: day.from,
      at,
      counters: config.counters.length,
      aboutCounter,
    });
  }
  const customer = event.type.startsWith('ticket.') || load.waiting > 0;
  noteWaiting(trend, queue.timeZone, { day, at, waiting: load.waiting, customer });
  return anomaly;
}
