import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until `wanted` holds of the answer, or `limitMs` has passed; gives the last answer and how long it took. */
export async function until<T>(
  ask: () => Promise<T> | T,
  wanted: (answer: T) => boolean,
  limitMs: number,
): Promise<{ answer: T; tookMs: number; held: boolean }> {
  const began = performance.now();
  for (;;) {
    const answer = await ask();
    const tookMs = performance.now() - began;
    const held = wanted(answer);
    if (held || tookMs > limitMs) return { answer, tookMs, held };
    await sleep(100);
  }
}
