import { expect, it } from 'vitest';
import type { ScreenStatus } from '#protocol/status.ts';
import { troubleOf, troublesOf } from '../../../../display/manager/now/troubles.ts';

const well: ScreenStatus = {
  ...{ screen: 'door', connected: true, heardAt: 0, build: 'b1', paired: false, config: 'v2' },
  ...{ painting: true, fresh: 'live', sound: 'on' },
};
const row = (id: string, change: Partial<ScreenStatus> = {}) => ({
  ...{ id, name: id },
  screen: { ...well, screen: id, ...change },
});

const longAgo = { config: { version: 'v2', since: 0, faults: [] }, now: 60_000 };

it('names no screen that is well, nor one that tells little of itself', () => {
  const { screen, connected, heardAt, build, paired } = well;
  const silent = { id: 'old', name: 'old', screen: { screen, connected, heardAt, build, paired } };
  expect(troublesOf([row('door'), silent], longAgo)).toEqual([]);
  expect(troubleOf(silent, longAgo)).toBeUndefined();
});

it('names each screen once, with the worst that is wrong with it', () => {
  const rows = [
    row('older', { config: 'v1' }),
    { id: 'new', name: 'new', screen: undefined },
    row('away', { connected: false, config: 'v1', painting: false }),
    row('stuck', { painting: false, fresh: 'withdrawn' }),
    row('blind', { fresh: 'withdrawn', config: 'v1' }),
    row('mute', { sound: 'blocked' }),
    row('dumb', { sound: 'no_voice' }),
    row('gone', { connected: false }),
  ];
  expect(troublesOf(rows, longAgo).map(({ screens }) => screens.map(({ id }) => id))).toEqual([
    ['away', 'gone'],
    ['stuck'],
    ['blind'],
    ['older'],
    ['mute'],
    ['dumb'],
    ['new'],
  ]);
});

it('lets a screen change to a version that was published just now, and names it when it has not', () => {
  const rows = [row('door', { config: 'v1' })];
  const after = (ms: number) => ({ ...longAgo, now: longAgo.config.since + ms });
  expect(troublesOf(rows, after(1000)).map(({ kind }) => kind)).toEqual(['changing']);
  expect(troublesOf(rows, after(20_000)).map(({ kind }) => kind)).toEqual(['older']);
});
