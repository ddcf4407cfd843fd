/** What is built for the walls is made of what Chromium 64 knows. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensurePages, pagesDir } from '../../../server/launch/pages.ts';
import { newerScript, styleSheetsIn } from '../../helpers/newer-script.ts';
import { newerStyle } from '../../helpers/newer-style.ts';

describe('the built wall', () => {
  const wall = join(pagesDir, 'wall');
  let scripts: string[];
  let sheets: string[];

  beforeAll(async () => {
    await ensurePages(console.log);
    const worker = await readFile(join(wall, 'sw.js'), 'utf8');
    const page = await readFile(join(wall, 'index.html'), 'utf8');
    const [, shell = ''] = /^const hallboardShell=(.*);$/m.exec(worker) ?? [];
    const { files }: { files: string[] } = JSON.parse(shell);
    const read = (end: string) =>
      Promise.all(
        files.filter((file) => file.endsWith(end)).map((file) => readFile(join(wall, file), 'utf8')),
      );
    scripts = [worker, ...(await read('.js'))];
    const ofPage = Array.from(page.matchAll(/<style>([\s\S]*?)<\/style>/g), ([, sheet = '']) => sheet);
    sheets = [...ofPage, ...(await read('.css')), ...scripts.flatMap(styleSheetsIn)];
  }, 120_000);

  it('has no syntax and no built-ins that came later', () => {
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.flatMap(newerScript)).toEqual([]);
  });

  it('has no styles that came later, but where the browser is asked first', () => {
    // Of the page, of its style sheet and of each element.
    expect(sheets.length).toBeGreaterThan(10);
    expect(sheets.flatMap(newerStyle)).toEqual([]);
  });
});

it.each([
  'a?.b',
  'a ?? b',
  'a ??= b',
  'class A { b = 1 }',
  'class A { #b() {} }',
  'class A { static {} }',
  'try {} catch {}',
  '1n',
  '1_000',
  '/\\p{L}/u',
  'new RegExp("\\\\p{L}", "u")',
  '/(?<=a)b/',
  '/(?<!a)b/',
  '/(?<year>\\d)/',
  'await 1',
  'export * as a from "a"',
  'a.replaceAll("b", "c")',
  'structuredClone(a)',
])('finds newer script in %s', (code) => {
  expect(newerScript(code)).toHaveLength(1);
});

it.each([
  'const { a, ...b } = { ...c }',
  'async function* f() { for await (const a of b) yield a }',
  'import("a")',
  '/\\\\p{2}/',
  '/\\(?<=a/',
  '/(?=a)(?!b)(?:c)/s',
  'const f = async () => { await 1 }',
  'a.flatMap(b)',
])('finds nothing newer in %s', (code) => {
  expect(newerScript(code)).toEqual([]);
});

it.each([
  'a { gap: 1px }',
  'a { inset: 0 }',
  'a { aspect-ratio: 1 }',
  'a { width: min(1px, 2px) }',
  'a { font-size: clamp(1px, 2vw, 3px) }',
  'a:is(b) { color: red }',
  ':where(a) { color: red }',
  'a:focus-visible { color: red }',
  'a { color: rgb(0 0 0 / 50%) }',
  'a { display: contents }',
  'a { height: 100dvh }',
  '@media (width > 1px) { a { color: red } }',
  '@layer a { a { color: red } }',
  'a { & b { color: red } }',
])('finds newer style in %s', (sheet) => {
  expect(newerStyle(sheet)).toHaveLength(1);
});

it.each([
  'a { grid-gap: 1px; grid: 1fr / minmax(0, 1fr) }',
  'a { color: rgba(0, 0, 0, 0.5); width: calc(1px * var(--a, 1)) }',
  '@supports (gap: 1px) { a { gap: 1px } } b { color: red }',
  '/* gap: 1px; */ a { color: red }',
  ':host([hidden]) { display: none }',
])('finds nothing newer in %s', (sheet) => {
  expect(newerStyle(sheet)).toEqual([]);
});

it('finds the style sheets that a script holds', () => {
  const code = `css\`:host { display: block; gap: \${a}px }\`; html\`<a style="gap: 1px">b</a>\`;`;
  expect(styleSheetsIn(code).flatMap(newerStyle)).toEqual(['gap: 0px']);
});
