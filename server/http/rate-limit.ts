/** A token bucket per sender: so many events at once, then so many a second. */

export interface RateLimit {
  /** Events a sender may send at once after a pause. */
  burst: number;
  /** Events a second in the long run. */
  perSecond: number;
}

/** Well above the busiest hall (some events a second), and above a replay of its whole day. */
export const defaultRateLimit: RateLimit = { burst: 5_000, perSecond: 2_000 };

export interface RateLimiter {
  /**
   * Takes `events` from the sender's bucket. Returns 0 if they were there; otherwise takes nothing and returns the
   * milliseconds after which they will be. More than the bucket ever holds cost the full bucket.
   */
  take(sender: string, events: number): number;
}

/** Buckets that fill by `now`, epoch ms. */
export function createRateLimiter({ burst, perSecond }: RateLimit, now: () => number): RateLimiter {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(sender, events) {
      const at = now();
      const bucket = buckets.get(sender) ?? { tokens: burst, at };
      buckets.set(sender, bucket);
      // A clock set back must not empty the bucket.
      const passedMs = Math.max(0, at - bucket.at);
      bucket.tokens = Math.min(burst, bucket.tokens + (passedMs / 1000) * perSecond);
      bucket.at = at;
      const cost = Math.min(events, burst);
      if (cost > bucket.tokens) return ((cost - bucket.tokens) / perSecond) * 1000;
      bucket.tokens -= cost;
      return 0;
    },
  };
}
