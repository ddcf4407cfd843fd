/** Slows down guessing: so many tries at once, then one in a while, by whatever a try is known by. Bounded memory. */

export interface Allowance {
  /** Failures let through at once. */
  burst: number;
  /** How long until one more is, in ms. */
  perTryMs: number;
}

export interface Throttle {
  /** Counts a try. Returns 0 if it may be made; otherwise counts nothing and returns the ms after which it may. */
  take(key: string): number;
  /** Takes a try back, because it was no failure. */
  giveBack(key: string): void;
}

/** Keys remembered; more than that, and the one longest unused is forgotten. */
export const keysKept = 10_000;

/** Recovers by `now`, epoch ms. */
export function createThrottle({ burst, perTryMs }: Allowance, now: () => number): Throttle {
  const used = new Map<string, { tries: number; at: number }>();

  function current(key: string) {
    const at = now();
    const known = used.get(key) ?? { tries: 0, at };
    const recovered = Math.max(0, at - known.at) / perTryMs;
    return { tries: Math.max(0, known.tries - recovered), at };
  }

  function keep(key: string, state: { tries: number; at: number }): void {
    // In the order of use, the longest unused first.
    used.delete(key);
    if (state.tries > 0) used.set(key, state);
    if (used.size <= keysKept) return;
    const [oldest] = used.keys();
    if (oldest !== undefined) used.delete(oldest);
  }

  return {
    take(key) {
      const state = current(key);
      if (state.tries + 1 > burst) return Math.ceil((state.tries + 1 - burst) * perTryMs);
      keep(key, { ...state, tries: state.tries + 1 });
      return 0;
    },
    giveBack(key) {
      const state = current(key);
      keep(key, { ...state, tries: Math.max(0, state.tries - 1) });
    },
  };
}
