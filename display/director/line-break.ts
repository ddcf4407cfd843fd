/**
 * Breaks a text into lines of even length, at word and punctuation boundaries.
 * Browsers before Chromium 114 know no `text-wrap: balance`, and leave the last character of a Chinese
 * sentence alone on its line, which from across a hall reads as a mistake.
 */
import { textWidth } from './text-width.ts';

const closing = /^[，。、；：？！）》」』”’…,.;:?!)%\s]+$/;
/** What numbers, times, addresses and `Wi-Fi` are made of: never broken inside. */
const joined = /^[\w.:/*#+–-]/;
const joining = /[\w.:/*#+–-]$/;
const pause = /[，。、；：？！,.;:?!]$/;
const opening = /[（《「『“‘(]\s*$/;

/** The lines of `text`, each at most `room` em wide and as few as possible; even, or broken at a comma. */
export function breakLines(text: string, room: number): string[] {
  const atoms = unbreakable(text, room);
  // best[n]: how to set the first n atoms.
  const best: Setting[] = [{ lines: [], cost: 0 }];
  for (let end = 1; end <= atoms.length; end++) {
    for (let start = end - 1; start >= 0; start--) {
      const line = atoms.slice(start, end).join('').trim();
      if (start < end - 1 && textWidth(line) > room) break;
      const before = best[start];
      if (!before) continue;
      const cost = before.cost + lineCost(line, room, end === atoms.length);
      if (cost < (best[end]?.cost ?? Infinity)) best[end] = { lines: [...before.lines, line], cost };
    }
  }
  return best[atoms.length]?.lines ?? [];
}

interface Setting {
  lines: string[];
  cost: number;
}

/** One line more costs more than any unevenness; a break after punctuation is worth some. */
function lineCost(line: string, room: number, last: boolean): number {
  const slack = 1 - textWidth(line) / room;
  return 10 + slack * slack - (!last && pause.test(line) ? 0.3 : 0);
}

/** Words, numbers and characters with the punctuation that clings to them. */
function unbreakable(text: string, room: number): string[] {
  const atoms: string[] = [];
  for (const word of words(text)) {
    const last = atoms[atoms.length - 1];
    if (last !== undefined && clings(last, word)) atoms[atoms.length - 1] = last + word;
    else if (textWidth(word) > room) atoms.push(...word);
    else atoms.push(word);
  }
  return atoms;
}

const clings = (last: string, word: string) =>
  closing.test(word) || opening.test(last) || (joining.test(last) && joined.test(word));

// Chromium before 87 has no Segmenter: there every Chinese character may begin a line.
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

function words(text: string): string[] {
  if (!segmenter) return text.match(/[\w+*#./:-]+|\s+|./gu) ?? [];
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
