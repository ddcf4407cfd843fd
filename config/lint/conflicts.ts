/** Campaigns that tell customers different things of the same product (活动冲突). */
import type { CampaignOwner } from '#config/campaigns.ts';
import type { HallConfig } from '#config/schema.ts';
import type { CheckTime, Finding } from './finding.ts';
import { dateText } from './hall-week.ts';

type Campaign = HallConfig['campaigns'][number];

export const ownerWords: Readonly<Record<CampaignOwner, { zh: string; en: string }>> = {
  province: { zh: '省公司', en: 'the province' },
  city: { zh: '地市', en: 'the city' },
  hall: { zh: '本厅', en: 'the hall' },
};

/** One finding for each later campaign and each earlier one that it contradicts. What is over contradicts nothing. */
export function* conflicts({ campaigns, hall }: HallConfig, { at }: CheckTime): Generator<Finding> {
  for (const [index, later] of campaigns.entries()) {
    for (const earlier of campaigns.slice(0, index)) {
      const from = Math.max(later.from, earlier.from, at);
      const until = Math.min(later.until, earlier.until);
      const product = later.products.find((each) => earlier.products.some((other) => isSame(each, other)));
      if (from >= until || product === undefined || saysTheSame(later, earlier)) continue;
      const [since, to] = [dateText(hall.timeZone, from), dateText(hall.timeZone, until)];
      const owner = ownerWords[earlier.owner];
      yield {
        path: `campaigns[${index}]`,
        severity: 'error',
        code: 'campaign_conflict',
        zh: `和${owner.zh}的活动“${earlier.title.zh}”冲突：${since} 至 ${to} 两个活动都说“${product}”，口径或价格不一样。那一条写的是：${wordsOf(earlier, 'zh')}。请把优惠口径和价格改成一样，或把时间错开`,
        en: `Conflicts with “${earlier.title.en ?? earlier.title.zh}” of ${owner.en}: both are about “${product}” from ${since} to ${to}, with different offers. That one says: ${wordsOf(earlier, 'en')}. Say the same in both, or move one`,
      };
    }
  }
}

const isSame = (one: string, other: string) => bare(one) === bare(other);

/** Blanks, marks and the case of letters make no other offer. */
const bare = (text = '') => text.replace(/[\s，。、；：！？,.;:!?"'“”‘’（）()]/g, '').toLowerCase();

/** The offer and the price, as customers read them. */
const wordsOf = ({ offer, price }: Campaign, language: 'zh' | 'en'): string =>
  [offer, price]
    .flatMap((text) => (text ? [`“${text[language] ?? text.zh}”`] : []))
    .join(language === 'zh' ? '，' : ', ');

const saysTheSame = (one: Campaign, other: Campaign) =>
  bare(one.offer.zh) === bare(other.offer.zh) && bare(one.price?.zh) === bare(other.price?.zh);
