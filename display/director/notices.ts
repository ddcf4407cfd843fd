/** Which notices are short enough to stand in the header. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { textWidth } from './text-width.ts';

export type PublicNotice = PublicConfig['notices'][number];

/** Room in the header for hall name and notice together, in em of the notice's type. */
const headerRoom = 26;

/** Whether a notice fits beside the hall's name. What does not fit takes its turn on the stage. */
export function fitsHeader(config: PublicConfig, notice: PublicNotice): boolean {
  return textWidth(config.hall.name.zh) * 1.25 + textWidth(notice.text.zh) <= headerRoom;
}
