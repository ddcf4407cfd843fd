import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HallConfig } from '#config/schema.ts';
import { eventData, type QueueEvent } from '#domain/events.ts';
import { advance, newQueue, waitingCount } from '#domain/queue.ts';
import { replayClock, replayedEvents, TicketLogError } from '../../../server/feeds/replay.ts';
import { clock, zone } from '../../helpers/facts.ts';
import { midSizeHall } from '../../helpers/mid-size-hall.ts';
import { smallHall } from '../../helpers/small-hall.ts';
import { busiestServices, entriesOf, waitingByService } from '../../helpers/waiting-by-log.ts';

const excerpt = join(import.meta.dirname, '../../data/warsaw-excerpt.csv');
const excerptDate = '2020-01-07';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replay-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function replayOf(rows: string[], config: HallConfig = smallHall): Promise<QueueEvent[]> {
  const file = join(folder, 'log.csv');
  await writeFile(file, ['at,type,ticket,service,counter', ...rows, ''].join('\n'));
  return replayedEvents(file, config);
}
const inZone = (timeZone: string): HallConfig => ({ ...smallHall, hall: { ...smallHall.hall, timeZone } });

describe('replaying a log', () => {
  it('tells each row as the hall’s own machine would', async () => {
    const events = await replayOf([
      '2020-01-07T08:00:00+01:00,counter_opened,,sim,desk-9',
      '2020-01-07T08:01:00+01:00,issued,t1~,sim,',
      '2020-01-07T08:01:30+01:00,issued,t2,plans,',
      '2020-01-07T08:02:00+01:00,called,t1~,sim,desk-9',
      '2020-01-07T08:02:30+01:00,issued,t3,sim,',
      '2020-01-07T08:03:00+01:00,called,t2,plans,',
      '2020-01-07T08:04:00+01:00,served,t1~,sim,desk-9',
      '2020-01-07T08:05:00+01:00,no_show,t2,plans,',
      '2020-01-07T08:06:00+01:00,cancelled,t3,sim,',
      '2020-01-07T08:07:00+01:00,counter_closed,,,desk-9',
    ]);
    expect(events.map(({ type, data }) => ({ type, data }))).toEqual([
      { type: 'counter.opened', data: { counter: 'c1', services: ['sim'] } },
      { type: 'ticket.issued', data: { ticket: 'C001', service: 'sim', priority: 'normal' } },
      { type: 'ticket.issued', data: { ticket: 'A001', service: 'plans', priority: 'normal' } },
      { type: 'ticket.called', data: { ticket: 'C001', service: 'sim', counter: 'c1' } },
      { type: 'ticket.issued', data: { ticket: 'C002', service: 'sim', priority: 'normal' } },
      { type: 'ticket.called', data: { ticket: 'A001', service: 'plans' } },
      { type: 'ticket.served', data: { ticket: 'C001' } },
      { type: 'ticket.no_show', data: { ticket: 'A001' } },
      { type: 'ticket.cancelled', data: { ticket: 'C002' } },
      { type: 'counter.closed', data: { counter: 'c1' } },
      { type: 'day.closed', data: {} },
    ]);
    expect(events[0]).toMatchObject({ id: 'log.csv-1', source: 'replay', at: clock('08:00', excerptDate) });
    expect(events.at(-1)).toMatchObject({ id: 'log.csv-10-day-closed', at: clock('08:08', excerptDate) });
  });

  it('keeps the log’s time of day in the hall’s time zone', async () => {
    const rows = ['2020-07-07T08:00:00+02:00,issued,a,sim,', '2020-07-07T08:30:00.500+02:00,called,a,sim,'];
    const [issued, called] = await replayOf(rows, inZone('America/New_York'));
    expect(issued?.at).toBe(Date.parse('2020-07-07T08:00:00-04:00'));
    expect(called?.at).toBe(Date.parse('2020-07-07T08:30:00.500-04:00'));
  });

  it('stays in order where the log’s clocks are set back, and where the hall’s are set forward', async () => {
    const autumn = ['2026-10-25T02:50:00+02:00,issued,a,sim,', '2026-10-25T02:10:00+01:00,issued,b,sim,'];
    const back = await replayOf(autumn);
    expect(back.map(({ at }) => at)).toEqual([
      clock('02:50', '2026-10-25'),
      clock('02:50', '2026-10-25'),
      clock('02:51', '2026-10-25'),
    ]);
    const spring = ['2026-03-29T02:30:00+08:00,issued,a,sim,', '2026-03-29T03:10:00+08:00,issued,b,sim,'];
    const forward = await replayOf(spring, inZone('Europe/Warsaw'));
    const times = forward.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('closes each day and begins ticket numbers again on the next', async () => {
    const events = await replayOf([
      '2020-01-07T23:59:30+01:00,issued,a,sim,',
      '2020-01-08T08:00:00+01:00,issued,b,sim,',
      '2020-01-08T08:01:00+01:00,issued,c,sim,',
    ]);
    expect(events.map(({ type, at, data }) => [type, at, 'ticket' in data ? data.ticket : ''])).toEqual([
      ['ticket.issued', clock('23:59:30', '2020-01-07'), 'C001'],
      ['day.closed', clock('00:00', '2020-01-08') - 1, ''],
      ['ticket.issued', clock('08:00', '2020-01-08'), 'C001'],
      ['ticket.issued', clock('08:01', '2020-01-08'), 'C002'],
      ['day.closed', clock('08:02', '2020-01-08'), ''],
    ]);
  });

  it('gives a ticket that is called after midnight a number of the new day', async () => {
    const events = await replayOf([
      '2020-01-07T23:59:00+01:00,issued,a,sim,',
      '2020-01-08T00:01:00+01:00,called,a,sim,k',
      '2020-01-08T08:00:00+01:00,issued,b,sim,',
    ]);
    const numbers = events.flatMap(({ data }) => ('ticket' in data ? [data.ticket] : []));
    expect(numbers).toEqual(['C001', 'C001', 'C002']);
  });

  it.each([
    ['a ticket that was never issued', 'called,x,sim,', '"x" was never issued'],
    ['a ticket that was issued before', 'issued,a,sim,', '"a" was issued before'],
  ])('is refused with file, line, column and reason for %s', async (_, row, reason) => {
    const replay = replayOf(['2020-01-07T08:00:00Z,issued,a,sim,', '', `2020-01-07T08:01:00Z,${row}`]);
    await expect(replay).rejects.toThrow(TicketLogError);
    await expect(replay).rejects.toThrow(`log.csv, line 4, ticket: ${reason}`);
  });

  it('tells the same of a gzipped log', async () => {
    const packed = join(folder, 'warsaw-excerpt.csv');
    await writeFile(`${packed}.gz`, gzipSync(await readFile(excerpt)));
    const facts = (events: QueueEvent[]) => events.map(({ id: _, ...fact }) => fact);
    expect(facts(await replayedEvents(`${packed}.gz`, midSizeHall))).toEqual(
      facts(await replayedEvents(excerpt, midSizeHall)),
    );
  });
});

describe('a day of a real hall', () => {
  it('tells well-formed events with ids of their own', async () => {
    const events = await replayedEvents(excerpt, midSizeHall);
    expect(events.filter(({ type, data }) => !v.is(eventData[type], data))).toEqual([]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  it('folds without anomaly and never counts below zero', async () => {
    const queue = newQueue(zone);
    for (const event of await replayedEvents(excerpt, midSizeHall)) {
      expect(advance(queue, event)).toBeUndefined();
      for (const { id } of midSizeHall.services) expect(waitingCount(queue, id)).toBeGreaterThanOrEqual(0);
    }
  });

  it('has as many people waiting for each service, at ten instants, as counted straight from the log', async () => {
    const entries = entriesOf(await readFile(excerpt, 'utf8'));
    const events = await replayedEvents(excerpt, midSizeHall);
    const ids = midSizeHall.services.map(({ id }) => id);
    let seen = 0;
    for (const time of times) {
      const expected = Object.fromEntries(ids.map((id) => [id, 0]));
      const byService = waitingByService(entries, time);
      for (const [turn, service] of busiestServices(entries).entries()) {
        const id = ids[turn % ids.length] ?? '';
        expected[id] = (expected[id] ?? 0) + (byService[service] ?? 0);
      }
      const queue = newQueue(zone);
      for (const event of events) if (event.at <= clock(time, excerptDate)) advance(queue, event);
      expect(Object.fromEntries(ids.map((id) => [id, waitingCount(queue, id)])), time).toEqual(expected);
      seen += Object.values(expected).reduce((sum, count) => sum + count, 0);
    }
    expect(seen).toBeGreaterThan(50);
  });

  const times = [
    '08:05:00',
    '09:00:00',
    '09:47:00',
    '10:30:00',
    '11:15:00',
    '12:20:00',
    '13:00:00',
    '14:10:00',
    '15:30:00',
    '16:45:00',
  ];
});

describe('the clock of a replay', () => {
  it('begins a little before the first event and runs at the given speed', async () => {
    let real = 1_000_000;
    const events = await replayedEvents(excerpt, midSizeHall);
    const hall = replayClock(events, 60, () => real);
    const first = events[0]?.at ?? 0;
    expect(hall.now()).toBe(first - 3 * 60_000);
    expect(hall.read()).toMatchObject({ kind: 'replay', rate: 60 });
    expect(hall.realMsUntil(first)).toBe(3000);
    real += 3000;
    expect(hall.now()).toBe(first);
  });
});
