/** How the offer of a campaign fills its room: the words beside the code, and under them the picture. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { type Block, setWithin, stackHeight } from './block.ts';
import type { Room } from './zones.ts';

export type PublicCampaign = PublicConfig['campaigns'][number];

/** The first page of a campaign, or one of the first where the room is small. */
export interface OfferPage {
  kind: 'offer';
  title: Block | undefined;
  titleEn: Block | undefined;
  price: Block | undefined;
  priceEn: Block | undefined;
  offer: Block | undefined;
  offerEn: Block | undefined;
  /** Height of what stands over the offer, in rem. */
  top: number;
  /** The picture's box in rem: beside the offer, or in a column of its own at the left where `wide`. */
  picture: Room | undefined;
  wide: boolean;
  /** Side of the code to scan, in rem. */
  code: number | undefined;
}

/** Inside the card; between the words and what is beside them; over the offer and over the price; in rem. */
export const campaignPad = 0.4;
export const campaignGap = 0.4;
export const offerGap = 0.28;
export const priceGap = 0.1;
/** The line that says whose it is, and the one that says until when. */
export const headHeight = 0.56;
export const periodHeight = 0.5;
/** Around the code, and its caption under it. */
export const codeTile = 0.2;
const caption = 0.56;
/** Narrower than this, there is no room for words beside the code. */
const narrow = 6;
const wideFrom = { width: 13, ratio: 1.5 };

/** Smaller, a code is hard to scan from where people wait. */
const leastCode = 1.9;
const noWords = { title: undefined, titleEn: undefined, price: undefined, priceEn: undefined };
const noOffer = { offer: undefined, offerEn: undefined };

type English = 'all' | 'title' | 'none';

/** The offer on one page; on several where it cannot be. */
export function offerPages(campaign: PublicCampaign, room: Room): OfferPage[] {
  const box = { width: room.width - 2 * campaignPad, height: room.height - 2 * campaignPad };
  if (room.width >= wideFrom.width && room.width >= room.height * wideFrom.ratio && campaign.image) {
    const picture = { width: Math.min(box.width * 0.44, box.height * 1.25), height: box.height };
    const words = { width: box.width - picture.width - campaignGap, height: box.height };
    const page = onePage({ ...campaign, image: undefined }, words, 1.4);
    if (page) return [{ ...page, picture, wide: true }];
  }
  const page = onePage(campaign, box, 1.25);
  return page ? [page] : severalPages(campaign, box);
}

const without: [picture: boolean, english: English][] = [
  [true, 'all'],
  [true, 'title'],
  [false, 'all'],
  [false, 'title'],
  [false, 'none'],
];

/** The largest that fits; the picture goes before English does, and the least sizes before either. */
function onePage(campaign: PublicCampaign, box: Room, most: number): OfferPage | undefined {
  if (box.width < narrow) return undefined;
  for (const [picture, english] of without) {
    if (picture && !campaign.image) continue;
    for (let scale = most; scale > 0.6; scale -= 0.12) {
      const page = setPage(campaign, box, scale, picture, english);
      if (page) return page;
    }
  }
  return undefined;
}

function setPage(
  campaign: PublicCampaign,
  box: Room,
  scale: number,
  withPicture: boolean,
  english: English,
): OfferPage | undefined {
  const code = campaign.link ? Math.min(2.9, 2.4 * Math.max(1, scale)) : undefined;
  const width = box.width - (code ? code + codeTile + campaignGap : 0);
  const words = setWords(campaign, width, scale, english);
  const top = Math.max(headHeight + stackOf(words), code ? code + codeTile + caption : 0);
  const rest = box.height - top - offerGap;
  const picture = withPicture ? { width: box.width * 0.42, height: rest } : undefined;
  const offer = setOffer(campaign, box.width - (picture ? picture.width + campaignGap : 0), scale, english);
  if (stackHeight([offer.offer, offer.offerEn]) > rest || (picture && rest < 2.4)) return undefined;
  return { kind: 'offer', ...words, ...offer, top, picture, wide: false, code };
}

/** A small room: first what it is and what it costs, then the offer, with the code under it or after it. */
function severalPages(campaign: PublicCampaign, box: Room): OfferPage[] {
  const page = { kind: 'offer' as const, wide: false };
  const words = firstThat(
    (scale, english) => setWords(campaign, box.width, scale, english),
    (set) => headHeight + stackOf(set) <= box.height,
  );
  const rest = box.height - headHeight - stackOf(words) - offerGap;
  const picture = campaign.image && rest >= 2 ? { width: box.width, height: rest } : undefined;
  const offer = firstThat(
    (scale, english) => setOffer(campaign, box.width, scale, english),
    (set) => headHeight + offerGap + stackHeight([set.offer, set.offerEn]) <= box.height,
  );
  const blank = { picture: undefined, code: undefined, top: headHeight };
  const pages: OfferPage[] = [
    { ...page, ...blank, ...words, ...noOffer, top: headHeight + stackOf(words), picture },
    { ...page, ...blank, ...noWords, ...offer },
  ];
  if (!campaign.link) return pages;
  const left = box.height - headHeight - 2 * offerGap - codeTile - stackHeight([offer.offer, offer.offerEn]);
  const under = Math.min(2.4, box.width - 2, left);
  if (under >= leastCode) return pages.map((each, at) => (at === 1 ? { ...each, code: under } : each));
  const code = Math.min(box.width - 2, box.height - headHeight - offerGap - codeTile, 2.9);
  return [...pages, { ...page, ...blank, ...noWords, ...noOffer, code }];
}

/** The first setting that fits, from large with English to small without; else the last. */
function firstThat<T>(make: (scale: number, english: English) => T, fits: (set: T) => boolean): T {
  for (const english of ['all', 'title'] as const) {
    for (let scale = 1.1; scale > 0.6; scale -= 0.12) {
      const set = make(scale, english);
      if (fits(set)) return set;
    }
  }
  return make(0.65, 'none');
}

type Words = Pick<OfferPage, 'title' | 'titleEn' | 'price' | 'priceEn'>;

const stackOf = ({ title, titleEn, price, priceEn }: Words) =>
  stackHeight([title, titleEn]) + stackHeight([price], priceGap) + stackHeight([priceEn]) + periodHeight;

function setWords({ title, price }: PublicCampaign, width: number, scale: number, english: English): Words {
  const small = (text: string | undefined) =>
    text === undefined || english === 'none'
      ? undefined
      : setWithin(text, width, { most: 0.34 * Math.max(1, scale), least: 0.32, lines: 2 });
  return {
    title: setWithin(title.zh, width, { most: 0.78 * scale, least: 0.5, lines: 2, spacing: 1.2 }),
    titleEn: small(title.en),
    price:
      price &&
      setWithin(price.zh, width, {
        most: 1.15 * scale,
        least: 0.6,
        lines: width < narrow ? 2 : 1,
        spacing: 1.1,
      }),
    priceEn: english === 'all' ? small(price?.en) : undefined,
  };
}

function setOffer({ offer }: PublicCampaign, width: number, scale: number, english: English) {
  return {
    offer: setWithin(offer.zh, width, { most: 0.56 * scale, least: 0.42, lines: 6 }),
    offerEn:
      offer.en !== undefined && english === 'all'
        ? setWithin(offer.en, width, { most: 0.36 * scale, least: 0.32, lines: 6 })
        : undefined,
  };
}
