/** Which services jam: where staff should go, or send customers elsewhere. */
import type { CounterView, HallView, Wait } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';

type Service = PublicConfig['services'][number];

/** A ticket taken now waits at least so long where a service jams. */
const longMinutes = 15;

export interface Jam {
  service: Service;
  waiting: number;
  /** Open counters that take it. A counter that takes several services counts for each. */
  open: number;
  wait: Wait;
}

/**
 * Services for which customers wait and no counter is open, or long, or as many per open counter as on surge level 1.
 * The worst first: no counter at all, then the longest wait, then most customers per counter.
 */
export function jams(
  { services, counters, surge }: PublicConfig,
  view: Pick<HallView, 'services' | 'counters'>,
): Jam[] {
  const [few] = surge.thresholds;
  return services
    .flatMap((service): Jam[] => {
      const { waiting, wait } = view.services[service.id] ?? { waiting: 0, wait: { kind: 'unknown' } };
      // A counter may have been opened for fewer services than its file names: the wait knows.
      const open = wait.kind === 'no_counter' ? 0 : openFor(service, counters, view.counters);
      if (waiting === 0) return [];
      const jammed = open === 0 || shortest(wait) >= longMinutes || waiting / open >= few;
      return jammed ? [{ service, waiting, open, wait }] : [];
    })
    .sort(
      (one, other) =>
        Number(one.open > 0) - Number(other.open > 0) ||
        shortest(other.wait) - shortest(one.wait) ||
        perCounter(other) - perCounter(one),
    );
}

function openFor(
  { id }: Service,
  counters: PublicConfig['counters'],
  views: Readonly<Record<string, CounterView>>,
): number {
  return counters.filter(
    (counter) => views[counter.id]?.state === 'open' && (counter.services?.includes(id) ?? true),
  ).length;
}

const shortest = (wait: Wait) => (wait.kind === 'range' ? wait.lowMinutes : 0);
const perCounter = ({ waiting, open }: Jam) => waiting / Math.max(1, open);
