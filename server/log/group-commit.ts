/** Group commit: whatever arrives while a commit is under way shares the next one, and its wait for the disk. */

export interface GroupCommit<Item, Result> {
  /** Resolves with the item's result once its group is committed; rejects with the group's error. */
  add(item: Item, size: number): Promise<Result>;
  /** Resolves when nothing is waiting or under way. */
  idle(): Promise<void>;
}

interface Waiting<Item, Result> {
  item: Item;
  size: number;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * `commit` gets a group and gives a result per item. A group grows up to `maxSize`, the sum of its items' sizes,
 * so that one commit stays short; a larger item goes alone.
 */
export function groupCommit<Item, Result>(
  commit: (group: Item[]) => Promise<Result[]>,
  maxSize: number,
): GroupCommit<Item, Result> {
  let queue: Waiting<Item, Result>[] = [];
  let running: Promise<void> | undefined;

  const takeGroup = (): Waiting<Item, Result>[] => {
    let size = 0;
    const over = queue.findIndex((waiting, i) => {
      size += waiting.size;
      return size > maxSize && i > 0;
    });
    const group = over < 0 ? queue : queue.slice(0, over);
    queue = over < 0 ? [] : queue.slice(over);
    return group;
  };

  const run = async (): Promise<void> => {
    // Appends of the same turn of the event loop share the first group.
    await Promise.resolve();
    while (queue.length > 0) {
      const group = takeGroup();
      try {
        const results = await commit(group.map(({ item }) => item));
        for (const [i, { resolve }] of group.entries()) resolve(results[i] as Result); // one result per item
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    running = undefined;
  };

  return {
    add(item, size) {
      return new Promise((resolve, reject) => {
        queue.push({ item, size, resolve, reject });
        running ??= run();
      });
    },
    async idle() {
      await running;
    },
  };
}
