/** A surge level in words for staff. */
import type { SurgeView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { clockText, hallTime } from './hall-time.ts';
import { momentText } from './opening-times.ts';

export const levelNames = ['常态', '一级应急', '二级应急', '三级应急'] as const;

/** `10:30 起`, `10:30 起，人工设定，至 11:30`; days are named where they are not today's. */
export function sinceWords({ since, byHand, until }: SurgeView, timeZone: string, now: number): string {
  const said = (at: number) => momentText(timeZone, at, now).replace(/^今天 /, '');
  const from = `${since > now ? clockText(hallTime(timeZone, since)) : said(since)} 起`;
  if (!byHand) return from;
  return until === undefined ? `${from}，人工设定` : `${from}，人工设定，至 ${said(until)}`;
}

/** From which load the next level begins: `到 3.5 升二级`; undefined on the highest. */
export function nextLevelWords(level: SurgeView['level'], { surge }: PublicConfig): string | undefined {
  if (level === 3) return undefined;
  return `到 ${surge.thresholds[level]} 升${'一二三'.charAt(level)}级`;
}
