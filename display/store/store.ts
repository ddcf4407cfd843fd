/** Holds the page's one state. */
import type { Kept } from './cache.ts';
import { type Action, newScreenState, reduce, type ScreenState } from './reducer.ts';

export type Stop = () => void;

export interface Store {
  get(): ScreenState;
  dispatch(action: Action): void;
  /** Calls `listener` after each change, with the state before it. */
  subscribe(listener: (state: ScreenState, before: ScreenState) => void): Stop;
}

/** Begins with what an earlier run of the page `kept`. */
export function createStore(screen: string, kept?: Kept): Store {
  let state = newScreenState(screen, kept);
  const listeners = new Set<(state: ScreenState, before: ScreenState) => void>();
  return {
    get: () => state,
    dispatch(action) {
      const before = state;
      state = reduce(before, action);
      if (state === before) return;
      for (const listener of [...listeners]) listener(state, before);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
