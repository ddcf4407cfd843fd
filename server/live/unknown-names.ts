/** Names that an event uses and the hall's file does not: usually a feed that is not set up for the hall yet. */
import type { HallConfig } from '#config/schema.ts';
import type { QueueFact } from '#domain/events.ts';

/** What the hall's file lacks, in words for whoever runs the feed; undefined where it has all. */
export function unknownNames(
  { data }: QueueFact,
  { services, counters }: Pick<HallConfig, 'services' | 'counters'>,
): string | undefined {
  const named = [
    ...('service' in data && data.service !== undefined ? [data.service] : []),
    ...('services' in data ? (data.services ?? []) : []),
  ];
  const service = named.find((name) => !services.some(({ id }) => id === name));
  if (service !== undefined) return `the hall's file has no service "${service}"`;
  const counter = 'counter' in data ? data.counter : undefined;
  if (counter === undefined || counters.some(({ id }) => id === counter)) return undefined;
  return `the hall's file has no counter "${counter}"`;
}
