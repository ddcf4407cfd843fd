/** How long to wait before trying again: exponential backoff with full jitter (AWS Architecture Blog, 2015). */

/** The first wait is at most this long; each later one at most twice the one before. */
export const backoffBaseMs = 500;
/** No wait is longer than this. */
export const backoffCapMs = 15_000;

/**
 * Wait before attempt number `attempt` (0 is the first retry), in ms, at most `capMs`.
 * `random` is uniform in [0, 1): spread over the whole span, so that screens cut off together do not return together.
 */
export function backoffMs(attempt: number, random: number, capMs = backoffCapMs): number {
  return random * Math.min(capMs, backoffBaseMs * 2 ** attempt);
}
