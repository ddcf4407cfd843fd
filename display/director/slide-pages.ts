/** How a slide fills its room: its title, and the pages of its text. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { type Block, largest, setWithin, stackHeight } from './block.ts';
import { perRoom } from './per-room.ts';
import { pageLines, type SetLine, setRich } from './rich-lines.ts';
import { parseRichText, type RichLine } from './rich-text.ts';
import type { Room } from './zones.ts';

export type PublicSlide = PublicConfig['slides'][number];

/** A page of a text; in a wide room the English stands beside the Chinese where both are much larger for it. */
export interface TextPage {
  zh: SetLine[];
  en: SetLine[];
}

export interface SlideForm {
  title: Block | undefined;
  english: Block | undefined;
  /** Width of the column that the title has beside the text, in rem; 0 where it stands over it. */
  head: number;
  /** Widths of the text's columns in rem; that of the English is 0 where it stands under the Chinese. */
  columns: { zh: number; en: number };
  /** At least one; without lines where the slide is a picture or a film. */
  pages: TextPage[];
}

/** Inside the card, and between what stands under each other, in rem. */
export const slidePad = 0.4;
export const slideGap = 0.24;
const columnGap = 0.7;
/** The mark of an example over the title. */
export const markHeight = 0.5;
/** From this width on, English or the title may have a column of its own. */
const wideFrom = 13;
/** The title's part of the width where it stands beside the text. */
const headShare = 0.34;
/** Of text that needs pages. */
const pagedSize = { zh: 0.46, en: 0.36 };

/** The slide in a room of this size. */
export const slideForm = perRoom(formed);

/** On how many pages a slide shows. */
export const slidePages = (slide: PublicSlide, room: Room): number => slideForm(slide, room).pages.length;

function formed(slide: PublicSlide, room: Room): SlideForm {
  const over = titledOver(slide, room);
  if (!slide.title || !slide.text || room.width < wideFrom) return over;
  const beside = titledBeside(slide, slide.title, slide.text, room);
  if (!beside) return over;
  const more = beside.pages.length - over.pages.length;
  return more < 0 || (more === 0 && typeOf(beside.pages) >= typeOf(over.pages)) ? beside : over;
}

function titledBeside(
  { sample }: PublicSlide,
  names: NonNullable<PublicSlide['title']>,
  text: NonNullable<PublicSlide['text']>,
  room: Room,
): SlideForm | undefined {
  const width = room.width - 2 * slidePad;
  const height = room.height - 2 * slidePad;
  const head = width * headShare;
  const title = setWithin(names.zh, head, { most: 0.9, least: 0.5, lines: 4, spacing: 1.2 });
  const english = names.en ? setWithin(names.en, head, { most: 0.36, least: 0.32, lines: 6 }) : undefined;
  if ((sample ? markHeight : 0) + stackHeight([title, english]) > height) return undefined;
  const columns = { zh: width - columnGap - head, en: 0 };
  const pages = stacked(parseRichText(text.zh), parseRichText(text.en ?? ''), { width: columns.zh, height });
  return { title, english, head, columns, pages };
}

function titledOver({ title: names, text, sample }: PublicSlide, room: Room): SlideForm {
  const width = room.width - 2 * slidePad;
  const wide = room.width >= wideFrom;
  const title =
    names && setWithin(names.zh, width, { most: wide ? 0.9 : 0.72, least: 0.5, lines: 2, spacing: 1.2 });
  const english = names?.en ? setWithin(names.en, width, { most: 0.36, least: 0.32, lines: 2 }) : undefined;
  const columns = { zh: width, en: 0 };
  const form = { title, english, head: 0, columns };
  if (!text) return { ...form, pages: [{ zh: [], en: [] }] };
  const over = (sample ? markHeight : 0) + stackHeight([title, english]) + (title ? slideGap : 0);
  const height = room.height - 2 * slidePad - over;
  const zh = parseRichText(text.zh);
  const en = parseRichText(text.en ?? '');
  const under = stacked(zh, en, { width, height });
  if (!wide || en.length === 0) return { ...form, pages: under };
  const zhWidth = (width - columnGap) * 0.58;
  const parted = { zh: zhWidth, en: width - columnGap - zhWidth };
  const beside = sideBySide(zh, en, parted, height);
  const together = under.length === 1 && typeOf(under) >= typeOf(beside) * worthStacking;
  return together ? { ...form, pages: under } : { ...form, columns: parted, pages: beside };
}

/** What belongs together may be set smaller by this. */
const worthStacking = 0.75;
const typeOf = ([page]: TextPage[]) => page?.zh[0]?.rem ?? 0;

/** English under the Chinese if both fit on a page, else on pages after it. */
function stacked(zh: RichLine[], en: RichLine[], { width, height }: Room): TextPage[] {
  const best = largest(width > 12 ? 0.96 : 0.76, pagedSize.zh, (rem) => {
    const chinese = setRich(zh, width, rem);
    if (chinese.height > height) return undefined;
    const english = setRich(en, width, Math.max(0.32, Math.min(0.4, rem * 0.6)));
    const all = chinese.height + (en.length > 0 ? slideGap : 0) + english.height;
    return all > height ? undefined : { torn: chinese.torn, zh: chinese, en: english };
  });
  if (best) return [{ zh: best.zh.lines, en: best.en.lines }];
  return [
    ...pageLines(setRich(zh, width, pagedSize.zh).lines, height).map((lines) => ({ zh: lines, en: [] })),
    ...pageLines(setRich(en, width, pagedSize.en).lines, height).map((lines) => ({ zh: [], en: lines })),
  ];
}

function sideBySide(
  zh: RichLine[],
  en: RichLine[],
  columns: SlideForm['columns'],
  height: number,
): TextPage[] {
  const chinese = columnPages(zh, columns.zh, height, 0.9, pagedSize.zh);
  const english = columnPages(en, columns.en, height, 0.44, pagedSize.en);
  const count = Math.max(chinese.length, english.length);
  return Array.from({ length: count }, (_, at) => ({ zh: chinese[at] ?? [], en: english[at] ?? [] }));
}

/** As large as fits on one page, else on several. */
function columnPages(
  lines: RichLine[],
  width: number,
  height: number,
  most: number,
  least: number,
): SetLine[][] {
  const best = largest(most, least, (rem) => {
    const setting = setRich(lines, width, rem);
    return setting.height > height ? undefined : setting;
  });
  return best ? [best.lines] : pageLines(setRich(lines, width, least).lines, height);
}
