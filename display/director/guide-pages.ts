/** How a guide fills its room: what stands beside what, and how many steps are shown at once. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { breakLines } from './line-break.ts';
import { evenPages } from './pages.ts';
import { spaced } from './spacing.ts';
import { textWidth } from './text-width.ts';
import { type Room, reference } from './zones.ts';

export type PublicGuide = PublicConfig['guides'][number];
export type GuideStep = PublicGuide['steps'][number];

export interface GuideForm {
  /**
   * `over`: what it is and where to begin stand over the steps. `wide`: what it is, the steps, and where to begin
   * stand beside each other.
   * `split`: there is no room for both: what it is and where to begin have the first page to themselves, the latter
   * below the former where it is `stacked`.
   */
  form: 'over' | 'wide' | 'split' | 'stacked';
  /** Width in rem for the words. */
  say: number;
  /** Size of the title, in rem. */
  title: number;
  /** Whether the height is short: then the reason has one line, and English none where words have a page of their own. */
  low: boolean;
  /** Whether words and code over the steps do with the least height: English has none. */
  tight?: boolean;
  /** Side of the code to scan, in rem. */
  code: number;
  /** Width of all the steps of a page together, in rem. */
  steps: number;
  /** The steps by page. */
  pages: GuideStep[][];
}

/** Inside the card, in rem. */
export const guidePad = 0.4;
/** Between steps; type of their texts. */
export const stepGap = 0.32;
export const stepSize = 0.38;
/** Of the tile beyond its code, and between it and the words. */
const tile = 0.2;
const tileGap = 0.3;
/** Between the three columns of the form `wide`. */
const wideGap = 0.5;
/** Over steps: marks, promise, English and reason beside the title; between words and steps; a step beside its text. */
const around = { words: 2.7, steps: 0.9, ol: 0.3, picture: 1.1, other: 0.8 };
const leading = 1.22;
/** A picture over this much higher than the least is seen from afar. */
const airyPicture = 1;
/** So narrow, words take so many lines that more height is needed. */
const narrow = { width: 7.5, height: 8.5 };
/** From this shape on, steps stand beside the words. */
const wideFrom = { width: 15, height: 5.7 };
/** Narrower than this, where to begin stands under what it is. */
const leastSplit = 6.5;
/** Over the steps in little height: marks, promise and reason; a code with its caption beyond its side. */
const tightWords = 1.6;
const tightCode = { least: 1.3, around: 0.75 };
/** Over and under a code on a page of its own; under and over the title there. */
const aroundLarge = 1.45;
const splitWords = 3;
/** Lines over and under a code that stands below the words, in rem: marks, promise, reason and caption. */
const aroundCode = 3;
const mostLines = 3;
/** The title at most: beside the steps, over them, over them in a low room, and in a narrow one. */
const titles = { wide: 0.76, over: 0.64, low: 0.52, stacked: 0.46 };
const lowRoom = 6.8;
/** Side of the code: as wide as a message to send where there is the height. */
const codes = {
  wide: 3,
  over: [
    [9, 3],
    [7.4, 2.5],
    [lowRoom, 2.1],
  ],
  least: 1.8,
} as const;
const codeOver = (height: number): number => codes.over.find(([from]) => height >= from)?.[1] ?? codes.least;

// The rotation asks for every guide's pages each second; a guide never changes under its identity.
const known = new WeakMap<PublicGuide, Map<string, GuideForm>>();

/** The guide in a room of this size. */
export function guideForm(guide: PublicGuide, room: Room): GuideForm {
  const key = `${room.width} ${room.height}`;
  const forms = known.get(guide) ?? new Map<string, GuideForm>();
  const form = forms.get(key) ?? formed(guide, room);
  known.set(guide, forms.set(key, form));
  return form;
}

/** The guide's steps by page; where it is split, the first page has none. */
export function guidePages(guide: PublicGuide, room: Room = reference.stage): GuideStep[][] {
  return guideForm(guide, room).pages;
}

function formed(guide: PublicGuide, { width, height }: Room): GuideForm {
  const inner = width - 2 * guidePad;
  const begun = guide.link || guide.sms || guide.hotline;
  if (width >= wideFrom.width && height >= wideFrom.height && width > height * 1.4) {
    const code = codes.wide;
    const say = inner * 0.29;
    const steps = inner - say - wideGap - (begun ? Math.max(3.2, code + tile) + wideGap : 0);
    const title = titleSize(guide, say, titles.wide);
    return { form: 'wide', say, title, low: false, code, steps, pages: stepPages(guide, steps, 2.5) };
  }
  const pages = stepPages(guide, inner, 2.2);
  const code = codeOver(height);
  const say = inner - (begun ? Math.max(3.2, code + tile) + tileGap : 0);
  const title = titleSize(guide, say, height < lowRoom ? titles.low : titles.over);
  const needed = overHeight(guide, { say, title, inner }, pages);
  const split = height < needed || (inner < narrow.width && height < narrow.height);
  if (split && inner < leastSplit) {
    const title = titleSize(guide, inner, titles.stacked);
    const lines = breakLines(guide.title.zh, inner / title).length * title * 1.18;
    const code = Math.max(1.3, Math.min(2.5, height - 2 * guidePad - aroundCode - lines));
    return { form: 'stacked', say: inner, title, low: true, code, steps: inner, pages: [[], ...pages] };
  }
  if (!split)
    return { form: 'over', say, title, low: height < needed + airyPicture, code, steps: inner, pages };
  const lines = breakLines(guide.title.zh, say / title).length;
  const other = guide.sms || guide.hotline ? around.other : 0;
  const head = height - 2 * guidePad - around.ol - stepsHeight(inner, pages) - other;
  if (
    inner >= narrow.width &&
    head >= Math.max(tightWords + lines * title * leading, tightCode.least + tightCode.around)
  ) {
    const small = Math.min(code, head - tightCode.around);
    return { form: 'over', say, title, low: true, tight: true, code: small, steps: inner, pages };
  }
  const large = Math.min(2.5, height - aroundLarge);
  const words = inner - (begun ? Math.max(3.2, large + tile) + tileGap : 0);
  const alone = titleSize(guide, words, titles.over);
  const lead = breakLines(guide.title.zh, words / alone).length * alone * leading;
  const low = height < splitWords + lead;
  return { form: 'split', say: words, title: alone, low, code: large, steps: inner, pages: [[], ...pages] };
}

/** The height in which words and steps have room one over the other, in rem. */
function overHeight(
  guide: PublicGuide,
  { say, title, inner }: Pick<GuideForm, 'say' | 'title'> & { inner: number },
  pages: GuideStep[][],
): number {
  const titles = breakLines(guide.title.zh, say / title).length * title * leading;
  const other = guide.sms || guide.hotline ? around.other : 0;
  return around.words + titles + around.steps + stepsHeight(inner, pages) + other;
}

/** The height that pictures and texts of the steps need at least, in rem. */
function stepsHeight(inner: number, pages: GuideStep[][]): number {
  const texts = pages.flatMap((page) =>
    page.map(({ text }) => breakLines(spaced(text.zh), stepWidth(inner, page.length) / stepSize).length),
  );
  return around.picture + Math.max(...texts) * stepSize * leading;
}

/** On two lines at most where it can be. */
const titleSize = ({ title }: PublicGuide, say: number, most: number): number =>
  Math.max(0.42, Math.min(most, (say * 1.9) / textWidth(title.zh)));

/** As many steps side by side as leave each its width and its text three lines. */
function stepPages({ steps }: PublicGuide, room: number, leastWidth: number): GuideStep[][] {
  const fits = (count: number) =>
    stepWidth(room, count) >= leastWidth &&
    steps.every(
      ({ text }) => breakLines(spaced(text.zh), stepWidth(room, count) / stepSize).length <= mostLines,
    );
  let most = Math.min(steps.length, Math.floor((room + stepGap) / (leastWidth + stepGap)));
  while (most > 1 && !fits(most)) most -= 1;
  return evenPages(steps, most);
}

/** Width of each of `count` steps side by side, in rem. */
export const stepWidth = (room: number, count: number) => (room + stepGap) / count - stepGap;
