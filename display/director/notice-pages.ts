/** How a notice fills its room. */
import { type Block, largest, setAt } from './block.ts';
import type { PublicNotice } from './notices.ts';
import { evenPages } from './pages.ts';
import { perRoom } from './per-room.ts';
import type { Room } from './zones.ts';

/** A page of a notice: Chinese, or English, or both. */
export interface NoticePage {
  zh: Block | undefined;
  en: Block | undefined;
}

/** Inside the card, over and under; at its sides; between the parts; in rem. */
export const noticePad = { over: 0.3, beside: 0.5 };
export const noticeGap = 0.3;
/** What it is, over the text. */
export const noticeHead = 0.6;
const least = { zh: 0.46, en: 0.34 };
/** Of what needs several pages. */
const paged = { zh: 0.56, en: 0.4 };
const spacing = 1.4;
/** A notice whose lines all end with a comma or the like may be smaller by this. */
const clauseWorth = 0.7;

/** The notice by page in a room of this size: as large as it can be on one page without tearing a phrase. */
export const noticePages = perRoom(formed);

function formed({ text }: PublicNotice, room: Room): NoticePage[] {
  const width = room.width - 2 * noticePad.beside;
  const height = room.height - 2 * noticePad.over - noticeHead - 2 * noticeGap;
  const most = room.width >= 13 ? 1.3 : 0.96;
  const best = largest(
    most,
    least.zh,
    (rem) => {
      const zh = setAt(text.zh, width, rem, spacing);
      if (zh.height > height) return undefined;
      const en = text.en
        ? setAt(text.en, width, Math.max(least.en, Math.min(0.44, rem * 0.5)), spacing)
        : undefined;
      return zh.height + (en?.height ?? 0) > height ? undefined : { torn: zh.torn, cut: zh.cut, zh, en };
    },
    clauseWorth,
  );
  if (best) return [{ zh: best.zh, en: best.en }];
  const alone = largest(
    most,
    least.zh,
    (rem) => {
      const zh = setAt(text.zh, width, rem, spacing);
      return zh.height > height + noticeGap ? undefined : zh;
    },
    clauseWorth,
  );
  const zh = alone ?? setAt(text.zh, width, paged.zh, spacing);
  const en = text.en ? setAt(text.en, width, paged.en, spacing) : undefined;
  return [
    ...inPages(zh, height + noticeGap).map((lines) => ({ zh: lines, en: undefined })),
    ...(en ? inPages(en, height + noticeGap) : []).map((lines) => ({ zh: undefined, en: lines })),
  ];
}

function inPages(block: Block, height: number): Block[] {
  const most = Math.max(1, Math.floor(height / block.leading));
  return evenPages(block.lines, most).map((lines) => ({
    ...block,
    lines,
    height: lines.length * block.leading,
  }));
}
