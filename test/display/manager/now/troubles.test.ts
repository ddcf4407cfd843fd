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

it('names no screen that is well, nor one that tells little of itself', () => {
  const { screen, connected, heardAt, build, paired } = well;
  const silent = { id: 'old', name: 'old', screen: { screen, connected, heardAt, build, paired } };
  expect(troublesOf([row('door'), silent], 'v2')).toEqual([]);
  expect(troubleOf(silent, 'v2')).toBeUndefined();
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
  expect(troublesOf(rows, 'v2').map(({ screens }) => screens.map(({ id }) => id))).toEqual([
    ['away', 'gone'],
    ['stuck'],
    ['blind'],
    ['older'],
    ['mute'],
    ['dumb'],
    ['new'],
  ]);
});
