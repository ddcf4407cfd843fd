/** Pools: services whose customers compete for the same counters, directly or through others. One pool, one pace. */
import type { HallConfig } from '#config/schema.ts';
import type { QueueState } from '../queue-state.ts';

/** A hall's configuration as far as waits depend on it. */
export type WaitingConfig = Pick<HallConfig, 'services' | 'counters' | 'calling'>;

export interface Pool {
  /** The id of its first service. */
  id: string;
  services: ReadonlySet<string>;
}

/** An open counter as far as waits depend on it. */
export interface Station {
  id: string;
  /** Undefined: takes all services. */
  services: readonly string[] | undefined;
  busy: boolean;
  /** Planned breaks, as minutes of the day [from, to). */
  breaks: readonly { from: number; to: number }[];
}

const known = new WeakMap<WaitingConfig, ReadonlyMap<string, Pool>>();

/** The pool of each configured service. Kept with the configuration it follows from. */
export function poolsOf(config: WaitingConfig): ReadonlyMap<string, Pool> {
  let pools = known.get(config);
  if (!pools) {
    pools = findPools(config);
    known.set(config, pools);
  }
  return pools;
}

function findPools({ services, counters }: WaitingConfig): ReadonlyMap<string, Pool> {
  const group = new Map(services.map(({ id }) => [id, id]));
  const all = services.map(({ id }) => id);
  for (const counter of counters) {
    const [first, ...others] = (counter.services ?? all).filter((id) => group.has(id));
    for (const other of others) merge(group.get(other), first === undefined ? first : group.get(first));
  }
  function merge(from: string | undefined, into: string | undefined): void {
    if (from === undefined || into === undefined || from === into) return;
    for (const [id, of] of group) if (of === from) group.set(id, into);
  }
  const pools = new Map<string, Pool>();
  for (const id of all) {
    const members = new Set(all.filter((other) => group.get(other) === group.get(id)));
    const [first = id] = members;
    pools.set(id, pools.get(first) ?? { id: first, services: members });
  }
  return pools;
}

/** The hall's open counters, those that no configuration names included. Undefined while no event has named any. */
export function stationsOf(config: WaitingConfig, { counters }: QueueState): Station[] | undefined {
  if (counters.size === 0) return undefined;
  const stations: Station[] = [];
  for (const [id, counter] of counters) {
    if (counter.state !== 'open') continue;
    const own = config.counters.find((one) => one.id === id);
    stations.push({
      id,
      services: counter.services ?? own?.services,
      busy: counter.ticket !== undefined,
      breaks: (own?.breaks ?? []).map(({ from, to }) => ({ from: minutes(from), to: minutes(to) })),
    });
  }
  return stations;
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

export const takes = ({ services }: Pick<Station, 'services'>, service: string): boolean =>
  !services || services.includes(service);

/** How many stations take any service of the pool. */
export const openIn = (stations: readonly Station[] | undefined, pool: Pool): number =>
  stations?.filter(({ services }) => !services || services.some((id) => pool.services.has(id))).length ?? 0;
