import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageLines, setRich } from '../../../display/director/rich-lines.ts';
import { parseRichText } from '../../../display/director/rich-text.ts';
import { textWidth } from '../../../display/director/text-width.ts';

const plain = (source: string) =>
  parseRichText(source).map(({ kind, spans }) => [
    kind,
    ...spans.map(({ text, bold }) => (bold ? `<${text}>` : text)),
  ]);

/** Texts with much that looks like markup, of any kind. */
const source = fc
  .array(
    fc.constantFrom(
      '# ',
      '- ',
      '**',
      '*',
      '\n',
      ' ',
      '办',
      '套餐，',
      '12',
      'Wi-Fi',
      '<b>',
      '&amp;',
      '[x](y)',
      '`',
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));
const bare = (text: string) => text.replace(/[\s#*-]/g, '');

describe('reading a rich text', () => {
  it('knows headings, items and what is bold', () => {
    expect(plain('# 三个不\n- **不**告诉别人\n\n就这样')).toEqual([
      ['heading', '三个不'],
      ['item', '<不>', '告诉别人'],
      ['text', '就这样'],
    ]);
  });

  it('holds nothing else for markup', () => {
    for (const text of ['<b>粗</b>', '#三个', '-5 元', '*斜*', '[x](http://y)', '## 二级', '1. 一']) {
      expect(plain(text)).toEqual([['text', text]]);
    }
  });

  it('lets a ** without its like stand for itself', () => {
    expect(plain('2**10 元')).toEqual([['text', '2**10 元']]);
    expect(plain('**粗**和**')).toEqual([['text', '<粗>', '和**']]);
  });

  it('never throws, and loses nothing but its own marks', () => {
    fc.assert(
      fc.property(fc.oneof(source, fc.string()), (text) => {
        const read = parseRichText(text).flatMap(({ spans }) => spans.map((span) => span.text));
        expect(bare(read.join(''))).toBe(bare(text));
        expect(read).not.toContain('');
      }),
    );
  });
});

describe('setting a rich text', () => {
  it('keeps every character in its order, as bold as it was, on lines that fit', () => {
    fc.assert(
      fc.property(source, fc.constantFrom(4.7, 8.68), fc.constantFrom(0.46, 0.76), (text, width, rem) => {
        const read = parseRichText(text);
        const { lines, height } = setRich(read, width, rem);
        const characters = (spans: { text: string; bold: boolean }[]) =>
          spans.flatMap((span) => [...bare(span.text)].map((character) => `${character}${span.bold}`));
        expect(lines.flatMap(({ spans }) => characters(spans))).toEqual(
          read.flatMap(({ spans }) => characters(spans)),
        );
        expect(lines.reduce((sum, line) => sum + line.height, 0)).toBeCloseTo(height);
        for (const line of lines) {
          expect(textWidth(line.spans.map((span) => span.text).join('')) * line.rem).toBeLessThanOrEqual(
            width + 0.001,
          );
        }
      }),
    );
  });

  it('ends no page with a heading, and drops no line', () => {
    const read = parseRichText(Array.from({ length: 12 }, (_, at) => `# 标题${at}\n内容${at}`).join('\n'));
    const { lines } = setRich(read, 8, 0.5);
    const pages = pageLines(lines, 4);
    expect(pages.flat()).toEqual(lines);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(page[page.length - 1]?.kind).toBe('text');
      expect(page.reduce((sum, line) => sum + line.height, 0)).toBeLessThanOrEqual(4);
    }
  });
});
