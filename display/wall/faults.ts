/** Collects what goes wrong on the page, for the next `health` message. */

/** As many as a `health` message holds, of the length it takes. */
const kept = 5;
const maxLength = 300;

export interface Faults {
  /** Notes one, unless it is among the last told or to be told. The oldest gives way. */
  add(reason: string): void;
  /** Those since the last call, the newest last. */
  take(): string[];
  /** Calls `listener` after each. */
  listen(listener: () => void): void;
}

export function newFaults(): Faults {
  let faults: string[] = [];
  let told: string[] = [];
  let heard = () => {};
  return {
    add(reason) {
      const fault = reason.slice(0, maxLength);
      // What fails at every repaint would else be told for ever.
      if (faults.includes(fault) || told.includes(fault)) return;
      faults = [...faults, fault].slice(-kept);
      heard();
    },
    take() {
      const taken = faults;
      faults = [];
      if (taken.length > 0) told = taken;
      return taken;
    },
    listen(listener) {
      heard = listener;
    },
  };
}

/** Notes what no code of the page caught, and what elements could not paint. */
export function watchFaults(page: Window, faults: Faults): void {
  page.addEventListener('error', (event) => faults.add(event.message || 'error'));
  page.addEventListener('unhandledrejection', ({ reason }) =>
    faults.add(reason instanceof Error ? reason.message : String(reason)),
  );
  page.document.documentElement.addEventListener('hb-fault', ({ detail }) => faults.add(detail));
}
