/** A hall's file: loaded, watched, and its faults told. */
import type { Fault } from '#config/schema.ts';

export { type LoadedHall, loadHall } from './load-hall.ts';
export type { MediaFile } from './pictures.ts';
export type { PublishedHall } from './published-hall.ts';
export { type HallWatcher, watchHall } from './watch-hall.ts';

/** One line per fault, as editors and terminals link them: `hall.yaml:12: services[0].letter must be …`. */
export function formatFaults(file: string, faults: readonly Fault[]): string {
  return faults
    .map(({ path, reason, line }) => `${file}${line ? `:${line}` : ''}: ${path ? `${path} ` : ''}${reason}`)
    .join('\n');
}
