/**
 * How many people wait for each service, counted straight from the text of a ticket log: whoever has a ticket and
 * was neither called nor left. Knows nothing of the product's code.
 */

interface Entry {
  /** The log's own local time as HH:MM:SS. */
  time: string;
  type: string;
  ticket: string;
  service: string;
}

export function entriesOf(csv: string): Entry[] {
  return csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [at = '', type = '', ticket = '', service = ''] = line.split(',');
      return { time: at.slice(11, 19), type, ticket, service };
    });
}

/** Waiting at a time of day, everything up to and with that second done, by the log's service. */
export function waitingByService(entries: readonly Entry[], time: string): Record<string, number> {
  const waiting: Record<string, number> = {};
  for (const { type, service } of entries.filter((entry) => entry.time <= time)) {
    if (type === 'issued') waiting[service] = (waiting[service] ?? 0) + 1;
    if (type === 'called' || type === 'cancelled') waiting[service] = (waiting[service] ?? 0) - 1;
  }
  return waiting;
}

/** The log's services in the order of how many tickets they gave, the most first, equals by name. */
export function busiestServices(entries: readonly Entry[]): string[] {
  const issued = new Map<string, number>();
  for (const { type, service } of entries) {
    if (service) issued.set(service, (issued.get(service) ?? 0) + (type === 'issued' ? 1 : 0));
  }
  return [...issued.keys()].sort((a, b) => (issued.get(b) ?? 0) - (issued.get(a) ?? 0) || (a < b ? -1 : 1));
}
