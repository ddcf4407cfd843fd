import type { HallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { stageAt } from '../../director/rotation.ts';
import type { Turn } from '../../director/turn.ts';

/** The turn that the rotation says is on. */
export function rotationTurn(
  config: PublicConfig,
  view: HallView | undefined,
  now: number,
  elapsedMs: number,
): Turn | undefined {
  const slot = stageAt(config, view, now, elapsedMs);
  if (!slot) return undefined;
  const next = stageAt(config, view, now, elapsedMs - slot.elapsedMs + slot.dwellMs);
  return {
    key: slot.slot,
    item: slot.item,
    elapsedMs: slot.elapsedMs,
    turnMs: slot.dwellMs,
    next: next?.item,
  };
}
