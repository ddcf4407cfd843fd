/** What staff call the things on a wall. */
import type { Lane } from '#config/rotation.ts';
import type { SurgeLevel } from '#config/surge.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import type { Content } from './explanation.ts';

/** A sentence or name for staff, Chinese first. */
export interface Words {
  zh: string;
  en: string;
}

export const laneWords: Readonly<Record<Lane, Words>> = {
  guides: { zh: '自助办理指南', en: 'How-to guides' },
  outlets: { zh: '附近网点', en: 'Nearby outlets' },
  quiet: { zh: '空闲时段', en: 'Quiet times' },
  standards: { zh: '收费和时限', en: 'Prices and time limits' },
  campaigns: { zh: '营销活动', en: 'Campaigns' },
  notices: { zh: '通知', en: 'Notices' },
  amenities: { zh: '便民服务', en: 'Amenities' },
  slides: { zh: '画面', en: 'Slides' },
  trend: { zh: '今日客流', en: "Today's queue" },
};

export const levelWords: Readonly<Record<SurgeLevel, Words>> = {
  0: { zh: '常态', en: 'normal level' },
  1: { zh: '一级应急', en: 'level 1' },
  2: { zh: '二级应急', en: 'level 2' },
  3: { zh: '三级应急', en: 'level 3' },
};

/** What content is called: its title, its text, or what its kind is called. */
export function contentWords(content: Content | undefined, config: PublicConfig): Words {
  if (!content) return { zh: '欢迎画面', en: 'Welcome' };
  switch (content.kind) {
    case 'guide':
      return named(find(config.guides, content.guide)?.title, content.guide);
    case 'campaign':
      return named(find(config.campaigns, content.campaign)?.title, content.campaign);
    case 'notice':
      return named(find(config.notices, content.notice)?.text, content.notice);
    case 'slide':
      return named(find(config.slides, content.slide)?.title, content.slide);
    case 'outlet':
      return named(find(config.outlets, content.outlet)?.name, content.outlet);
    case 'takeover':
      return named(find(config.takeovers, content.takeover)?.text, content.takeover);
    case 'surge':
      return {
        zh: `客流提示（${levelWords[content.level].zh}）`,
        en: `Surge banner (${levelWords[content.level].en})`,
      };
    default:
      return laneWords[content.kind];
  }
}

/** A service by its name. */
export const serviceWords = (service: string, { services }: PublicConfig): Words =>
  named(find(services, service)?.name, service);

const find = <T extends { id: string }>(items: readonly T[], id: string): T | undefined =>
  items.find((item) => item.id === id);

const named = (name: { zh: string; en?: string | undefined } | undefined, id: string): Words => ({
  zh: name?.zh ?? id,
  en: name?.en ?? name?.zh ?? id,
});
