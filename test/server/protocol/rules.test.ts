/** Holds PROTOCOL.md and the tests that cite it together. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { closeCodes, link } from '#protocol/messages.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const text = readFileSync(join(root, 'server', 'protocol', 'PROTOCOL.md'), 'utf8');
const rules = [...text.matchAll(/^- \*\*\[(L\d+)\]\*\*/gm)].map(([, rule]) => rule);

it('numbers its rules from 1 without a gap', () => {
  expect(rules).toEqual(rules.map((_, at) => `L${at + 1}`));
});

it('has every rule cited by a test, and no test cite another', () => {
  const tests = globSync('test/**/*.{test,wtr}.ts', { cwd: root });
  const titles = tests.flatMap((file) => readFileSync(join(root, file), 'utf8').match(/\[L\d+\]/g) ?? []);
  const cited = new Set(titles.map((title) => title.slice(1, -1)));
  expect([...cited].filter((rule) => !rules.includes(rule))).toEqual([]);
  expect(rules.filter((rule) => rule === undefined || !cited.has(rule))).toEqual([]);
});

it('names only constants and close codes that are there', () => {
  const codes = [...text.matchAll(/\b(1001|1009|1011|4\d{3})\b/g)].map(([code]) => Number(code));
  const known: readonly number[] = [...Object.values(closeCodes), 404, 403];
  expect(codes.filter((code) => !known.includes(code))).toEqual([]);
  const constants = [...text.matchAll(/`((?:max|message|heartbeat|silence|hello)[A-Z]\w+)`/g)].map(
    ([, name]) => name,
  );
  expect(constants.filter((name) => name === undefined || !(name in link))).toEqual([]);
});
