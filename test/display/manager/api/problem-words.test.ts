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
