import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { english } from '../../../../display/manager/locales/en.ts';

const root = join(import.meta.dirname, '../../../../display/manager');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(root, name), 'utf8'));

/** A template literal's text from `at` on, with `{0}`, `{1}`, … for its expressions. */
function template(source: string, at: number): string {
  let text = '';
  let place = 0;
  for (let index = at; source[index] !== '`'; index += 1) {
    if (!source.startsWith('${', index)) {
      text += source[index];
      continue;
    }
    let depth = 0;
    do {
      if (source[index] === '{') depth += 1;
      if (source[index] === '}') depth -= 1;
      index += 1;
    } while (depth > 0 || source[index - 1] === '$');
    text += `{${place}}`;
    place += 1;
    index -= 1;
  }
  return text;
}

const messages = new Set(
  sources.flatMap((source) => [
    ...[...source.matchAll(/\bmsg\(\s*'([^']*)'/g)].map(([, text]) => text ?? ''),
    ...[...source.matchAll(/\bmsg\(\s*str`/g)].map((found) =>
      template(source, found.index + found[0].length),
    ),
  ]),
);

it('has an English text for everything the manager pages say', () => {
  expect(messages.size).toBeGreaterThan(100);
  expect([...messages].filter((text) => english[text] === undefined)).toEqual([]);
});

it('has no English text for what no page says', () => {
  expect(Object.keys(english).filter((text) => !messages.has(text))).toEqual([]);
});

it('puts the same things into the English sentences', () => {
  const places = (text: string) => (text.match(/\{\d\}/g) ?? []).sort().join();
  expect(Object.entries(english).filter(([zh, en]) => places(zh) !== places(en))).toEqual([]);
});

it('counts nothing in a way that is wrong for one', () => {
  // Limits of texts and durations that can be chosen are never one.
  const counted = /\{\d\} (?!characters|minutes|this|times as|was|becomes)[a-z]{2,}s\b/;
  expect(Object.values(english).filter((text) => counted.test(text))).toEqual([]);
});
