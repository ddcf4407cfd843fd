/** What the wall says of a full hall, in words for those who stand in it. */
import type { HallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';

export interface SurgeWords {
  level: 1 | 2 | 3;
  zh: string;
  en?: string | undefined;
}

/** The hall's words for its surge level; undefined in the everyday state. */
export function surgeWords(view: HallView | undefined, { surge }: PublicConfig): SurgeWords | undefined {
  const level = view?.surge.level;
  if (!level) return undefined;
  return { level, ...surge.banner[`level${level}`] };
}
