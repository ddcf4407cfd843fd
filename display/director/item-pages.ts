/** On how many pages an item shows in the room that turns are cut for: the stage of a landscape screen. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { guidePages } from './guide-pages.ts';
import { outletPageCount } from './outlet-pages.ts';
import type { StageItem } from './stage-item.ts';

export function pagesOf(item: StageItem, config: PublicConfig): number {
  switch (item.kind) {
    case 'guide': {
      const guide = config.guides.find(({ id }) => id === item.guide);
      return guide ? guidePages(guide).length : 1;
    }
    case 'outlets':
      return outletPageCount(config);
    default:
      return 1;
  }
}
