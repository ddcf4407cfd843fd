import { describe, expect, it } from 'vitest';
import type { QueueEvent } from '#domain/events.ts';
import { demoClock } from '../../../server/clock.ts';
import type { Ingest } from '../../../server/feeds/feed.ts';
import type { OpeningsFrom } from '../../../server/feeds/simulator/schedule.ts';
import { simulatorFeed } from '../../../server/feeds/simulator.ts';
import { clock as at } from '../../helpers/facts.ts';
import { handSetClock } from '../../helpers/hand-set-clock.ts';
import { smallHall } from '../../helpers/small-hall.ts';

const hourMs = 3_600_000;
const dates = ['2026-11-23', '2026-11-26'];
const openingsFrom: OpeningsFrom = (from, days) =>
  dates
    .map((date): [number, number] => [at('09:00', date), at('18:00', date)])
    .filter(([opens, closes]) => closes > from && opens < from + days * 24 * hourMs);

function hall() {
  const taken: QueueEvent[] = [];
  const ingest: Ingest = async (events) => {
    taken.push(...events);
    return events.map(({ id }) => ({ id, status: 'accepted' }));
  };
  return { taken, ingest };
}

const log = { warn: () => {} };
const common = { config: smallHall, openingsFrom, seed: 1, log };

describe('the simulator feed', () => {
  it('tells the past of the day at once and the rest as its time comes', async () => {
    const clock = handSetClock({ start: at('10:20') });
    const { taken, ingest } = hall();
    const stop = simulatorFeed({ ...common, clock, from: clock.now(), sleep: clock.sleep }).start(ingest);
    await clock.idle();
    expect(taken.at(0)?.at).toBe(at('08:30'));
    expect(taken.at(-1)?.at).toBeGreaterThan(at('10:00'));
    expect(taken.at(-1)?.at).toBeLessThanOrEqual(at('10:20'));
    const told = taken.length;
    await clock.pass(hourMs);
    expect(taken.length).toBeGreaterThan(told);
    expect(taken.at(-1)?.at).toBeLessThanOrEqual(at('11:20'));
    await stop();
  });

  it('tells the same again when it is started again, so that it goes on where it ended', async () => {
    const ids: string[][] = [];
    for (const start of ['10:20', '11:00']) {
      const clock = handSetClock({ start: at(start) });
      const { taken, ingest } = hall();
      const stop = simulatorFeed({ ...common, clock, from: clock.now(), sleep: clock.sleep }).start(ingest);
      await clock.idle();
      await stop();
      ids.push(taken.map(({ id }) => id));
    }
    const [first = [], second = []] = ids;
    expect(second.slice(0, first.length)).toEqual(first);
    expect(second.length).toBeGreaterThan(first.length);
  });

  it('stays closed through nights and holidays on a real clock', async () => {
    const clock = handSetClock({ start: at('17:00') });
    const { taken, ingest } = hall();
    const stop = simulatorFeed({ ...common, clock, from: clock.now(), sleep: clock.sleep }).start(ingest);
    await clock.pass(48 * hourMs);
    expect(taken.at(-1)).toMatchObject({ type: 'day.closed' });
    expect(taken.at(-1)?.at).toBeLessThan(at('19:30'));
    await clock.pass(16 * hourMs);
    expect(taken.at(-1)?.at).toBeGreaterThanOrEqual(at('08:30', '2026-11-26'));
    await stop();
  });

  it('shows a demonstration the next open day’s peak a minute after a day is over', async () => {
    const hand = handSetClock({ start: 0 });
    const clock = demoClock({ start: at('17:00'), rate: 1 }, hand.now);
    const { taken, ingest } = hall();
    const stop = simulatorFeed({
      ...common,
      clock,
      from: clock.now(),
      skipNights: clock,
      sleep: hand.sleep,
    }).start(ingest);
    await hand.pass(3 * hourMs);
    const closed = taken.findIndex(({ type, at: when }) => type === 'day.closed' && when > at('18:00'));
    const closedAt = taken[closed]?.at ?? 0;
    const sinceMs = at('20:00') - closedAt - 60_000;
    expect(clock.now()).toBe(at('10:20', '2026-11-26') + sinceMs);
    expect(taken[closed + 1]?.at).toBe(at('08:30', '2026-11-26'));
    expect(taken.at(-1)?.at).toBeGreaterThan(at('10:20', '2026-11-26'));
    await stop();
  });

  it('tells whole days of a past at once, skipping no time for them', async () => {
    const hand = handSetClock({ start: 0 });
    const clock = demoClock({ start: at('10:20', '2026-11-26'), rate: 1 }, hand.now);
    const { taken, ingest } = hall();
    const from = at('10:20');
    const stop = simulatorFeed({ ...common, clock, from, skipNights: clock, sleep: hand.sleep }).start(
      ingest,
    );
    await hand.idle();
    expect(clock.now()).toBe(at('10:20', '2026-11-26'));
    expect(
      taken.some(({ type, at: when }) => type === 'day.closed' && when > at('18:00') && when < at('20:00')),
    ).toBe(true);
    expect(taken.at(-1)?.at).toBeGreaterThan(at('10:00', '2026-11-26'));
    await stop();
  });

  it('ends when stopped', async () => {
    const clock = handSetClock({ start: at('10:20') });
    const { taken, ingest } = hall();
    await simulatorFeed({ ...common, clock, from: clock.now(), sleep: clock.sleep }).start(ingest)();
    const told = taken.length;
    await clock.pass(hourMs);
    expect(taken.length).toBe(told);
  });
});
