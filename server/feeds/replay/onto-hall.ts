/** Carries a recorded log over to a hall: its services, counters and ticket numbers become the hall's own. */
import type { HallConfig } from '#config/schema.ts';
import type { LogRow } from './ticket-log.ts';

type Services = HallConfig['services'];

/**
 * Which of the hall's services stands for each of the log's. The same id is the same service. The others go to the
 * hall's remaining services in turn (to all, where none remains), those with the most tickets first.
 */
export function matchServices(rows: readonly LogRow[], services: Services): Map<string, string> {
  const volumes = new Map<string, number>();
  for (const { service, type } of rows) {
    if (service) volumes.set(service, (volumes.get(service) ?? 0) + (type === 'issued' ? 1 : 0));
  }
  const ids = services.map(({ id }) => id);
  const remaining = ids.filter((id) => !volumes.has(id));
  const targets = remaining.length > 0 ? remaining : ids;
  const matches = new Map<string, string>();
  let turn = 0;
  const byVolume = [...volumes].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
  for (const [name] of byVolume) {
    const target = ids.includes(name) ? name : targets[turn++ % targets.length];
    if (target !== undefined) matches.set(name, target);
  }
  return matches;
}

/**
 * Which counter stands for each of the log's: the first that the log names is the hall's first, and so on.
 * Beyond those a counter's id is its number in that order.
 */
export function matchCounters(
  rows: readonly LogRow[],
  counters: HallConfig['counters'],
): Map<string, string> {
  const names = new Set(rows.map(({ counter }) => counter).filter((counter) => counter !== ''));
  const own = new Set(counters.map(({ id }) => id));
  return new Map([...names].map((name, at) => [name, counters[at]?.id ?? freeId(at + 1)]));

  function freeId(number: number): string {
    const id = String(number);
    return own.has(id) ? `log-${id}` : id;
  }
}

/** The largest running number that a ticket can bear. */
const lastNumber = 99_999;

/** Gives out ticket numbers: the service's letter and a number that runs through the day. */
export function ticketPrinter(services: Services): {
  /** The next number of a service, one of the hall's. Undefined when the day has used them all. */
  next(service: string): string | undefined;
  /** Begins a new day: numbers begin again. */
  newDay(): void;
} {
  const letters = new Map(services.map(({ id, letter }) => [id, letter]));
  const printed = new Map<string, number>();
  return {
    next(service) {
      const number = (printed.get(service) ?? 0) + 1;
      const letter = letters.get(service);
      if (number > lastNumber || letter === undefined) return undefined;
      printed.set(service, number);
      return letter + String(number).padStart(3, '0');
    },
    newDay: () => printed.clear(),
  };
}
