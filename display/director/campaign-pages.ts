/** A campaign by page: first its offer, then its terms in plain words and the questions customers ask. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { type Block, columnsOf, setWithin, stackHeight } from './block.ts';
import {
  campaignPad,
  headHeight,
  type OfferPage,
  offerPages,
  type PublicCampaign,
} from './campaign-offer.ts';
import { perRoom } from './per-room.ts';
import type { Room } from './zones.ts';

export type Glossary = PublicConfig['glossary'];

/** A term with what it means, or a question with its answer. */
export interface Explained {
  kind: 'term' | 'question';
  head: Block;
  body: Block;
  english: Block | undefined;
  height: number;
}

/** A page of them, in one column or two. */
export interface WordsPage {
  kind: 'words';
  /** Left out where the room is low. */
  title: Block | undefined;
  /** Whether marks stand before what is explained. */
  marked: boolean;
  /** Of each column, in rem. */
  width: number;
  columns: Explained[][];
}

export type CampaignPage = OfferPage | WordsPage;

/** Between one and the next; under the page's title; between columns; in rem. */
export const explainedGap = 0.2;
export const wordsGap = 0.2;
export const columnGap = 0.7;
/** Air over and under each, and room for its mark before it. */
const explainedPad = 0.06;
const markWidth = 0.72;
/** Narrower columns have no room for marks, lower rooms none for the title. */
const markedFrom = 6;
const lowRoom = 7;
const twoColumnsFrom = 13;
const scales = [1.4, 1.3, 1.2, 1.1, 1];
const leastScale = 0.92;
/** English is left out where it would take more pages than this: everybody waits for it. */
const mostEnglish = 3;

// A glossary never changes under its identity either.
const known = new WeakMap<Glossary, (campaign: PublicCampaign, room: Room) => CampaignPage[]>();

/** The pages of a campaign in a room of this size. */
export function campaignPages(campaign: PublicCampaign, glossary: Glossary, room: Room): CampaignPage[] {
  const pages = known.get(glossary) ?? perRoom((item, at) => paged(item, glossary, at));
  known.set(glossary, pages);
  return pages(campaign, room);
}

function paged(campaign: PublicCampaign, glossary: Glossary, room: Room): CampaignPage[] {
  return [...offerPages(campaign, room), ...wordsPages(campaign, glossary, room)];
}

function wordsPages(campaign: PublicCampaign, glossary: Glossary, room: Room): WordsPage[] {
  const inner = room.width - 2 * campaignPad;
  const count = room.width >= twoColumnsFrom ? 2 : 1;
  const width = (inner - (count - 1) * columnGap) / count;
  const title =
    room.height < lowRoom
      ? undefined
      : setWithin(campaign.title.zh, inner, { most: 0.56, least: 0.46, lines: 2, spacing: 1.2 });
  const height = room.height - 2 * campaignPad - headHeight - stackHeight([title]) - wordsGap;
  const marked = width >= markedFrom;
  const column = { width: width - (marked ? markWidth : 0), height };
  const columnsAt = (scale: number, english: boolean) =>
    columnsOf(explained(campaign, glossary, column, scale, english), height, explainedGap);
  const pagesOf = (columns: Explained[][]) => Math.ceil(columns.length / count);
  const english = pagesOf(columnsAt(leastScale, true)) <= mostEnglish;
  const least = pagesOf(columnsAt(leastScale, english));
  // As large as it can be on as many pages.
  const fits = (columns: Explained[][]) =>
    pagesOf(columns) === least && columns.every((each) => each.every((item) => item.height <= height));
  const scale = scales.find((each) => fits(columnsAt(each, english))) ?? leastScale;
  const columns = columnsAt(scale, english);
  return Array.from({ length: least }, (_, page) => ({
    kind: 'words',
    title,
    marked,
    width,
    columns: columns.slice(page * count, (page + 1) * count),
  }));
}

function explained(
  { terms, faq }: PublicCampaign,
  glossary: Glossary,
  column: Room,
  scale: number,
  english: boolean,
): Explained[] {
  const used = terms.flatMap((id) => glossary.filter((term) => term.id === id));
  return [
    ...used.map(({ term, plain }) =>
      setExplained('term', term.zh, plain.zh, english ? pair(term.en, plain.en) : undefined, column, scale),
    ),
    ...faq.map(({ question, answer }) =>
      setExplained(
        'question',
        question.zh,
        answer.zh,
        english ? pair(question.en, answer.en) : undefined,
        column,
        scale,
      ),
    ),
  ];
}

const pair = (head: string | undefined, body: string | undefined) =>
  head && body ? `${head}${/[?!.]$/.test(head) ? '' : ':'} ${body}` : (head ?? body);

/** English is left out where the whole would be higher than its column. */
function setExplained(
  kind: Explained['kind'],
  headText: string,
  bodyText: string,
  englishText: string | undefined,
  column: Room,
  scale: number,
): Explained {
  const { width } = column;
  const head = setWithin(headText, width, { most: 0.46 * scale, least: 0.42, lines: 2 });
  const body = setWithin(bodyText, width, { most: 0.42 * scale, least: 0.38, lines: 4 });
  const small =
    englishText === undefined
      ? undefined
      : setWithin(englishText, width, { most: 0.32 * scale, least: 0.32, lines: 3, spacing: 1.2 });
  const full = stackHeight([head, body, small]) + 2 * explainedPad;
  const english = full > column.height ? undefined : small;
  return { kind, head, body, english, height: full - (english ? 0 : (small?.height ?? 0)) };
}
