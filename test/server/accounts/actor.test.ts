import { describe, expect, it } from 'vitest';
import type { Grant } from '#protocol/accounts.ts';
import { type Action, actorOf } from '../../../server/accounts/actor.ts';

const actions: Action[] = ['look', 'edit', 'publish', 'operate', 'feeds', 'audit', 'users'];
const here = { id: 'a', region: { province: '甲省', city: '一市' } };
const elsewhere = { id: 'b', region: { province: '乙省', city: '二市' } };
const actor = (...grants: Grant[]) => actorOf({ id: 'u1', displayName: '李明', grants });
const mayDo = (role: Grant['role'], scope: string, hall = here) =>
  actions.filter((action) => actor({ role, scope }).may(action, hall));

describe('an actor', () => {
  it.each([
    ['hall', 'hall:a', ['look', 'edit', 'publish', 'operate', 'audit'], ['hall']],
    ['city', 'city:甲省/一市', ['look', 'edit', 'publish', 'operate', 'audit'], ['city', 'hall']],
    [
      'province',
      'province:甲省',
      ['look', 'edit', 'publish', 'operate', 'audit'],
      ['city', 'hall', 'province'],
    ],
    ['administrator', '*', actions, ['city', 'hall', 'province']],
    ['integrator', 'hall:a', ['look', 'feeds'], []],
  ] as const)('of role %s for %s may do what the role says, there', (role, scope, may, owners) => {
    expect(mayDo(role, scope)).toEqual(may);
    expect([...actor({ role, scope }).owners(here)].sort()).toEqual(owners);
  });

  it.each([
    ['hall', 'hall:a'],
    ['city', 'city:甲省/一市'],
    ['province', 'province:甲省'],
    ['administrator', 'province:甲省'],
    ['integrator', 'hall:a'],
  ] as const)('of role %s for %s may do nothing in a hall elsewhere', (role, scope) => {
    expect(mayDo(role, scope, elsewhere)).toEqual([]);
    expect(actor({ role, scope }).owners(elsewhere).size).toBe(0);
  });

  it('has what all its grants for a hall give together, and no more', () => {
    const both = actor({ role: 'integrator', scope: '*' }, { role: 'hall', scope: 'hall:a' });
    expect(both.may('publish', here) && both.may('feeds', here)).toBe(true);
    expect(both.may('publish', elsewhere)).toBe(false);
    expect(both.mayAnywhere('publish')).toBe(true);
    expect(both.mayAnywhere('users')).toBe(false);
  });
});
