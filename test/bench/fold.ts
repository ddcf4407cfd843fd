/** How fast a hall's events become its state, and its state what is sent to the walls. */
import type { QueueEvent } from '#domain/events.ts';
import { foldEvent, newFold } from '#domain/hall-fold.ts';
import { hallView } from '#domain/hall-view.ts';
import { foldQueue } from '#domain/queue.ts';
import type { HallView, Openings } from '#domain/view.ts';
import { diff } from '#protocol/merge.ts';
import { believableDays, busyHall } from './believable-days.ts';
import type { BenchRow } from './table.ts';

const foldedEvents = 1_000_000;
/** A line of 100, in the middle of the day. */
const noon = 1_700;
const shownEvents = 1_000;
const zone = 'Asia/Shanghai';
/** Worked out once a day, as the server does: seven days from that of the events on, 9 to 18. */
const openings: Openings = Array.from({ length: 7 }, (_, day) => [
  Date.parse('2026-11-23T09:00:00+08:00') + day * 86_400_000,
  Date.parse('2026-11-23T18:00:00+08:00') + day * 86_400_000,
]);

export async function foldBench(): Promise<BenchRow[]> {
  const events = believableDays(foldedEvents);
  const texts = events.map((event) => JSON.stringify(event));
  const fold = fastest(() => checkFolded(foldQueue(zone, events)));
  const count = fastest(() => countTypes(events));
  const parse = fastest(() => parseAll(texts));
  const { viewUs, patchUs, textUs } = showing(events);
  return [
    perSecond('Fold of 1 M events', fold, count, 'count by type through a Map', 'at least 1 M events/s'),
    perSecond('Fold of 1 M events', fold, parse, 'JSON.parse of the same events'),
    perEvent('View after an event, up to 100 waiting', viewUs, textUs, 'at most 30 µs'),
    perEvent('Patch between two such views', patchUs, textUs),
  ];
}

function perEvent(name: string, ours: number, baseline: number, goal = ''): BenchRow {
  return {
    name,
    ours,
    baseline,
    unit: 'µs',
    baselineName: 'JSON.stringify of the view',
    better: 'lower',
    ...(goal && { goal }),
  };
}

function perSecond(name: string, ms: number, baselineMs: number, baselineName: string, goal = ''): BenchRow {
  const ours = (foldedEvents * 1_000) / ms;
  const baseline = (foldedEvents * 1_000) / baselineMs;
  return {
    name,
    ours,
    baseline,
    unit: 'events/s',
    baselineName,
    better: 'higher',
    ...(goal && { goal }),
  };
}

/** Milliseconds of the fastest of five runs: the one least disturbed. */
function fastest(run: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  return Math.min(...times);
}

/** A fold that went wrong fast is no result. */
function checkFolded({ anomalies, heardAt }: ReturnType<typeof foldQueue>): void {
  if (!heardAt || anomalies.recent.length > 0) throw new Error(JSON.stringify(anomalies.recent[0]));
}

function countTypes(events: readonly QueueEvent[]): void {
  const counts = new Map<string, number>();
  for (const { type } of events) counts.set(type, (counts.get(type) ?? 0) + 1);
  if (counts.size < 3) throw new Error('nothing was counted');
}

function parseAll(texts: readonly string[]): void {
  let last = 0;
  for (const text of texts) last = Math.max(last, (JSON.parse(text) as QueueEvent).at);
  if (!last) throw new Error('nothing was parsed');
}

/** Microseconds per event around noon: deriving the view, its patch, and writing the view as JSON; best of five runs. */
function showing(events: readonly QueueEvent[]) {
  const config = busyHall();
  const best = {
    viewUs: Number.POSITIVE_INFINITY,
    patchUs: Number.POSITIVE_INFINITY,
    textUs: Number.POSITIVE_INFINITY,
  };
  for (let run = 0; run < 5; run += 1) {
    const hall = { config, ...newFold(zone) };
    for (const event of events.slice(0, noon)) foldEvent(hall, event);
    let before: HallView | undefined;
    const sum = { viewUs: 0, patchUs: 0, textUs: 0 };
    for (const event of events.slice(noon, noon + shownEvents)) {
      foldEvent(hall, event);
      const began = performance.now();
      const view = hallView({ ...hall, now: event.at, openings, outlets: {} });
      const viewed = performance.now();
      const patch = diff(before ?? view, view);
      const patched = performance.now();
      if (JSON.stringify(view).length < 100 || (before && !patch)) throw new Error('nothing was shown');
      sum.textUs += performance.now() - patched;
      sum.patchUs += patched - viewed;
      sum.viewUs += viewed - began;
      before = view;
    }
    const perEventUs = 1_000 / shownEvents;
    for (const key of ['viewUs', 'patchUs', 'textUs'] as const) {
      best[key] = Math.min(best[key], sum[key] * perEventUs);
    }
  }
  return best;
}
