/** Does something for very many things without holding up everything else. */
import { setImmediate } from 'node:timers/promises';

/** Small enough that a portion of system calls passes unnoticed. */
const portion = 250;

/** Does `each` for all items, letting other work in after every portion. */
export async function inPortions<T>(items: readonly T[], each: (item: T) => void): Promise<void> {
  for (let from = 0; from < items.length; from += portion) {
    for (const item of items.slice(from, from + portion)) each(item);
    await setImmediate();
  }
}
