/** What of a turn on the stage is seen when. */
import { itemKey, type StageItem } from './stage-item.ts';

/** What the stage needs to know of a turn. */
export interface StageTime {
  /** Names turn and item: while it stays the same, so does what is shown. */
  key: string;
  /** Absent where the hall has nothing to show. */
  item: StageItem | undefined;
  /** How long it has been on, and is on altogether, in real ms. */
  elapsedMs: number;
  turnMs: number;
  /** What will most likely follow. */
  next?: StageItem | undefined;
}

/** A turn in which there is something to show. */
export type Turn = StageTime & { item: StageItem };

/** One page of an item. */
export interface Scene {
  /** Names item and page. */
  key: string;
  item: StageItem;
  page: number;
}

/** So long before its time the stage begins to make the next scene ready: its pictures have to come and be decoded. */
const aheadMs = 4000;

const sceneOf = (item: StageItem, page: number): Scene => ({ key: `${itemKey(item)} ${page}`, item, page });

/** The scene that is on, when an item's `pages` share the turn's time evenly. */
export function sceneAt({ item, elapsedMs, turnMs }: Turn, pages: number): Scene {
  const page = Math.floor(elapsedMs / (turnMs / pages));
  return sceneOf(item, Math.max(0, Math.min(page, pages - 1)));
}

/** The scene to be made ready now: the one that follows, shortly before it does. */
export function sceneAhead(turn: Turn, pages: number): Scene | undefined {
  const { page } = sceneAt(turn, pages);
  const endMs = ((page + 1) * turn.turnMs) / pages;
  if (endMs - turn.elapsedMs > aheadMs) return undefined;
  if (page + 1 < pages) return sceneOf(turn.item, page + 1);
  return turn.next && sceneOf(turn.next, 0);
}
