import type { Timers } from './timers.ts';

/** What `promise` gives, if it does so within `limitMs`; rejects otherwise. (Chromium 64 cannot abort a fetch.) */
export function within<T>(timers: Timers, limitMs: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = timers.after(limitMs, () => reject(new Error(`no answer within ${limitMs} ms`)));
    promise.then(resolve, reject).then(cancel);
  });
}
