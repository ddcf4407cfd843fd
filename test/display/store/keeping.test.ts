import { beforeEach, expect, it, vi } from 'vitest';
import type { Kept, ScreenCache } from '../../../display/store/cache.ts';
import { type Keeping, keepEveryMs, startKeeping } from '../../../display/store/keeping.ts';
import { createStore, type Store } from '../../../display/store/store.ts';
import { type HandTimers, handTimers } from '../../helpers/hand-timers.ts';
import { sampleConfig } from '../../helpers/sample-state.ts';
import { viewWith } from '../../helpers/views.ts';

let timers: HandTimers;
let store: Store;
let writes: Kept[];
let full: boolean;
let outcomes: boolean[];
let keeping: Keeping;

const cache: ScreenCache = {
  load: async () => ({}),
  async save(kept) {
    writes.push(kept);
    if (full) throw new DOMException('no room', 'QuotaExceededError');
  },
};
const anchor = { hall: 5, local: 6, rate: 1, kind: 'real' } as const;

beforeEach(() => {
  timers = handTimers();
  store = createStore('tv');
  [writes, outcomes, full] = [[], [], false];
  keeping = startKeeping({
    store,
    cache,
    clock: () => anchor,
    onKept: (kept) => outcomes.push(kept),
    timers,
  });
});

function tell(waiting: number, at = waiting) {
  const clock = { now: at, rate: 1, kind: 'real' } as const;
  const state = { epoch: 'e', seq: waiting, view: viewWith(waiting), config: 'c', build: 'b' };
  store.dispatch({ type: 'message', at, message: { type: 'snapshot', clock, ...state } });
}

it('keeps the first state at once, with its place and the clock', () => {
  tell(1);
  timers.pass(0);
  expect(writes).toEqual([{ view: { view: viewWith(1), epoch: 'e', seq: 1, asOf: 1 }, clock: anchor }]);
});

it('writes no more often than it may, and then the latest', () => {
  for (const waiting of [1, 2, 3]) {
    tell(waiting);
    timers.pass(0);
  }
  expect(writes).toHaveLength(1);
  timers.pass(keepEveryMs);
  expect(writes).toHaveLength(2);
  expect(writes[1]?.view).toMatchObject({ seq: 3 });
  timers.pass(10 * keepEveryMs);
  expect(writes).toHaveLength(2);
});

it('writes a configuration once, not with every view', () => {
  store.dispatch({ type: 'config', config: sampleConfig });
  tell(1);
  timers.pass(0);
  tell(2);
  timers.pass(keepEveryMs);
  expect(writes.map(({ config }) => config?.version)).toEqual([sampleConfig.version, undefined]);
});

it('writes what is left when the page goes', async () => {
  tell(1);
  timers.pass(0);
  tell(2);
  await keeping.flush();
  expect(writes[1]?.view).toMatchObject({ seq: 2 });
  timers.pass(keepEveryMs);
  expect(writes).toHaveLength(2);
});

it('says when storage refuses, goes on, and writes all again once there is room', async () => {
  store.dispatch({ type: 'config', config: sampleConfig });
  tell(1);
  expect(await keeping.flush()).toBe(true);
  full = true;
  tell(2);
  expect(await keeping.flush()).toBe(false);
  full = false;
  tell(3);
  expect(await keeping.flush()).toBe(true);
  expect(outcomes).toEqual([true, false, true]);
  expect(writes[2]).toMatchObject({ config: sampleConfig, view: { seq: 3 } });
});

it('writes nothing that has no place in the hall’s patches', async () => {
  store.dispatch({ type: 'link', state: { kind: 'live' } });
  await keeping.flush();
  expect(writes).toEqual([]);
});

it('writes nothing once stopped', () => {
  tell(1);
  keeping.stop();
  tell(2);
  timers.pass(keepEveryMs);
  expect(writes).toEqual([]);
});

it('has nothing to write of what it began with', async () => {
  const kept = { view: viewWith(1), epoch: 'e', seq: 1, asOf: 1 };
  const restored = createStore('tv', { view: kept, config: sampleConfig });
  const save = vi.fn(cache.save);
  const again = startKeeping({
    ...{ store: restored, cache: { ...cache, save }, clock: () => undefined },
    ...{ onKept: () => {}, timers },
  });
  restored.dispatch({ type: 'link', state: { kind: 'live' } });
  await again.flush();
  expect(save).not.toHaveBeenCalled();
});
