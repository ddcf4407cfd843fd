/**
 * Breaks a text into lines of even length, at word and punctuation boundaries.
 * Browsers before Chromium 114 know no `text-wrap: balance`, and leave the last character of a Chinese
 * sentence alone on its line, which from across a hall reads as a mistake.
 */
import { textWidth } from './text-width.ts';
import { vocabulary, wordsOf } from './vocabulary.ts';

const closing = /^[，。、；：？！）》〉」』】〕〗”’…—～·％℃‰,.;:?!)\]%\s]+$/;
/** What numbers, times, addresses and `Wi-Fi` are made of: never broken inside. */
const joined = /^[\w.:/*#+–-]/;
const joining = /[\w.:/*#+–-]$/;
const pause = /[，。、；：？！,.;:?!]$/;
const opening = /[（《〈「『【〔〖“‘¥￥([]\s*$/;

/** Characters that begin a phrase: a line may begin with one, and should not end with it. */
const leading = /^[来和与或及在请也不把将从到自向对按用可有因为已都再先就均由被给]$/;
// Ranges, not \p{…}, which Chromium 64 holds for a syntax error: it would refuse the whole script.
const punctuation =
  /[!-/:-@[-`{-~\u00a1-\u00bf\u2010-\u205e\u3001-\u303f\ufe30-\ufe4f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\s]/g;
const oneHan = /^[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]$/;

/** A text in lines. */
export interface Setting {
  lines: readonly string[];
  /** How many lines begin inside a word or phrase, as `工作 / 日` does. */
  torn: number;
  /** How many begin within a clause, as `恢复 / 办理，` does: not after a comma or the like. */
  cut: number;
}

/** The lines of `text`, each at most `room` em wide and as few as possible; even, or broken at a comma. */
export const breakLines = (text: string, room: number): readonly string[] => setLines(text, room).lines;

/** What was set last, by text and room: the same are asked for while a size is looked for, and with every second. */
const settings = new Map<string, Setting>();
const mostSettings = 3000;
let setWith = vocabulary();

/** The same, with how well it could be done. */
export function setLines(text: string, room: number): Setting {
  if (settings.size >= mostSettings || setWith !== vocabulary()) settings.clear();
  setWith = vocabulary();
  const key = `${room} ${text}`;
  const known = settings.get(key);
  if (known) return known;
  const line = text.trim();
  const fits = line !== '' && textWidth(line) <= room;
  const setting = fits ? { lines: [line], torn: 0, cut: 0 } : set(unbreakable(text, room), room);
  settings.set(key, setting);
  return setting;
}

/** What no line is broken inside of. Widths in em. */
interface Atom {
  text: string;
  width: number;
  spaceBefore: number;
  spaceAfter: number;
  /** Whether it ends with a comma or the like. */
  pauses: boolean;
  /** Whether a line that begins with it tears a phrase apart. */
  tears: boolean;
}

const spaceFirst = /^\s+/;
const spaceLast = /\s+$/;

function atomOf(text: string, before: string | undefined): Atom {
  const width = textWidth(text);
  return {
    text,
    width,
    spaceBefore: width - textWidth(text.replace(spaceFirst, '')),
    spaceAfter: width - textWidth(text.replace(spaceLast, '')),
    pauses: pause.test(text.trim()),
    tears: tearsApart(before, text),
  };
}

/** How best to set the atoms before one. */
interface Best {
  cost: number;
  /** The first atom of the last line. */
  start: number;
}

function set(parts: readonly string[], room: number): Setting {
  const atoms = parts.map((text, i) => atomOf(text, parts[i - 1]));
  const best: Best[] = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= atoms.length; end++) {
    let least: Best = { cost: Infinity, start: 0 };
    let width = 0;
    for (let start = end - 1; start >= 0; start--) {
      const [first, last] = [atoms[start], atoms[end - 1]];
      if (!first || !last) break;
      width += first.width;
      const line = Math.max(0, width - first.spaceBefore - last.spaceAfter);
      if (start < end - 1 && line > room) break;
      const before = best[start]?.cost ?? Infinity;
      const worth = last.pauses && end < atoms.length ? pauseWorth : 0;
      const cost = before + lineCost(line, room) - worth + (first.tears ? tearCost : 0);
      if (cost < least.cost) least = { cost, start };
    }
    best[end] = least;
  }
  return traced(atoms, best);
}

/** The lines that the last of `best` leads back to. */
function traced(atoms: readonly Atom[], best: readonly Best[]): Setting {
  const lines: string[] = [];
  let [torn, cut] = [0, 0];
  for (let end = atoms.length; end > 0; ) {
    const start = best[end]?.start ?? 0;
    const line = atoms.slice(start, end).map(({ text }) => text);
    lines.unshift(line.join('').trim());
    if (atoms[start - 1]?.pauses === false) cut++;
    if (atoms[start]?.tears) torn++;
    end = start;
  }
  return { lines, torn, cut };
}

/** Less than a line more costs, and more than any unevenness. */
const tearCost = 2;

/**
 * Whether a line break between these two tears a phrase apart. A vocabulary knows `工作` and `手机`, but not always the
 * longer `工作日` and `手机号`: a single character belongs to what is before it unless it is one that begins a phrase.
 */
function tearsApart(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined || pause.test(before.trim())) return false;
  const next = after.replace(punctuation, '');
  return leading.test(before.trim()) || (oneHan.test(next) && !leading.test(next));
}

/** One line more costs more than any unevenness. */
function lineCost(width: number, room: number): number {
  const slack = 1 - width / room;
  return 10 + slack * slack;
}

/** A break after punctuation is worth some. */
const pauseWorth = 0.3;

/** Words, numbers and characters with the punctuation that clings to them. */
function unbreakable(text: string, room: number): string[] {
  const atoms: string[] = [];
  for (const word of wordsOf(text)) {
    const last = atoms[atoms.length - 1];
    const together = last !== undefined && clings(last, word) && textWidth(last + word) <= room;
    if (together) atoms[atoms.length - 1] = last + word;
    else if (textWidth(word) > room) atoms.push(...word);
    else atoms.push(word);
  }
  return atoms;
}

const clings = (last: string, word: string) =>
  closing.test(word) || opening.test(last) || (joining.test(last) && joined.test(word));
