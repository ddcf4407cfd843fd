import { expect, it } from 'vitest';
import { createStore } from '../../../display/store/store.ts';

it('tells its listeners each change, with the state before it', () => {
  const store = createStore('tv');
  const before = store.get();
  const told: unknown[] = [];
  store.subscribe((state, previous) => told.push(state, previous));
  store.dispatch({ type: 'link', state: { kind: 'live' } });
  expect(told).toEqual([store.get(), before]);
});

it('tells nothing where nothing changed', () => {
  const store = createStore('tv');
  store.subscribe(() => expect.unreachable());
  store.dispatch({ type: 'link', state: { kind: 'idle' } });
});

it('tells nobody who has stopped listening', () => {
  const store = createStore('tv');
  const stop = store.subscribe(() => expect.unreachable());
  stop();
  store.dispatch({ type: 'link', state: { kind: 'live' } });
  expect(store.get().link).toBe('live');
});
