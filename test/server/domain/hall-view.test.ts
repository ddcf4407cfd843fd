import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { hallView } from '#domain/hall-view.ts';
import { foldQueue, newQueue, type QueueState } from '#domain/queue.ts';
import { HallView, type OutletView } from '#domain/view.ts';
import { arbitraryEvents } from '../../helpers/arbitrary-events.ts';
import {
  called,
  clock,
  dayClosed,
  issued,
  observed,
  opened,
  paused,
  queueAfter,
  recalled,
  zone,
} from '../../helpers/facts.ts';
import { smallHall } from '../../helpers/small-hall.ts';

const openings: [number, number][] = [[clock('09:00'), clock('18:00')]];
const outlets: Record<string, OutletView> = { zhongshan: { openings, waits: { plans: { kind: 'none' } } } };
const viewOf = (queue: QueueState, now = clock('10:00')) =>
  hallView({ config: smallHall, queue, now, openings, outlets });

describe('the view of a hall', () => {
  it('has every configured service and counter before anything is heard', () => {
    expect(viewOf(newQueue(zone))).toEqual({
      day: '2026-11-23',
      heardAt: 0,
      openings,
      services: {
        plans: { waiting: 0, wait: { kind: 'unknown' } },
        sim: { waiting: 0, wait: { kind: 'unknown' } },
      },
      counters: { c1: { state: 'closed' }, c2: { state: 'closed' } },
      calls: {},
      outlets,
      surge: { level: 0, waiting: 0, open: 0, byHand: false, since: clock('00:00') },
      trend: { stepMinutes: 30, from: 540, today: [], typical: [], days: 0 },
      quiet: { spans: [], learned: false },
    });
  });

  it('tells who waits, who is served where, and the calls by number', () => {
    const queue = queueAfter(
      opened('c1'),
      issued('A001'),
      issued('A002'),
      called('A001', 'c1'),
      recalled('A001'),
      paused('c2'),
    );
    expect(viewOf(queue)).toMatchObject({
      heardAt: clock('09:05'),
      services: { plans: { waiting: 1, wait: { kind: 'range' } }, sim: { waiting: 0 } },
      counters: { c1: { state: 'open', ticket: 'A001' }, c2: { state: 'paused' } },
      calls: { 1: { ticket: 'A001', counter: 'c1', service: 'plans', at: clock('09:04'), times: 2 } },
    });
  });

  it('leaves out what is not configured, but no call', () => {
    const view = viewOf(
      queueAfter(issued('Z001', 'loans'), called('Z001', 'c99'), observed(3, { service: 'tv' })),
    );
    expect(Object.keys(view.services)).toEqual(['plans', 'sim']);
    expect(Object.keys(view.counters)).toEqual(['c1', 'c2']);
    expect(view.calls).toEqual({ 1: { ticket: 'Z001', counter: 'c99', at: clock('09:01'), times: 1 } });
  });

  it('keeps the last 12 calls', () => {
    const calls = Array.from({ length: 15 }, (_, n) => called(`A${100 + n}`, 'c1'));
    expect(Object.keys(viewOf(queueAfter(...calls)).calls)).toEqual(
      Array.from({ length: 12 }, (_, n) => `${n + 4}`),
    );
  });

  it('on the next day has nobody waiting, heard of it or not', () => {
    const queue = queueAfter(opened('c2'), issued('A001'), issued('A002'), called('A001', 'c1'));
    const nextDay = viewOf(queue, clock('00:00', '2026-11-24'));
    expect(nextDay).toMatchObject({
      day: '2026-11-24',
      heardAt: clock('09:03'),
      services: { plans: { waiting: 0, wait: { kind: 'no_counter' } } },
      counters: { c1: { state: 'closed' }, c2: { state: 'closed' } },
      calls: {},
    });
    expect(viewOf(queue, clock('23:59'))).toMatchObject({
      day: '2026-11-23',
      services: { plans: { waiting: 1 } },
    });
    const heard = queueAfter(opened('c2'), issued('A001'), called('A001', 'c1'), dayClosed);
    const { day, surge, trend, quiet, ...nothing } = nextDay;
    expect(viewOf(heard)).toMatchObject(nothing);
  });

  it('is a view of the protocol and survives JSON, whatever was told', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        const view = viewOf(foldQueue(zone, events));
        expect(v.parse(HallView, JSON.parse(JSON.stringify(view)))).toStrictEqual(view);
        for (const { waiting } of Object.values(view.services)) expect(waiting).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
