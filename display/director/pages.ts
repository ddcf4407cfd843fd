/** Splits what does not fit at once into pages of even size: nothing on a wall scrolls. */

/** `items` in as few pages as hold at most `most` each, their sizes differing by at most one. */
export function evenPages<T>(items: readonly T[], most: number): T[][] {
  const count = Math.ceil(items.length / Math.max(1, most));
  const pages: T[][] = [];
  for (let page = 0, from = 0; page < count; page++) {
    const to = from + Math.ceil((items.length - from) / (count - page));
    pages.push(items.slice(from, to));
    from = to;
  }
  return pages;
}

/** Which of `count` pages is up after `elapsedMs`, each staying for `pageMs`. */
export function pageAt(elapsedMs: number, pageMs: number, count: number): number {
  return count > 0 ? Math.floor(elapsedMs / pageMs) % count : 0;
}
