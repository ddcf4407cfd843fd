import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isKnownReason, reasonInChinese } from '../../../../display/manager/form/reasons.ts';

it('says every reason of the schema in Chinese', () => {
  const folder = join(import.meta.dirname, '../../../../config');
  const reasons = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(
        /['`]((?:must|is missing|is not a known|"[a-z]+" must)[^`\n]*?)['`](?:[,;)\n}]|$)/gm,
      ),
    ])
    .map(([, reason]) => (reason ?? '').replace(/\$\{[^}]*\}/g, '7'));
  expect(reasons.length).toBeGreaterThan(30);
  expect(reasons.filter((reason) => !isKnownReason(reason))).toEqual([]);
});

it('puts the numbers and names of a reason into the Chinese sentence', () => {
  expect(reasonInChinese('must be at most 80 characters')).toBe('太长了，最多 80 个字');
  expect(reasonInChinese('names the service "plans", which is not in services')).toBe(
    '用到的“plans”已经不在了，请重新选',
  );
});

it('leaves a reason that it does not know as it is', () => {
  expect(reasonInChinese('smells of fish')).toBe('smells of fish');
});

it('says in Chinese what can be wrong with a file as a whole', () => {
  const folder = join(import.meta.dirname, '../../../../server/signage');
  const texts = ['yaml-file.ts', 'load-hall.ts', 'openings.ts', 'publisher.ts'].map((name) =>
    readFileSync(join(folder, name), 'utf8'),
  );
  const reasons = texts.flatMap((text) =>
    [
      ...text.matchAll(
        /(?:reason[:=]|return|[A-Z_]+:|[?:]) ['`]((?:is |must |names |lacks |could not be |cannot be )[^'`\n]*)/g,
      ),
    ].map(([, reason]) => (reason ?? '').replace(/\$\{[^}]*\}/g, '7')),
  );
  expect(reasons.length).toBeGreaterThan(10);
  expect(reasons.filter((reason) => !isKnownReason(reason))).toEqual([]);
});
