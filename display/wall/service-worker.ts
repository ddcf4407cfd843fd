/** Starts the service worker, with which the page can be loaded while there is no network. */

// Absent outside secure contexts, which the DOM's types do not say.
const workers = (): ServiceWorkerContainer | undefined => navigator.serviceWorker;

/** Whether the worker is in control of this page: then its shell is complete. */
export const isInControl = (): boolean => Boolean(workers()?.controller);

/** Registers the worker beside the page. `onControl` is called when it takes the page over, `onFault` if it cannot start. */
export function startServiceWorker(onControl: () => void, onFault: (reason: string) => void): void {
  const container = workers();
  if (!container) return;
  container.addEventListener('controllerchange', onControl);
  container
    .register('./sw.js', { updateViaCache: 'none' })
    .catch((error) => onFault(`service worker: ${error instanceof Error ? error.message : error}`));
}

/** Asks the browser not to clear what this site keeps when room gets short. It may refuse. */
export function askToKeepStorage(): void {
  // Absent outside secure contexts.
  const storage: StorageManager | undefined = navigator.storage;
  void storage?.persist().catch(() => false);
}
