/** Small views of a hall for tests that care how views travel, not what is in them. */
import type { HallView } from '#domain/view.ts';

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
  };
}
