/** What the wall says of a full hall, in words for those who stand in it. */
import { type DirectorInput, levelAt } from './input.ts';

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

/**
 * The words at `t` (hall time, epoch ms): the hall's own, where its file has any for the level. Undefined while there is
 * nothing to say. From level 2 on they stand in a banner, before that beside the hall's name.
 */
export function surgeWords(input: DirectorInput, t: number): SurgeWords | undefined {
  const level = levelAt(input, t);
  if (level === 0) return undefined;
  const config: DirectorInput['config'] & {
    surge?: { banner: Partial<Record<`level${1 | 2 | 3}`, Omit<SurgeWords, 'level'>>> };
  } = input.config;
  return { level, ...(config.surge?.banner[`level${level}`] ?? words[level]) };
}
