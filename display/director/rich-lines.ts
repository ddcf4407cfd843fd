/** Sets the lines of a rich text: breaks them, with what is bold kept bold, and pages them. */
import { columnsOf } from './block.ts';
import { setLines } from './line-break.ts';
import type { RichLine, Span } from './rich-text.ts';

/** One line as it stands on the wall. */
export interface SetLine {
  kind: RichLine['kind'];
  /** Whether a heading, an item or a paragraph begins with it. */
  first: boolean;
  spans: Span[];
  /** Size of its type, distance to the next line, and air over it, in rem. */
  rem: number;
  leading: number;
  over: number;
  /** Its height with the air over it. */
  height: number;
}

/** Size of a heading, in em of the text. */
const headingSize = 1.2;
/** Where the text of an item begins, in em. */
export const itemIndent = 1.1;
const spacing = 1.34;
/** Air over what begins, in em. */
const air = { heading: 0.45, item: 0.32, text: 0.32 };

export interface RichSetting {
  lines: SetLine[];
  height: number;
  /** How many lines begin inside a phrase. */
  torn: number;
}

/** The lines of a text in type of `rem`, at most `width` rem wide. */
export function setRich(source: readonly RichLine[], width: number, rem: number): RichSetting {
  const setting: RichSetting = { lines: [], height: 0, torn: 0 };
  for (const { kind, spans } of source) {
    const size = kind === 'heading' ? rem * headingSize : rem;
    const room = kind === 'item' ? width - rem * itemIndent : width;
    const text = spans.map((span) => span.text).join('');
    const { lines, torn } = setLines(text, room / size);
    setting.torn += torn;
    let from = 0;
    for (const [at, line] of lines.entries()) {
      // Lines are what stands in the text, without the spaces around them.
      const start = Math.max(from, text.indexOf(line, from));
      from = start + line.length;
      const over = at === 0 && setting.lines.length > 0 ? air[kind] * size : 0;
      const leading = size * spacing;
      const height = leading + over;
      setting.lines.push({
        kind,
        first: at === 0,
        spans: cut(spans, start, from),
        rem: size,
        leading,
        over,
        height,
      });
      setting.height += height;
    }
  }
  return setting;
}

/** The part of `spans` from character `from` to `to` of their text. */
function cut(spans: readonly Span[], from: number, to: number): Span[] {
  const part: Span[] = [];
  let at = 0;
  for (const { text, bold } of spans) {
    const piece = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (piece) part.push({ text: piece, bold });
    at += text.length;
  }
  return part;
}

/** The lines in as few pages of `height` rem as hold them; no page ends with a heading. */
export function pageLines(lines: readonly SetLine[], height: number): SetLine[][] {
  const groups: { lines: SetLine[]; height: number }[] = [];
  for (const line of lines) {
    const group = groups[groups.length - 1];
    if (group?.lines[group.lines.length - 1]?.kind === 'heading') {
      group.lines.push(line);
      group.height += line.height;
    } else groups.push({ lines: [line], height: line.height });
  }
  return columnsOf(groups, height, 0).map((page) => page.flatMap((group) => group.lines));
}
