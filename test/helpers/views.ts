/** Small views of a hall for tests that care how views travel, not what is in them. */
import type { HallView } from '#domain/view.ts';

/** A hall in its everyday state, of whose past nothing is known. */
export const everyday: Pick<HallView, 'surge' | 'trend' | 'quiet'> = {
  surge: { level: 0, ratio: 1, waiting: 2, open: 2, byHand: false, since: 0 },
  trend: { stepMinutes: 30, from: 540, today: [], typical: [], days: 0 },
  quiet: { spans: [], learned: false },
};

/** A hall with one service; `waiting` tells one view from another. */
export function viewWith(waiting: number): HallView {
  return {
    day: '2026-12-01',
    heardAt: 1_000 + waiting,
    openings: [[0, 1]],
    services: { plans: { waiting, wait: { kind: 'range', lowMinutes: waiting, highMinutes: waiting + 5 } } },
    counters: { c1: { state: 'open', ticket: `A${waiting}` }, c2: { state: 'closed' } },
    calls: {},
    outlets: {},
    ...everyday,
  };
}
