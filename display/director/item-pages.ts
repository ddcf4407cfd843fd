/** On how many pages an item shows in a room. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { amenityPageCount } from './amenity-pages.ts';
import { campaignPages } from './campaign-pages.ts';
import { guidePages } from './guide-pages.ts';
import { noticePages } from './notice-pages.ts';
import { outletPageCount } from './outlet-pages.ts';
import { slidePages } from './slide-pages.ts';
import type { StageItem } from './stage-item.ts';
import { standardsPageCount } from './standards-pages.ts';
import { type Room, reference } from './zones.ts';

const byId = <T extends { id: string }>(items: readonly T[], id: string) =>
  items.find((item) => item.id === id);

/** Turns are cut for the reference room; on another screen the pages of an item share its turn. */
export function pagesOf(item: StageItem, config: PublicConfig, room: Room = reference.stage): number {
  switch (item.kind) {
    case 'guide': {
      const guide = byId(config.guides, item.guide);
      return guide ? guidePages(guide, room).length : 1;
    }
    case 'campaign': {
      const campaign = byId(config.campaigns, item.campaign);
      return campaign ? campaignPages(campaign, config.glossary, room).length : 1;
    }
    case 'notice': {
      const notice = byId(config.notices, item.notice);
      return notice ? noticePages(notice, room).length : 1;
    }
    case 'slide': {
      const slide = byId(config.slides, item.slide);
      return slide ? slidePages(slide, room) : 1;
    }
    case 'outlets':
      return outletPageCount(config, room);
    case 'standards':
      return standardsPageCount(config, room);
    case 'amenities':
      return amenityPageCount(config, room);
    case 'quiet':
    case 'trend':
      return 1;
  }
}
