/** The line that stays on customers' screens while a surge lasts. */
import type { SurgeLevel } from '#config/rotation.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { type DirectorInput, levelAt } from './input.ts';

type Bilingual = PublicConfig['notices'][number]['text'];

export interface Banner {
  level: Exclude<SurgeLevel, 0>;
  text: Bilingual;
}

/** The banner at `t` (hall time, epoch ms). A level without words has none. */
export function bannerAt(input: DirectorInput, t: number): Banner | undefined {
  const level = levelAt(input, t);
  const banners: PublicConfig & { surge?: { banner?: Partial<Record<`level${1 | 2 | 3}`, Bilingual>> } } =
    input.config;
  const text = level === 0 ? undefined : banners.surge?.banner?.[`level${level}`];
  return level === 0 || !text ? undefined : { level, text };
}
