/**
 * The text of a slide: lines, of which `# ` begins a heading and `- ` an item of a list; `**` stands around what is bold.
 * Nothing else is markup, so nothing in a text can do anything but be read.
 */

/** A stretch of text. */
export interface Span {
  text: string;
  bold: boolean;
}

export interface RichLine {
  kind: 'heading' | 'item' | 'text';
  spans: Span[];
}

const marks: [string, RichLine['kind']][] = [
  ['# ', 'heading'],
  ['- ', 'item'],
];

/** The lines of `source` that have something to read. Never throws. */
export function parseRichText(source: string): RichLine[] {
  return source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(lineOf)
    .filter(({ spans }) => spans.length > 0);
}

function lineOf(line: string): RichLine {
  const [mark = '', kind = 'text'] = marks.find(([begin]) => line.startsWith(begin)) ?? [];
  return { kind, spans: spansOf(line.slice(mark.length).trim()) };
}

/** A `**` without its like stands for itself. */
function spansOf(text: string): Span[] {
  const parts = text.split('**');
  if (parts.length % 2 === 0) {
    const last = parts.pop();
    parts.push(`${parts.pop()}**${last}`);
  }
  return parts.map((part, at) => ({ text: part, bold: at % 2 === 1 })).filter((span) => span.text !== '');
}
