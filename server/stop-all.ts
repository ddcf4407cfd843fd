import type { Stop } from './feeds/feed.ts';

/**
 * Stops what was started, the last first, one after another. One that fails keeps none of the others from stopping;
 * rejects with its error once all have been.
 */
export async function stopAll(stops: Stop[]): Promise<void> {
  const failures: unknown[] = [];
  for (const stop of stops.splice(0).reverse()) await stop().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures);
}
