import { expect, it } from 'vitest';
import { patchedView } from '../../../display/store/patch.ts';
import { viewWith } from '../../helpers/views.ts';

const view = viewWith(3);

it('applies a patch', () => {
  const merge = { heardAt: 9, services: { plans: { waiting: 4 } }, counters: { c2: null } };
  expect(patchedView(view, merge)).toEqual({
    ...view,
    heardAt: 9,
    services: { plans: { ...view.services.plans, waiting: 4 } },
    counters: { c1: view.counters.c1 },
  });
});

it('takes a new entry, and removes one', () => {
  const service = { waiting: 0, wait: { kind: 'none' } };
  expect(patchedView(view, { services: { plans: null, sim: service } })?.services).toEqual({ sim: service });
});

it.each([
  ['a value of the wrong kind', { heardAt: 'now' }],
  ['an entry of the wrong kind', { services: { plans: { waiting: 'many' } } }],
  ['a new entry that is not complete', { services: { sim: { waiting: 1 } } }],
  ['a field of the view taken away', { calls: null }],
  ['a list of what are no entries', { calls: ['A015'] }],
  ['one broken entry among good ones', { counters: { c1: { state: 'open' }, c2: { state: 'ajar' } } }],
  ['an opening that is no span', { openings: [[1]] }],
])('refuses %s', (_, merge) => {
  expect(patchedView(view, merge)).toBeUndefined();
});

it('carries what a newer server adds', () => {
  expect(patchedView(view, { mood: 'calm' })).toEqual({ ...view, mood: 'calm' });
});

it('takes entries that are named like what all objects have', () => {
  const counters = { constructor: { state: 'open' }, toString: null };
  expect(patchedView(view, { counters })?.counters).toMatchObject({ constructor: { state: 'open' } });
});
