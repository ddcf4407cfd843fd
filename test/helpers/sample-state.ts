/** A busy hall as its wall sees it, for tests of what is shown. */
import type { CallView, HallView, Wait } from '#domain/view.ts';
import type { WallClock, WallState } from '../../display/store/state.ts';
import { sampleConfig } from './sample-config.ts';

export { longestState } from './longest-state.ts';
export { sampleConfig } from './sample-config.ts';

/** Sunday 2026-11-22 10:42:07 in the sample hall. */
export const sampleNow = Date.parse('2026-11-22T10:42:07+08:00');

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const midnight = Date.parse('2026-11-22T00:00:00+08:00');

/** Seven days, each open from `from` to `to` o'clock. */
export function sampleOpenings(from: number, to: number): [number, number][] {
  return Array.from({ length: 7 }, (_, day): [number, number] => [
    midnight + day * dayMs + from * hourMs,
    midnight + day * dayMs + to * hourMs,
  ]);
}

export const range = (lowMinutes: number, highMinutes?: number): Wait =>
  highMinutes === undefined ? { kind: 'range', lowMinutes } : { kind: 'range', lowMinutes, highMinutes };

export function sampleCall(
  ticket: string,
  counter: string | undefined,
  secondsAgo: number,
  times = 1,
): CallView {
  return { ticket, ...(counter === undefined ? {} : { counter }), at: sampleNow - secondsAgo * 1000, times };
}

export const sampleView: HallView = {
  day: '2026-11-22',
  heardAt: sampleNow - 3000,
  openings: sampleOpenings(9, 18),
  services: {
    plans: { waiting: 14, wait: range(30, 45) },
    payments: { waiting: 9, wait: range(15, 20) },
    sim: { waiting: 3, wait: range(5, 10) },
    broadband: { waiting: 2, wait: range(0, 5) },
    bills: { waiting: 0, wait: { kind: 'none' } },
    devices: { waiting: 1, wait: { kind: 'no_counter' } },
  },
  counters: Object.fromEntries(sampleConfig.counters.map(({ id }) => [id, { state: 'open' as const }])),
  calls: {
    1: sampleCall('D002', 'c2', 400),
    2: sampleCall('C031', 'c6', 210),
    3: sampleCall('A014', 'c1', 120),
    4: sampleCall('B007', 'c5', 70),
    5: sampleCall('A015', 'c3', 9),
  },
  outlets: {
    'renmin-room': { openings: [[midnight, midnight + 7 * dayMs]] },
    zhongshan: {
      openings: sampleOpenings(9, 18),
      waits: { plans: range(5, 10), payments: { kind: 'none' } },
      waitsAt: sampleNow - 4000,
    },
    heping: { openings: sampleOpenings(10, 20) },
    xinhua: { openings: sampleOpenings(9, 17) },
    beihu: { openings: sampleOpenings(11, 20) },
  },
  surge: { level: 0, ratio: 2.3, waiting: 19, open: 8, byHand: false, since: sampleNow - 12 * 60_000 },
  trend: {
    stepMinutes: 30,
    from: 540,
    today: [3.2, 9.5, 17.4],
    typical: [2.8, 8.1, 14.6, 16.2, 13.4, 9.7, 7.2, 6.8, 6.1, 5.4, 4.2, 3.1, 3.4, 6.3, 9.8, 10.4, 7.1, 2.6],
    days: 8,
  },
  quiet: { spans: sampleOpenings(14, 16), learned: true },
};

/** The live wall of a busy hall; `change` replaces parts of it. */
export function sampleState(change: Partial<WallState> = {}): WallState {
  return {
    config: sampleConfig,
    view: sampleView,
    asOf: sampleNow,
    link: 'live',
    clockKind: 'real',
    identifying: false,
    ...change,
  };
}

/** A clock that stands at `now` until it is moved. */
export function sampleClock(
  now = sampleNow,
): WallClock & { set(now: number): void; confirmed: boolean; rate: number } {
  let current = now;
  return {
    now: () => current,
    set: (next) => {
      current = next;
    },
    confirmed: true,
    rate: 1,
  };
}
