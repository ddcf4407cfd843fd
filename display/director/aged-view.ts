/** A view that is shown although it is not true any more: its waits as wide as they may have become. */
import type { HallView } from '#domain/view.ts';
import { widened } from '#domain/wait/widen.ts';

/** Ranges grow in steps, so that a row is not painted anew every second. */
export const agingStepMs = 30_000;

/** The view `ageMs` after it was true. */
export function agedView(view: HallView, ageMs: number): HallView {
  const services = Object.fromEntries(
    Object.entries(view.services).map(([id, service]) => [
      id,
      { ...service, wait: widened(service.wait, ageMs) },
    ]),
  );
  return { ...view, services };
}
