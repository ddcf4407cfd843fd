import * as v from 'valibot';
import { expect, it } from 'vitest';
import { hallView } from '#domain/hall-view.ts';
import { HallWaits } from '#protocol/waits.ts';
import { realClock } from '../../../server/clock.ts';
import { hallWaits } from '../../../server/live/waits.ts';
import { clock } from '../../helpers/facts.ts';
import { hallAfter, inventedDay } from '../../helpers/waiting-hall.ts';

const dates = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'];
const now = clock('13:00');
const events = dates
  .flatMap((date, seed) => inventedDay({ date, seed, tickets: 100, everyS: 170, serviceS: 360, counters: 2 }))
  .filter(({ at }) => at < now);
const { config, queue, waits } = hallAfter(events);
const view = hallView({ config, queue, waits, now, openings: [], outlets: {} });
const told = hallWaits({
  // Only the configuration is read of what is published.
  published: () => ({ version: 'v1', config, public: {} as never, media: new Map(), names: new Map() }),
  queue: () => queue,
  learned: () => waits,
  view: () => view,
  clock: realClock(() => now),
});

it('tells what the screens show, and what it follows from', () => {
  expect(v.parse(HallWaits, told)).toEqual(told);
  const plans = told.services.plans;
  expect(plans?.announced).toEqual(view.services.plans?.wait);
  expect(plans).toMatchObject({ counters: 2, ahead: view.services.plans?.waiting });
  expect(plans?.range.source).toBe('learned');
  expect(plans?.correction).toBeCloseTo(
    (plans?.expected ?? 0) / (((plans?.ahead ?? 0) + 1) * (plans?.pace ?? 1)),
  );
});

it('tells everybody who waits, nobody twice', () => {
  const waiting = [...queue.tickets.values()].filter(({ status }) => status === 'waiting');
  expect(Object.keys(told.tickets).sort()).toEqual(waiting.map(({ number }) => number).sort());
  expect(waiting.length).toBeGreaterThan(2);
});

it('tells how announcements have held today and on the days before', () => {
  const { today, last7Days, last30Days } = told.services.plans?.honesty ?? {};
  expect(today?.called).toBeGreaterThan(10);
  expect(last7Days?.called).toBeGreaterThan(today?.called ?? 0);
  expect(last30Days).toEqual(last7Days);
  expect(told.services.sim?.honesty.today).toEqual({ called: 0 });
});
