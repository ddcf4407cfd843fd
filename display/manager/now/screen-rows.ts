/** The screens that staff look for: those of the hall's file, and those that made themselves known. Pure. */
import type { PublicConfig } from '#protocol/public-config.ts';
import type { ScreenStatus } from '#protocol/status.ts';

export interface ScreenRow {
  id: string;
  /** What staff call it; the name it gave itself where the hall's file does not know it. */
  name: string;
  /** What is known of it; undefined while it has never connected since the server started. */
  screen: ScreenStatus | undefined;
}

/** One row per link, the screens of the hall's file first, in its order. */
export function screenRows(known: readonly ScreenStatus[], configured: PublicConfig['screens']): ScreenRow[] {
  const rows = configured.flatMap(({ id, name }): ScreenRow[] => {
    const links = known.filter(({ screen }) => screen === id);
    return links.length > 0
      ? links.map((screen) => ({ id, name, screen }))
      : [{ id, name, screen: undefined }];
  });
  const ids = new Set(configured.map(({ id }) => id));
  const others = known.filter(({ screen }) => !ids.has(screen));
  return [...rows, ...others.map((screen) => ({ id: screen.screen, name: screen.screen, screen }))];
}
