/** How a guide fills its room: what stands beside what, and how many steps are shown at once. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { breakLines } from './line-break.ts';
import { evenPages } from './pages.ts';
import { spaced } from './spacing.ts';
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
/** Lower than this, words and steps are on pages of their own. */
const leastOver = 6.5;
/** So narrow, words take so many lines that more height is needed. */
const narrow = { width: 7.5, height: 8.5 };
/** From this shape on, steps stand beside the words. */
const wideFrom = { width: 15, height: 5.7 };
/** Narrower than this, where to begin stands under what it is. */
const leastSplit = 6.5;
/** Lines over and under a code that stands below the words, in rem: marks, promise, reason and caption. */
const aroundCode = 3;
const mostLines = 3;
/** Type of the title where it has little room. */
export const stackedTitle = 0.46;

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
    const code = 2.8;
    const say = inner * 0.29;
    const steps = inner - say - wideGap - (begun ? Math.max(3.2, code + tile) + wideGap : 0);
    return { form: 'wide', say, code, steps, pages: stepPages(guide, steps, 2.5) };
  }
  const pages = stepPages(guide, inner, 2.2);
  const split = height < leastOver || (inner < narrow.width && height < narrow.height);
  if (split && inner < leastSplit) {
    const title = breakLines(guide.title.zh, inner / stackedTitle).length * stackedTitle * 1.18;
    const code = Math.max(1.3, Math.min(2.5, height - 2 * guidePad - aroundCode - title));
    return { form: 'stacked', say: inner, code, steps: inner, pages: [[], ...pages] };
  }
  const form = split ? 'split' : 'over';
  const code = form === 'split' ? Math.min(2.5, height - 1.8) : height < 7.4 ? 2.1 : 2.5;
  const beside = begun ? Math.max(3.2, code + tile) + tileGap : 0;
  return {
    form,
    say: inner - beside,
    code,
    steps: inner,
    pages: form === 'split' ? [[], ...pages] : pages,
  };
}

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
