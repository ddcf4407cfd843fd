import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyChanges, sameValue } from '#config/changes.ts';
import { root } from '../../../server/launch/setup.mjs';
import { rewriteYaml } from '../../../server/signage/rewrite-yaml.ts';
import { newText } from '../../../server/signage/yaml-nodes.ts';

const sample = readFileSync(join(root, 'config/halls/sample/hall.yaml'), 'utf8');

/** The lines of `after` that are not in `before`, and the other way round. */
function diff(before: string, after: string): { gone: string[]; come: string[] } {
  const [from, to] = [before.split('\n'), after.split('\n')];
  return {
    gone: from.filter((line) => !to.includes(line)),
    come: to.filter((line) => !from.includes(line)),
  };
}

const edit = (text: string, ...changes: Parameters<typeof applyChanges>[1]) =>
  rewriteYaml(text, applyChanges(parse(text), changes));

describe('a hall file brought to another content', () => {
  it('is the very same where nothing changes', () => {
    expect(rewriteYaml(sample, parse(sample))).toBe(sample);
  });

  it('has only the line rewritten that changed, with its comment and quotes', () => {
    expect(diff(sample, edit(sample, { path: ['counters', { id: 'c1' }, 'label'], after: '11' }))).toEqual({
      gone: ['  - { id: c1, label: "1", services: [payments, bills] } # 快速窗口 express'],
      come: ['  - { id: c1, label: "11", services: [payments, bills] } # 快速窗口 express'],
    });
    expect(diff(sample, edit(sample, { path: ['surge', 'dwellMinutes'], after: 5 }))).toEqual({
      gone: ['  dwellMinutes: 3'],
      come: ['  dwellMinutes: 5'],
    });
    expect(diff(sample, edit(sample, { path: ['hall', 'address'], after: '新地址' }))).toEqual({
      gone: ['  address: 示例市示例区示例路 88 号'],
      come: ['  address: 新地址'],
    });
  });

  it('gets new items in the style of a person', () => {
    const steps = [
      { text: { zh: '打开 APP', en: 'Open the app' }, image: 'media/x.png' },
      { text: { zh: '付款' } },
    ];
    const guide = {
      id: 'new',
      service: 'payments',
      channel: 'app',
      title: { zh: '新说明' },
      minutes: 2,
      steps,
    };
    const { gone, come } = diff(sample, edit(sample, { path: ['guides', { id: 'new' }], after: guide }));
    expect(gone).toEqual([]);
    expect(come.join('\n')).toBe(`  - id: new
    title: { zh: 新说明 }
      - { text: { zh: 打开 APP, en: Open the app }, image: media/x.png }
      - { text: { zh: 付款 } }`);
    const screen = { id: 'door', name: '门口屏' };
    expect(diff(sample, edit(sample, { path: ['screens', { id: 'door' }], after: screen })).come).toEqual([
      '  - { id: door, name: 门口屏 }',
    ]);
    const takeover = { id: 't', text: { zh: '停电' }, until: '2026-12-01T12:00:00+08:00' };
    expect(edit(sample, { path: ['takeovers', { id: 't' }], after: takeover }).slice(sample.length)).toBe(`
takeovers:
  - id: t
    text: { zh: 停电 }
    until: 2026-12-01T12:00:00+08:00
`);
  });

  it('loses the lines of an item that is removed, and keeps the heading of those below it', () => {
    const { gone, come } = diff(
      sample,
      edit(sample, { path: ['guides', { id: 'pay-app' }], after: undefined }),
    );
    expect(gone).toContain('  - id: pay-app');
    expect(gone.join('\n')).not.toContain('#');
    expect(come).toEqual([]);
  });

  it('has moved items with what is written in them', () => {
    const ids = ['keji-park', 'plaza-room', 'yangben-street', 'zhongshan-road', 'fanli-village'];
    const text = edit(sample, { path: ['outlets'], after: ids, order: true });
    expect(diff(sample, text)).toEqual({ gone: [], come: [] });
    expect(parse(text).outlets.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  it('keeps line ends of Windows and the mark at its beginning', () => {
    const windows = `\uFEFF${sample.replaceAll('\n', '\r\n')}`;
    const text = edit(windows, { path: ['hall', 'address'], after: '新地址' });
    expect(text).toBe(windows.replace('示例市示例区示例路 88 号', '新地址'));
  });

  it('keeps apart what the file had shared between two places', () => {
    const shared = 'hall:\n  a: &x { zh: one }\n  b: *x # second\n';
    expect(parse(edit(shared, { path: ['hall', 'a', 'zh'], after: 'two' }))).toEqual({
      hall: { a: { zh: 'two' }, b: { zh: 'one' } },
    });
  });
});

describe('whatever the text and the content', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', '1');
  const word = fc.oneof(
    fc.constantFrom(
      '缴费',
      'yes',
      '1',
      '',
      'a: b',
      '# no comment',
      '- x',
      '两\n行',
      '行\n\n',
      '"',
      "it's",
      '{',
      'null',
      '~',
    ),
    fc.string({ maxLength: 6 }),
  );
  const scalar = fc.oneof(
    word,
    fc.integer({ min: -9, max: 9 }),
    fc.boolean(),
    fc.constant(null),
    fc.constant(2.5),
  );
  const field = fc.constantFrom('zh', 'en', 'text', 'steps', '3');
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      scalar,
      fc.dictionary(field, tie('value'), { maxKeys: 3, noNullPrototype: true }),
      fc.array(tie('value'), { maxLength: 3 }),
    ),
  }));
  const item = fc
    .tuple(id, fc.dictionary(field, value, { maxKeys: 3, noNullPrototype: true }))
    .map(([name, fields]) => ({ id: name, ...fields }));
  const items = fc.uniqueArray(item, { maxLength: 5, selector: (one) => one.id });
  const section = fc.constantFrom('guides', 'notices', 'hall', 'surge');
  const content = fc.dictionary(section, fc.oneof(items, items, value), {
    maxKeys: 4,
    noNullPrototype: true,
  });

  it('the text has the new content afterwards', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        expect(sameValue(parse(rewriteYaml(newText(before), after)), after)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('comments stay above what stays', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        const text = newText(before).replaceAll(/^(\w+:.*| {2}- id: .*)$/gm, (line) => {
          const indent = line.startsWith(' ') ? '  ' : '';
          return `${indent}# above ${line.trim()}\n${line}`;
        });
        fc.pre(sameValue(parse(text), before));
        const written = rewriteYaml(text, after);
        expect(sameValue(parse(written), after)).toBe(true);
        for (const name of Object.keys(before)) {
          if (Object.hasOwn(after, name))
            expect(written).toMatch(new RegExp(`^# above ${name}:.*\n${name}:`, 'm'));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the sample’s comments stay, whichever value is changed', () => {
    const full = parse(sample) as Record<string, unknown>;
    const comments = (text: string) => text.split('\n').filter((line) => /^\s*#/.test(line));
    const places = Object.entries(full).flatMap(([name, part]) =>
      Array.isArray(part) ? part.map((one: { id: string }) => [name, { id: one.id }]) : [[name]],
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), word, (path, text) => {
        const after = applyChanges(full, [{ path: [...path, 'name'], after: text }]);
        const written = rewriteYaml(sample, after);
        expect(sameValue(parse(written), after)).toBe(true);
        expect(comments(written)).toEqual(comments(sample));
      }),
      { numRuns: 20 },
    );
  });
});
