/** What is shown of a hall's surge level: the queue's, or one that the manager has set by hand. */
import type { Surge } from '#config/surge.ts';
import type { SurgeView } from '../view.ts';
import { type SurgeState, surgeAt } from './surge.ts';

/** The view at `now` (epoch ms) of the business day that began at `day` (epoch ms). */
export function surgeView(state: SurgeState, surge: Surge, day: number, now: number): SurgeView {
  const { waiting, open = 0 } = state.load;
  const counts = { ...(open > 0 && { ratio: oneDecimal(waiting / open) }), waiting, open };
  const byQueue = surgeAt(state, surge, now);
  const { byHand } = surge;
  const handFrom = Math.max(day, byHand?.from ?? day);
  if (byHand && now >= handFrom && now < byHand.until) {
    return { level: byHand.level, ...counts, byHand: true, since: handFrom, until: byHand.until };
  }
  // A level set by hand has come between.
  const isBack = byHand && byHand.until <= now && byHand.level !== byQueue.level;
  const since = isBack ? Math.max(byQueue.since, byHand.until) : byQueue.since;
  return { level: byQueue.level, ...counts, byHand: false, since };
}

/** Downward, so that no level seems to have been reached that was not. */
const oneDecimal = (ratio: number) => Math.floor(ratio * 10 + 1e-9) / 10;
