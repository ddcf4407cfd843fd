import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Appended, EventLog } from '../../../server/log/log.ts';
import { LogUnavailable } from '../../../server/log/log.ts';
import { type WatchedLog, watchLog } from '../../../server/log/watched-log.ts';
import { eventually } from '../../helpers/eventually.ts';
import { issued, issuedMany } from '../../helpers/queue-events.ts';

let now: number;
/** Calls of the log under the watch, to be settled by hand. */
let asked: { resolve(): void; reject(error: Error): void }[];
let told: string[];
let log: WatchedLog;

beforeEach(() => {
  vi.useFakeTimers();
  now = 0;
  asked = [];
  told = [];
  log = watchLog(byHand(), {
    now: () => now,
    onTrouble: (error, { refused }) => told.push(`${error} ${refused}`),
    onRecovery: () => told.push('well'),
    maxWaiting: 10,
  });
});
afterEach(async () => {
  await log.close();
  vi.useRealTimers();
});

function byHand(): EventLog {
  const call = <T>(answer: T) =>
    new Promise<T>((resolve, reject) => asked.push({ resolve: () => resolve(answer), reject }));
  return {
    append: (_, events) => call(events.map((): Appended => ({ status: 'duplicate' }))),
    check: () => call(undefined),
    async *read() {},
    saveCheckpoint: async () => {},
    loadCheckpoint: async () => undefined,
    close: async () => {},
  };
}

const settle = (error?: Error) => {
  const call = asked.shift();
  if (error) call?.reject(error);
  else call?.resolve();
};
const full = () => new Error('disk full');

it('tells of trouble once, counts what was refused, and tells when it is over', async () => {
  for (let n = 0; n < 3; n++) {
    const refused = log.append('north', [issued(n)]);
    settle(full());
    await expect(refused).rejects.toThrow(LogUnavailable);
  }
  expect(told).toEqual(['Error: disk full 0']);
  expect(log.counts()).toEqual({ taken: 0, refused: 3, failures: 3, waiting: 0 });
  const taken = log.append('north', [issued(9)]);
  settle();
  await taken;
  expect(told).toEqual(['Error: disk full 0', 'well']);
  expect(log.lastTrouble()).toBeUndefined();
});

it('tells of trouble again after a minute of it', async () => {
  for (const at of [0, 30_000, 61_000]) {
    now = at;
    const refused = log.append('north', [issued(at)]);
    settle(full());
    await refused.catch(() => {});
  }
  expect(told).toHaveLength(2);
});

it('tells of a log that fails and recovers again and again, as a nearly full disk makes it, no more often', async () => {
  for (let n = 0; n < 5; n++) {
    const refused = log.append('north', issuedMany(n, 2));
    settle(full());
    await refused.catch(() => {});
    const taken = log.append('north', [issued(n)]);
    settle();
    await taken;
  }
  expect(told).toEqual(['Error: disk full 0', 'well']);
  expect(log.counts()).toMatchObject({ failures: 5, refused: 10, taken: 5 });
});

it('notices by itself that the log is well again', async () => {
  const refused = log.append('north', [issued(1)]);
  settle(full());
  await refused.catch(() => {});
  await vi.advanceTimersByTimeAsync(2000);
  settle(full());
  await vi.advanceTimersByTimeAsync(2000);
  settle();
  await eventually(() => expect(told.at(-1)).toBe('well'));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked).toEqual([]);
});

it('finds out by a check whether events would be taken, and only where that is not known', async () => {
  const trouble = log.trouble();
  settle(full());
  expect(await trouble).toBe('disk full');
  expect(await log.trouble()).toBe('disk full');
  expect(asked).toEqual([]);
});

it('needs no check soon after an append', async () => {
  now = 10_000;
  const taken = log.append('north', [issued(1)]);
  settle();
  await taken;
  expect(await log.trouble()).toBeUndefined();
});

it('calls a disk that does not answer trouble', async () => {
  now = 10_000;
  const trouble = log.trouble();
  now = 17_000;
  await vi.advanceTimersByTimeAsync(5000);
  expect(await trouble).toBe('the disk has not answered for 7 s');
  settle();
  await eventually(() => expect(log.lastTrouble()).toBeUndefined());
});

it('refuses at once what would have to wait behind too much', async () => {
  const waiting = log.append('north', issuedMany(0, 8));
  await expect(log.append('north', issuedMany(8, 3))).rejects.toThrow('8 events wait for the disk already');
  expect(log.counts()).toMatchObject({ refused: 3, waiting: 8, failures: 0 });
  settle();
  await waiting;
  expect(log.counts()).toMatchObject({ taken: 8, waiting: 0 });
});
