import { describe, expect, it } from 'vitest';
import type { QueueFact } from '#domain/events.ts';
import { hallView } from '#domain/hall-view.ts';
import {
  called,
  clock,
  closed,
  dayClosed,
  issued,
  morning,
  observed,
  opened,
  paused,
} from '../../../helpers/facts.ts';
import { smallHall } from '../../../helpers/small-hall.ts';
import { hallAfter } from '../../../helpers/waiting-hall.ts';

const surgeAfter = (facts: QueueFact[], now: number, byHand?: (typeof smallHall)['surge']['byHand']) => {
  const config = { ...smallHall, surge: { ...smallHall.surge, ...(byHand && { byHand }) } };
  return hallView({ ...hallAfter(morning(...facts), config), now, openings: [], outlets: {} }).surge;
};
const line = (count: number) => Array.from({ length: count }, (_, n) => issued(`A${100 + n}`));

describe('the surge level shown', () => {
  it('comes with the load it follows from, told downward so that it never seems to have reached more', () => {
    expect(surgeAfter([opened('c1'), opened('c2'), ...line(5)], clock('09:07'))).toEqual({
      level: 1,
      ratio: 2.5,
      waiting: 5,
      open: 2,
      byHand: false,
      since: clock('09:06'),
    });
    expect(
      surgeAfter([...['c1', 'c2', 'c3'].map((id) => opened(id)), ...line(7)], clock('09:10')),
    ).toMatchObject({
      level: 0,
      ratio: 2.3,
    });
  });

  it('is the highest once no counter that was told of is open, but not where none was told of', () => {
    for (const last of [closed('c1'), paused('c1')]) {
      expect(surgeAfter([opened('c1'), issued('A001'), last], clock('09:05'))).toEqual({
        level: 3,
        waiting: 1,
        open: 0,
        byHand: false,
        since: clock('09:02'),
      });
    }
    expect(surgeAfter(line(3), clock('09:05'))).toMatchObject({ level: 0, waiting: 3, open: 0 });
    expect(surgeAfter([issued('A001'), called('A001'), ...line(5)], clock('09:08')).level).toBe(1);
  });

  it('follows a feed that only counts, with the counters it counts or without', () => {
    expect(surgeAfter([observed(7, { openCounters: 2 })], clock('09:01'))).toMatchObject({
      level: 2,
      ratio: 3.5,
      open: 2,
    });
    expect(surgeAfter([observed(1, { openCounters: 0 })], clock('09:01'))).toMatchObject({
      level: 3,
      open: 0,
    });
    expect(surgeAfter([observed(4)], clock('09:01'))).toMatchObject({ level: 0, waiting: 4, open: 0 });
  });

  it('is none after the day was declared over, and on the next day', () => {
    const busy = [opened('c1'), ...line(9)];
    expect(surgeAfter(busy, clock('09:10'))).toMatchObject({ level: 3 });
    expect(surgeAfter([...busy, dayClosed], clock('09:11'))).toEqual({
      ...{ level: 0, waiting: 0, open: 0, byHand: false, since: clock('09:10') },
    });
    expect(surgeAfter(busy, clock('00:05', '2026-11-24'))).toMatchObject({
      level: 0,
      waiting: 0,
      since: clock('00:00', '2026-11-24'),
    });
  });
});

describe('a level set by hand', () => {
  const byHand = { level: 2, from: clock('09:30'), until: clock('11:00') } as const;
  const quiet = [opened('c1'), issued('A001')];

  it('goes before the queue, from its beginning until its end', () => {
    expect(surgeAfter(quiet, clock('09:29'), byHand)).toMatchObject({ level: 0, byHand: false });
    expect(surgeAfter(quiet, clock('09:30'), byHand)).toEqual({
      level: 2,
      ratio: 1,
      waiting: 1,
      open: 1,
      byHand: true,
      since: clock('09:30'),
      until: clock('11:00'),
    });
    expect(surgeAfter(quiet, clock('11:00'), byHand)).toMatchObject({
      level: 0,
      byHand: false,
      since: clock('11:00'),
    });
  });

  it('may also be lower than the queue demands', () => {
    const calm = { level: 0, until: clock('11:00') } as const;
    expect(surgeAfter([opened('c1'), ...line(9)], clock('09:10'), calm)).toMatchObject({
      level: 0,
      byHand: true,
      since: clock('00:00'),
    });
  });
});
