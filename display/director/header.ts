/** Which short notice stands in the header, beside the hall's name. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { onStage } from './candidates.ts';
import { gridOf } from './grid.ts';
import { type DirectorInput, levelAt } from './input.ts';
import type { PublicNotice } from './notices.ts';
import { momentOf, type PlacementRefusal, placeRefusal, timeRefusal } from './placement.ts';

export interface HeaderTurn {
  notice: PublicNotice;
  /** Hall time, epoch ms. */
  since: number;
  until: number;
}

/** The notice of the header's turn at `t` (hall time, epoch ms). Those of high priority have every second turn. */
export function headerAt(input: DirectorInput, t: number): HeaderTurn | undefined {
  const hallMs = gridOf(input.config).turnMs * input.rate;
  const turn = Math.floor(t / hallMs);
  const valid = headerNotices(input.config).filter((notice) => !headerRefusal(notice, input, t));
  const high = valid.filter(({ priority }) => priority === 'high');
  const others = valid.filter(({ priority }) => priority !== 'high');
  const shared = high.length > 0 && others.length > 0;
  const row = !shared ? valid : turn % 2 === 0 ? high : others;
  const notice = row[(shared ? Math.floor(turn / 2) : turn) % row.length];
  return notice && { notice, since: turn * hallMs, until: (turn + 1) * hallMs };
}

/** The notices that are short enough for the header. */
export const headerNotices = (config: PublicConfig): PublicNotice[] =>
  config.notices.filter((notice) => !onStage(config, notice));

/** What keeps a notice out of the header at `t`. */
export const headerRefusal = (
  notice: PublicNotice,
  input: DirectorInput,
  t: number,
): PlacementRefusal | undefined =>
  timeRefusal(notice, momentOf(input.config.hall.timeZone, t)) ??
  placeRefusal(notice, levelAt(input, t), input.screen);
