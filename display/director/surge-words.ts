/** What the wall says of a full hall, in words for those who stand in it. */
import { type DirectorInput, levelAt } from './input.ts';

export interface SurgeWords {
  level: 1 | 2 | 3;
  zh: string;
  en?: string | undefined;
}

/**
 * The hall's words for its surge level at `t` (hall time, epoch ms); undefined in the everyday state. From level 2 on they
 * stand in a banner, before that beside the hall's name.
 */
export function surgeWords(input: DirectorInput, t: number): SurgeWords | undefined {
  const level = levelAt(input, t);
  return level === 0 ? undefined : { level, ...input.config.surge.banner[`level${level}`] };
}
