/** Asks the browser to keep the panel lit. It may refuse, and takes the lock away while the page is hidden. */

/** As much of `WakeLock` as is used. */
export interface WakeLocks {
  request(type: 'screen'): Promise<unknown>;
}

/** `locks` is absent outside secure contexts and in old browsers: then the TV's own settings must do. */
export function keepAwake(locks: WakeLocks | undefined, page: Document): void {
  if (!locks) return;
  const ask = () => {
    // A refusal (power saving, say) passes, or comes again at the next change: there is nobody to tell.
    if (page.visibilityState === 'visible') void locks.request('screen').catch(() => undefined);
  };
  page.addEventListener('visibilitychange', ask);
  ask();
}
