/** Whether the wall shows that the hall is shut, in place of its queue. */
import type { HallView } from '#domain/view.ts';
import { type OpenState, openState } from './opening-times.ts';

/** A call this recent keeps the queue on the wall after closing time. */
const lastCallMs = 15 * 60_000;

/**
 * The hall's state if it is shut and empty at `now` (epoch ms); undefined while there is a queue to show.
 * Whoever still waits after closing time, or is early, keeps the queue on the wall.
 * @param known whether the view is fresh enough to tell who waits
 */
export function shutNow(
  view: HallView,
  now: number,
  known: boolean,
): Extract<OpenState, { state: 'closed' }> | undefined {
  const open = openState(view.openings, now);
  if (open.state !== 'closed') return undefined;
  const waiting = Object.values(view.services).some((service) => service.waiting > 0);
  const called = Object.values(view.calls).some((call) => now - call.at < lastCallMs);
  return known && (waiting || called) ? undefined : open;
}
