import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { QueueEvent } from '#domain/events.ts';
import type { HallView } from '#domain/view.ts';
import { demoClock } from '../../../server/clock.ts';
import { type Hall, type HallParts, openHall } from '../../../server/live/hall.ts';
import { restore } from '../../../server/live/restore.ts';
import type { EventLog } from '../../../server/log/log.ts';
import { openSqliteLog } from '../../../server/log/sqlite-log.ts';
import { loadHall, type PublishedHall } from '../../../server/signage/hall-file.ts';
import { hallYaml, type TempHall, tempHall } from '../../helpers/temp-hall.ts';

const morning = Date.parse('2026-12-01T10:00:00+08:00');

let folder: string;
let log: EventLog;
let files: TempHall;
let published: PublishedHall;
let clock: ReturnType<typeof demoClock>;
const open: Hall[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hallboard-live-'));
  log = await openSqliteLog(join(folder, 'events.db'));
  files = await tempHall();
  published = await load();
  clock = demoClock({ start: morning, rate: 1 }, () => 0);
});

afterEach(async () => {
  for (const hall of open.splice(0)) await hall.close();
  await log.close();
  await files.remove();
  await rm(folder, { recursive: true });
});

async function load(): Promise<PublishedHall> {
  const parsed = await loadHall(files.file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

async function opened(parts: Partial<HallParts> = {}): Promise<Hall> {
  const hall = await openHall({
    published,
    restored: await restore(log, published.config),
    log,
    clock,
    build: 'b1',
    epoch: 'e1',
    admits: () => true,
    neighbour: () => undefined,
    shown: () => {},
    warn: () => {},
    ...parts,
  });
  open.push(hall);
  return hall;
}

const issued = (n: number, at = morning): QueueEvent => ({
  id: `e${n}`,
  source: 'machine',
  at,
  type: 'ticket.issued',
  data: { ticket: `A${String(n).padStart(3, '0')}`, service: 'pay', priority: 'normal' },
});
const waiting = (hall: Hall) => hall.view().services.pay?.waiting;

describe('a hall', () => {
  it('shows an event by the time it acknowledges it, and shows it once however often it is sent', async () => {
    const views: HallView[] = [];
    const hall = await opened({ shown: (view) => views.push(view) });
    expect(await hall.ingest([issued(1)])).toEqual([{ id: 'e1', status: 'accepted' }]);
    expect(waiting(hall)).toBe(1);
    expect(views.at(-1)?.services.pay?.waiting).toBe(1);
    expect(await hall.ingest([issued(1), issued(2)])).toEqual([
      { id: 'e1', status: 'duplicate' },
      { id: 'e2', status: 'accepted' },
    ]);
    expect(waiting(hall)).toBe(2);
  });

  it('keeps what cannot be true as told, and says so', async () => {
    const hall = await opened();
    await hall.ingest([issued(1)]);
    const again: QueueEvent = { ...issued(1), id: 'other' };
    expect(await hall.ingest([again])).toMatchObject([
      { id: 'other', status: 'accepted', note: expect.any(String) },
    ]);
    expect(waiting(hall)).toBe(1);
  });

  it('keeps what its file has no name for, and says so: the feed or the file is to be corrected', async () => {
    const hall = await opened();
    const data = { ticket: 'A001', service: 'payments', priority: 'normal' } as const;
    const unnamed: QueueEvent = { ...issued(1), type: 'ticket.issued', data };
    expect(await hall.ingest([unnamed])).toEqual([
      { id: 'e1', status: 'accepted', note: 'the hall\'s file has no service "payments"' },
    ]);
    expect(hall.queue().tickets.size).toBe(1);
  });

  it('takes no event from the future, for it would end the day, but takes the others of its batch', async () => {
    const hall = await opened();
    const results = await hall.ingest([issued(1, morning + 11 * 60_000), issued(2)]);
    expect(results).toMatchObject([
      { id: 'e1', status: 'rejected', reason: expect.stringContaining('in the future') },
      { id: 'e2', status: 'accepted' },
    ]);
    expect(waiting(hall)).toBe(1);
  });

  it('folds in the order of the log when many feeds write at once', async () => {
    const hall = await opened();
    await Promise.all(Array.from({ length: 50 }, (_, n) => hall.ingest([issued(n)])));
    const live = hall.queue().tickets;
    const { queue } = await restore(log, published.config);
    expect([...live.keys()]).toEqual([...queue.tickets.keys()]);
    expect(live.size).toBe(50);
  });

  it("refuses with the log's reason when the log cannot take an event, shows nothing of it, and goes on", async () => {
    const full = vi.fn().mockRejectedValueOnce(new Error('disk full'));
    const append: EventLog['append'] = (...call) =>
      full.mock.calls.length === 0 ? full() : log.append(...call);
    const hall = await opened({ log: { ...log, append } });
    await expect(hall.ingest([issued(1)])).rejects.toThrow('disk full');
    expect(waiting(hall)).toBe(0);
    await hall.ingest([issued(1)]);
    expect(waiting(hall)).toBe(1);
  });

  it('goes on where it was after a restart, from its checkpoint and from the log behind it', async () => {
    const first = await opened();
    await first.ingest([issued(1), issued(2)]);
    await first.close();
    open.length = 0;
    await log.append('test-hall', [issued(3)]);
    const restored = await restore(log, published.config);
    expect(restored.checkpointed).toBeGreaterThan(0);
    expect(waiting(await opened({ restored }))).toBe(3);
  });

  it('folds the whole log anew when its time zone was changed, for the days are cut elsewhere', async () => {
    const first = await opened();
    await first.ingest([issued(1)]);
    await first.close();
    open.length = 0;
    const restored = await restore(log, {
      ...published.config,
      hall: { ...published.config.hall, timeZone: 'Europe/Warsaw' },
    });
    expect(restored.checkpointed).toBe(0);
    expect(restored.queue.tickets.size).toBe(1);
  });

  it('closes the day in its log when it finds that midnight has passed, without looking freshly heard', async () => {
    const first = await opened();
    await first.ingest([issued(1)]);
    clock.jumpTo(morning + 24 * 3_600_000);
    const restored = await restore(log, published.config);
    const hall = await opened({ restored });
    expect(waiting(hall)).toBe(0);
    expect(hall.view()).toMatchObject({ day: '2026-12-02', heardAt: morning });
    const logged = [];
    for await (const batch of log.read('test-hall', 0)) logged.push(...batch);
    expect(logged.map(({ event }) => event.type)).toEqual(['ticket.issued', 'day.closed']);
  });

  it('shows an edited configuration, and still hands out the versions screens may be asking for', async () => {
    const hall = await opened();
    const before = hall.published().version;
    await files.write(hallYaml.replace('缴费, en: Payments', '充值, en: Top-up'));
    hall.publish(await load());
    expect(hall.publishedVersion(before)?.services[0]?.name.zh).toBe('缴费');
    expect(hall.publishedVersion(hall.published().version)?.services[0]?.name.zh).toBe('充值');
    for (let minutes = 4; minutes < 10; minutes += 1) {
      await files.write(hallYaml.replace('standardMinutes: 3', `standardMinutes: ${minutes}`));
      hall.publish(await load());
    }
    expect(hall.publishedVersion(before)).toBeUndefined();
  });

  it('acknowledges what is in the log even where it cannot be shown, says so, and goes on', async () => {
    const warn = vi.fn();
    let unable = false;
    const shown = () => {
      if (unable) throw new RangeError('too large a step');
    };
    const hall = await opened({ shown, warn });
    unable = true;
    expect(await hall.ingest([issued(1)])).toEqual([{ id: 'e1', status: 'accepted' }]);
    expect(warn).toHaveBeenCalledWith(
      expect.stringContaining('could not be shown'),
      expect.objectContaining({ hall: 'test-hall' }),
    );
    unable = false;
    await hall.ingest([issued(2)]);
    expect(waiting(hall)).toBe(2);
  });

  it('remembers no more feeds than a hall has, those heard last, however many names one gives itself', async () => {
    const hall = await opened();
    const named = Array.from({ length: 200 }, (_, n) => ({ ...issued(n), source: `machine/${n}` }));
    await hall.ingest([...named, { ...issued(200), source: 'machine/190' }]);
    const names = [...hall.sources().keys()];
    expect(names.length).toBeLessThan(100);
    expect(names.slice(-2)).toEqual(['machine/199', 'machine/190']);
  });

  it('counts what each feed has told and when', async () => {
    const hall = await opened();
    await hall.ingest([issued(1), issued(2), issued(2)]);
    expect(Object.fromEntries(hall.sources())).toEqual({ machine: { heardAt: morning, events: 2 } });
  });
});
