/** How long to wait before trying again: exponential backoff with full jitter (AWS Architecture Blog, 2015). */

/** The first wait is at most this long; each later one at most twice the one before. */
export const backoffBaseMs = 500;
/**
 * No wait is longer than this: however long the server was gone, its screens are live within 5 s of its return. Each
 * has one attempt under way at most, so that those of a province still come only as fast as the server takes them.
 */
export const backoffCapMs = 4_000;

/**
 * Wait before attempt number `attempt` (0 is the first retry), in ms, at most `capMs`.
 * `random` is uniform in [0, 1): spread over the whole span, so that screens cut off together do not return together.
 */
export function backoffMs(attempt: number, random: number, capMs = backoffCapMs): number {
  return random * Math.min(capMs, backoffBaseMs * 2 ** attempt);
}
