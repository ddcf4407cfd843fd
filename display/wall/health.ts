/** Tells the server how this screen is: when it connects and when something changes. */
import type { Health } from '#protocol/messages.ts';
import type { Timers } from '../connection/timers.ts';
import type { Store } from '../store/store.ts';
import type { Faults } from './faults.ts';

/** Changes within this time are told together: the server cuts off who talks too much. */
const tellEveryMs = 2_000;
/** Nobody tells when a page stops painting or its numbers age: it is looked at this often. */
const lookEveryMs = 5_000;

/** What only the page knows. */
export type Look = Omit<Health, 'type' | 'config' | 'upSeconds' | 'errors'>;

export interface HealthParts {
  store: Store;
  faults: Faults;
  send(health: Health): void;
  /** What only the page knows, as it is now. */
  look(): Look;
  timers: Timers;
}

/** Gives what is to be called when `look` would answer otherwise. Errors wait until they can be told. */
export function startHealth({ store, faults, send, look, timers }: HealthParts): () => void {
  const startedMs = timers.now();
  let lastMs = Number.NEGATIVE_INFINITY;
  let due = false;
  let told = '';

  function tell() {
    due = false;
    const { link, config } = store.get();
    if (link !== 'live') return;
    lastMs = timers.now();
    const seen = look();
    told = JSON.stringify(seen);
    const upSeconds = Math.round((lastMs - startedMs) / 1000);
    send({
      type: 'health',
      ...(config && { config: config.version }),
      ...seen,
      upSeconds,
      errors: faults.take(),
    });
  }

  function changed() {
    if (due) return;
    due = true;
    timers.after(Math.max(0, lastMs + tellEveryMs - timers.now()), tell);
  }

  function lookAgain() {
    if (JSON.stringify(look()) !== told) changed();
    timers.after(lookEveryMs, lookAgain);
  }

  timers.after(lookEveryMs, lookAgain);
  faults.listen(changed);
  store.subscribe((state, before) => {
    if (state.link !== before.link || state.config !== before.config) changed();
  });
  return changed;
}
