/** All that a decision of the director follows from, beside the time. */
import type { Lane } from '#config/rotation.ts';
import type { SurgeLevel } from '#config/surge.ts';
import type { Freshness } from '#domain/freshness.ts';
import type { HallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';

export interface DirectorInput {
  config: PublicConfig;
  /** Absent before the hall was ever heard of. */
  view: HallView | undefined;
  /**
   * How far the view's counts still hold. Withdrawn ones decide nothing: nobody is known to wait, and the level is
   * normal, for a screen that says "crowded" an hour later lies.
   */
  counts: Freshness;
  /** Id of the screen, if it has one. */
  screen: string | undefined;
  /** Hall seconds per real second: 1 but in a replay. */
  rate: number;
}

/** The surge level that decides at `t` (hall time, epoch ms). One set by hand ends without a word from the server. */
export function levelAt({ view, counts }: DirectorInput, t: number): SurgeLevel {
  const surge = view?.surge;
  if (!surge || counts === 'withdrawn') return 0;
  return surge.byHand && surge.until !== undefined && t >= surge.until ? 0 : surge.level;
}

const sharesKey = ['normal', 'level1', 'level2', 'level3'] as const;

/** Each lane's share of the stage's time at a level. */
export const sharesAt = (config: PublicConfig, level: SurgeLevel): Readonly<Record<Lane, number>> =>
  config.rotation.shares[sharesKey[level]];
