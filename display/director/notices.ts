/** Which notices are up, and which of them are short enough to stand in the header. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { textWidth } from './text-width.ts';

export type PublicNotice = PublicConfig['notices'][number];

/** Room in the header for hall name and notice together, in em of the notice's type. */
const headerRoom = 26;

/** Notices that are in force at `now` (epoch ms). */
export function activeNotices(config: PublicConfig, now: number): PublicNotice[] {
  return config.notices.filter(({ from = now, until = Infinity }) => from <= now && now < until);
}

/** Whether a notice fits beside the hall's name. What does not fit takes its turn on the stage. */
export function fitsHeader(config: PublicConfig, notice: PublicNotice): boolean {
  return textWidth(config.hall.name.zh) * 1.25 + textWidth(notice.text.zh) <= headerRoom;
}
