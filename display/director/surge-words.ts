/** What the wall says of a full hall, in words for those who stand in it. */
import type { HallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';

export interface SurgeWords {
  level: 1 | 2 | 3;
  zh: string;
  en?: string | undefined;
}

const words: Record<SurgeWords['level'], Omit<SurgeWords, 'level'>> = {
  1: { zh: '客流较多，建议自助办理' },
  2: { zh: '客流高峰，不少业务手机上就能办，不用等', en: 'Very busy: much can be done on your phone' },
  3: { zh: '等候很久，建议改时间再来，或去附近网点', en: 'Extremely busy: come back later or go nearby' },
};

/** From level 2 on the hall's own words, where its file has any; undefined while there is nothing to say. */
export function surgeWords(
  view: (HallView & { surge?: { level: number } }) | undefined,
  config: PublicConfig & { surge?: { banner?: { zh: string; en?: string | undefined } | undefined } },
): SurgeWords | undefined {
  const level = view?.surge?.level;
  if (level !== 1 && level !== 2 && level !== 3) return undefined;
  const own = level > 1 ? config.surge?.banner : undefined;
  return { level, ...(own ?? words[level]) };
}
