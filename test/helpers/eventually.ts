/** Waiting for a condition. Only a test that fails waits to the end of it, so it is long: machines that test are slow. */
import { vi } from 'vitest';

/** Milliseconds for the condition to hold, and between two looks at it. Browsers' pages are given as long to react. */
export const patience = { timeout: 30_000, interval: 20 };

/** What `holds` returns, once it neither throws nor rejects; its last error if it still does when patience ends. */
export const eventually = <T>(holds: () => T | Promise<T>, than: Partial<typeof patience> = {}): Promise<T> =>
  vi.waitFor(holds, { ...patience, ...than });
