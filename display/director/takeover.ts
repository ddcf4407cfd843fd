/** The urgent message that takes the screens over. It ends by the screen's own clock, with or without a network. */
import type { PublicConfig } from '#protocol/public-config.ts';

export type PublicTakeover = PublicConfig['takeovers'][number];

/** Whether a takeover has begun and not ended at `t` (hall time, epoch ms). */
export const inForce = ({ from, until }: PublicTakeover, t: number): boolean =>
  (from ?? -Infinity) <= t && t < until;

/** The takeover in force at `t` (hall time, epoch ms): of several the one that began last, and of those the last of the list. */
export function takeoverAt(
  { takeovers }: Pick<PublicConfig, 'takeovers'>,
  t: number,
): PublicTakeover | undefined {
  let latest: PublicTakeover | undefined;
  for (const takeover of takeovers) {
    if (inForce(takeover, t) && (!latest || (takeover.from ?? -Infinity) >= (latest.from ?? -Infinity)))
      latest = takeover;
  }
  return latest;
}
