import { describe, expect, it } from 'vitest';
import type { QueueEvent } from '#domain/events.ts';
import { fromHallCheckpoint, toHallCheckpoint } from '#domain/hall-checkpoint.ts';
import { announcedWaits } from '#domain/wait/announced.ts';
import { hallEstimates, type WaitingHall } from '#domain/wait/estimate.ts';
import { advanceHall } from '#domain/wait/learn.ts';
import { clock, issued, noShow, observed, opened, told } from '../../../helpers/facts.ts';
import { hallAfter, inventedDay, newcomer } from '../../../helpers/waiting-hall.ts';

const usual = { tickets: 120, everyS: 200, serviceS: 360, counters: 2 };
const days = (...dates: string[]): QueueEvent[] =>
  dates.flatMap((date, seed) => inventedDay({ ...usual, date, seed }));
const week = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];
const before = (events: QueueEvent[], time: string, date: string) =>
  events.filter(({ at }) => at < clock(time, date));

/** What two more in a line of plans at 10:00 can expect, in minutes, two counters being open and busy. */
function minutesAt10(hall: WaitingHall, date = '2026-11-23'): number {
  const events = before(inventedDay({ ...usual, date, seed: 99 }), '10:00', date);
  for (const event of events) advanceHall(hall, event);
  return newcomer(hall, 'plans', clock('10:00', date)).middle / 60;
}

describe('what a hall learns', () => {
  it('replaces standard times by its own pace', () => {
    const slow = inventedDay({ ...usual, date: '2026-11-20', everyS: 900, serviceS: 1800, seed: 1 });
    const quick = inventedDay({ ...usual, date: '2026-11-20', everyS: 45, serviceS: 90, seed: 1 });
    expect(minutesAt10(hallAfter(slow))).toBeGreaterThan(2 * minutesAt10(hallAfter(quick)));
  });

  it('gives ranges that hold about as often as they claim', () => {
    const hall = hallAfter(days(...week));
    let held = 0;
    let called = 0;
    for (const event of inventedDay({ ...usual, date: '2026-11-23', seed: 7 })) {
      const expected =
        event.type === 'ticket.called' ? hall.waits.expectations.get(event.data.ticket) : undefined;
      advanceHall(hall, event);
      if (!expected?.found) continue;
      const waitS = (event.at - expected.at) / 1000;
      called += 1;
      if (waitS >= expected.low && waitS <= expected.high) held += 1;
    }
    expect(called).toBeGreaterThan(40);
    expect(held / called).toBeGreaterThan(0.65);
  });

  it('scores its own announcements as tickets are called', () => {
    const hall = hallAfter(days(...week));
    const outcomes = hall.waits.outcomes.get('plans') ?? [];
    expect(outcomes.map(({ date }) => date)).toEqual(week);
    for (const { called, held } of outcomes) {
      expect(called).toBeGreaterThan(30);
      expect(held).toBeLessThanOrEqual(called);
    }
  });

  it('survives a restart: the same state gives the same estimates and goes on alike', () => {
    const events = before(days(...week, '2026-11-23'), '12:00', '2026-11-23');
    const hall = hallAfter(events);
    const folded = fromHallCheckpoint(toHallCheckpoint(hall));
    if (!folded) throw new Error('the checkpoint could not be read');
    const restarted = { config: hall.config, ...folded };
    expect(restarted.waits).toEqual(hall.waits);
    for (const event of days(...week, '2026-11-23').slice(events.length)) {
      advanceHall(hall, event);
      advanceHall(restarted, event);
    }
    const now = clock('18:00');
    expect(hallEstimates(restarted, now, 'everybody')).toEqual(hallEstimates(hall, now, 'everybody'));
    expect(announcedWaits(restarted, now, [])).toEqual(announcedWaits(hall, now, []));
  });

  it('takes no damaged checkpoint', () => {
    const text = toHallCheckpoint(hallAfter(days('2026-11-20')));
    expect(fromHallCheckpoint(text)).toBeDefined();
    expect(fromHallCheckpoint(text.replace('"examples":', '"examples":-'))).toBeUndefined();
    expect(fromHallCheckpoint(text.slice(0, -1))).toBeUndefined();
  });

  it('learns the pace of a feed that only counts', () => {
    const seen = (everyMin: number) =>
      hallAfter(
        Array.from({ length: 40 }, (_, n) =>
          told(
            clock('10:00') + n * everyMin * 60_000,
            observed(5, { serving: `A${100 + n}`, openCounters: 2 }),
            `${n}`,
          ),
        ),
      );
    const slow = newcomer(seen(10), 'plans', clock('10:00') + 390 * 60_000).middle;
    const quick = newcomer(seen(1), 'plans', clock('10:00') + 39 * 60_000).middle;
    expect(slow).toBeGreaterThan(2 * quick);
  });
});

describe('what must not mislead a hall', () => {
  const undisturbed = minutesAt10(hallAfter(days(...week)));
  const near = (minutes: number) => {
    expect(minutes).toBeGreaterThan(undisturbed * 0.6);
    expect(minutes).toBeLessThan(undisturbed * 1.6);
  };

  it('a ticket and a counter forgotten overnight', () => {
    const late = [
      told(clock('17:55', '2026-11-20'), opened('c2')),
      told(clock('17:56', '2026-11-20'), issued('A998')),
      told(clock('17:57', '2026-11-20'), issued('A999')),
      told(clock('23:50', '2026-11-20'), { type: 'ticket.called', data: { ticket: 'A998', counter: 'c2' } }),
    ];
    near(minutesAt10(hallAfter([...days(...week), ...late])));
  });

  it('a clock that jumps ahead for a moment and comes back', () => {
    const events = days(...week);
    const jumped = events.map((event, n) =>
      n > 700 && n < 712 ? { ...event, at: event.at + 3 * 3_600_000 } : event,
    );
    near(minutesAt10(hallAfter(jumped)));
  });

  it('a burst of no-shows', () => {
    const hall = hallAfter(days(...week));
    const start = clock('09:30');
    const line = Array.from({ length: 20 }, (_, n) => told(start + n, issued(`B${n}`), `i${n}`));
    const burst = Array.from({ length: 20 }, (_, n) => [
      told(
        start + 60_000 + n * 4_000,
        { type: 'ticket.called', data: { ticket: `B${n}`, counter: 'p0' } },
        `c${n}`,
      ),
      told(start + 62_000 + n * 4_000, noShow(`B${n}`), `n${n}`),
    ]).flat();
    const now = start + 150_000;
    for (const event of line) advanceHall(hall, event);
    for (const event of burst) advanceHall(hall, event);
    for (let n = 0; n < 5; n += 1) advanceHall(hall, told(now, issued(`A90${n}`), `a${n}`));
    // Six to go at two counters of six minutes each: no hall does that in a few seconds each.
    expect(newcomer(hall, 'plans', now).middle / 60).toBeGreaterThan(4);
  });
});
