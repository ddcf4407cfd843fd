import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHallCheckpoint, toHallCheckpoint } from '#domain/hall-checkpoint.ts';
import { foldEvent } from '#domain/hall-fold.ts';
import { hallView } from '#domain/hall-view.ts';
import { arbitraryEvents } from '../../helpers/arbitrary-events.ts';
import { clock } from '../../helpers/facts.ts';
import { smallHall } from '../../helpers/small-hall.ts';
import { hallAfter, inventedDay } from '../../helpers/waiting-hall.ts';

const usual = { tickets: 150, everyS: 160, serviceS: 300, counters: 2 };
const dates = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];
const week = dates.flatMap((date, seed) => inventedDay({ ...usual, date, seed }));
const openings: [number, number][] = [[clock('09:00'), clock('18:00')]];
const viewAt = (hall: ReturnType<typeof hallAfter>, now: number) =>
  hallView({ ...hall, now, openings, outlets: {} });

describe('a hall folded from its events', () => {
  it('is the same after a restart from a checkpoint, wherever that was made', () => {
    fc.assert(
      fc.property(arbitraryEvents, fc.nat(120), (events, cut) => {
        const whole = hallAfter(events);
        const kept = fromHallCheckpoint(toHallCheckpoint(hallAfter(events.slice(0, cut))));
        if (!kept) throw new Error('the checkpoint could not be read');
        const restarted = { config: smallHall, ...kept };
        for (const event of events.slice(cut)) foldEvent(restarted, event);
        expect(restarted.surge).toEqual(whole.surge);
        expect(restarted.trend).toEqual(whole.trend);
        const now = clock('21:00');
        expect(viewAt(restarted, now)).toEqual(viewAt(whole, now));
      }),
    );
  });

  it('is not changed by being looked at', () => {
    const hall = hallAfter(week);
    const before = toHallCheckpoint(hall);
    for (const time of ['10:00', '23:59']) viewAt(hall, clock(time, '2026-11-20'));
    viewAt(hall, clock('10:00'));
    expect(toHallCheckpoint(hall)).toBe(before);
  });

  it('knows after a week how a workday goes and when it is quiet', () => {
    const { trend, quiet } = viewAt(hallAfter(week), clock('08:00'));
    expect(trend).toMatchObject({ from: 540, days: 5, today: [] });
    expect(trend.typical.length).toBeGreaterThanOrEqual(16);
    expect(Math.max(...trend.typical)).toBeGreaterThan(0);
    expect(quiet.learned).toBe(true);
  });

  it('takes no checkpoint whose surge or trend is damaged', () => {
    const text = toHallCheckpoint(hallAfter(week));
    expect(fromHallCheckpoint(text)).toBeDefined();
    expect(fromHallCheckpoint(text.replace('"held":[', '"held":[null,'))).toBeUndefined();
    expect(fromHallCheckpoint(text.replace('"heardMs":', '"heardMs":-1'))).toBeUndefined();
  });
});
