import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { refusalInChinese } from '../../../../display/manager/api/problem-words.ts';

it('says in Chinese whatever the accounts refuse', () => {
  const folder = join(import.meta.dirname, '../../../../server/accounts');
  const told = readdirSync(folder).flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/reason: ['`]([A-Z][^'`\n]*)['`]/g)].map(
      ([, words]) => (words ?? '').replace(/\$\{weak\}/g, 'must not be a run').replace(/\$\{[^}]*\}/g, 'x'),
    ),
  );
  expect(told.length).toBeGreaterThan(8);
  expect(told.filter((words) => /[A-Z][a-z]/.test(refusalInChinese(400, words)))).toEqual([]);
});

it('puts the names of a refusal into the Chinese sentence', () => {
  expect(refusalInChinese(409, 'There is a user "wang" already.')).toBe('用户名“wang”已经有人用了');
  expect(refusalInChinese(404, 'No TV shows the code ABC 123 now. Look at the TV.')).toContain('ABC 123');
});

it('tells what it does not know by its status, with the server’s own words', () => {
  expect(refusalInChinese(413, 'Too much.')).toBe('文件太大了（Too much.）');
});

it('says wholly in Chinese which field of a user is wrong and how', () => {
  const name = 'name must be 2 to 40 letters, digits, ".", "_", "@" or "-", starting with a letter or digit.';
  expect(refusalInChinese(400, name)).toBe(
    '填的内容不对：用户名要 2 到 40 个字，只能用汉字、字母、数字和 . _ @ -，以汉字、字母或数字开头',
  );
  expect(refusalInChinese(400, 'displayName must not be empty; grants must hold at least one role.')).toBe(
    '填的内容不对：姓名还没有填；角色至少要有一个',
  );
});

it('tells the largest size of a file as people do, not in bytes', () => {
  expect(refusalInChinese(413, 'The body must be at most 2097152 bytes.')).toBe('文件太大了，最多 2 MB');
  expect(refusalInChinese(413, 'The body must be at most 31457280 bytes.')).toBe('文件太大了，最多 30 MB');
  expect(refusalInChinese(413, 'The body must be at most 65536 bytes.')).toBe('文件太大了，最多 64 KB');
});

it('says in Chinese whatever is refused of a picture', () => {
  const read = (name: string) =>
    readFileSync(join(import.meta.dirname, '../../../../server/signage', name), 'utf8');
  const told = [...read('svg.ts').matchAll(/(?:, |return |\? undefined : )'([a-z][^']+ [^']+)'/g)].map(
    ([, words]) => `x.svg ${words}.`,
  );
  expect(told.length).toBeGreaterThan(8);
  expect(told.filter((words) => /[A-Za-z]{4}/.test(refusalInChinese(422, words)))).toEqual([]);
  expect(refusalInChinese(422, 'x.svg holds a script.')).toBe(
    '图片“x.svg”里有脚本、链接等不能用的内容，请换成 png 或 jpg',
  );
});
