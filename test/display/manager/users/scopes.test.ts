import { expect, it } from 'vitest';
import type { HallInReach } from '#protocol/accounts.ts';
import { scopesOf } from '../../../../display/manager/users/scopes.ts';

const hall = (id: string, city?: string): HallInReach => ({
  ...{ id, name: { zh: id, en: id }, owners: [] },
  ...(city && { region: { province: '示例省', city } }),
});

it('offers all halls, then the provinces, cities and halls there are, each once', () => {
  expect(scopesOf([hall('a', '北市'), hall('b', '南市'), hall('c', '南市'), hall('d')], [])).toEqual([
    '*',
    'province:示例省',
    'city:示例省/北市',
    'city:示例省/南市',
    'hall:a',
    'hall:b',
    'hall:c',
    'hall:d',
  ]);
});

it('keeps what an account has and no hall names', () => {
  expect(scopesOf([hall('a')], ['hall:a', 'hall:gone', 'city:远省/远市'])).toEqual([
    '*',
    'hall:a',
    'hall:gone',
    'city:远省/远市',
  ]);
});
