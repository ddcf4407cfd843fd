/** What a hall has to do and with what: the part of its queue and configuration that waits follow from. */
import type { HallConfig } from '#config/schema.ts';
import { observedCounters, waitingCount } from '../line.ts';
import type { QueueState } from '../queue-state.ts';

export interface ServiceLoad {
  service: string;
  standardMinutes: number;
  waiting: number;
  /** Open counters as a count-only feed tells them. Undefined: see the hall's counters. */
  openCounters: number | undefined;
}

/** One open counter. */
export interface CounterLoad {
  /** Ids of the services it takes. Undefined: all. */
  services: readonly string[] | undefined;
  /** It serves a customer now. */
  busy: boolean;
}

export interface HallLoad {
  services: ServiceLoad[];
  /** The open counters. Undefined while no feed has told of any counter. */
  counters: CounterLoad[] | undefined;
}

export function hallLoad(config: HallConfig, queue: QueueState): HallLoad {
  let told = false;
  const counters: CounterLoad[] = [];
  for (const { id, services } of config.counters) {
    const counter = queue.counters.get(id);
    told ||= counter !== undefined;
    if (counter?.state !== 'open') continue;
    counters.push({ services: counter.services ?? services, busy: counter.ticket !== undefined });
  }
  return {
    services: config.services.map(({ id, standardMinutes }) => ({
      service: id,
      standardMinutes,
      waiting: waitingCount(queue, id),
      openCounters: observedCounters(queue, id),
    })),
    counters: told ? counters : undefined,
  };
}
