/** The hall as it would be at another time or at another surge level, to be asked what a screen shows then. */
import type { SurgeLevel } from '#config/surge.ts';
import type { HallView } from '#domain/view.ts';

/**
 * The view at `t`, if the queue stays as it is at `now` (both hall time, epoch ms): as fresh as now, with the same people
 * waiting as long. What the view tells of the days ahead (openings, quiet times, end of a level set by hand) stays.
 * @param level in force then; left out: as the view has it
 */
export function viewAt(view: HallView, now: number, t: number, level?: SurgeLevel): HallView {
  const later = t - now;
  const { until: _end, ...surge } = view.surge;
  return {
    ...view,
    heardAt: view.heardAt + later,
    outlets: mapped(view.outlets, (outlet) =>
      outlet.waitsAt === undefined ? outlet : { ...outlet, waitsAt: outlet.waitsAt + later },
    ),
    calls: mapped(view.calls, (call) => ({ ...call, at: call.at + later })),
    surge: level === undefined ? view.surge : { ...surge, level, byHand: false, since: t },
  };
}

const mapped = <T>(values: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
