/** What can be on the stage. */
import type { Lane } from '#config/rotation.ts';

export type StageItem =
  | { kind: 'guide'; guide: string }
  | { kind: 'outlets' }
  | { kind: 'quiet' }
  | { kind: 'standards' }
  | { kind: 'campaign'; campaign: string }
  | { kind: 'notice'; notice: string }
  | { kind: 'amenities' }
  | { kind: 'slide'; slide: string }
  | { kind: 'trend' };

/** Which lane of the rotation each kind takes its turns in. */
export const laneOf: Readonly<Record<StageItem['kind'], Lane>> = {
  guide: 'guides',
  outlets: 'outlets',
  quiet: 'quiet',
  standards: 'standards',
  campaign: 'campaigns',
  notice: 'notices',
  amenities: 'amenities',
  slide: 'slides',
  trend: 'trend',
};

/** Names an item within its hall: `guide:pay-app`, `outlets`. */
export function itemKey(item: StageItem): string {
  switch (item.kind) {
    case 'guide':
      return `guide:${item.guide}`;
    case 'campaign':
      return `campaign:${item.campaign}`;
    case 'notice':
      return `notice:${item.notice}`;
    case 'slide':
      return `slide:${item.slide}`;
    default:
      return item.kind;
  }
}
