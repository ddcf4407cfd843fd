import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, changesBetween } from '#config/changes.ts';
import { joinChanges } from '#config/join-changes.ts';
import { content, unordered } from '../helpers/contents.ts';

const joined = (...contents: unknown[]) =>
  contents
    .slice(1)
    .map((after, at) => changesBetween(contents[at], after))
    .reduce(joinChanges);

/** Without the order of items, and without empty lists: a list that is filled and emptied may or may not be there. */
const bare = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(unordered(value)), (_, field) => (isEmpty(field) ? undefined : field));
/** An empty list, which `unordered` makes a group. */
const isEmpty = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

describe('joined changes', () => {
  it('make of the first content what the changes made one after the other', () => {
    fc.assert(
      fc.property(content, content, content, (one, two, three) => {
        expect(bare(applyChanges(one, joined(one, two, three)))).toEqual(bare(three));
      }),
      { numRuns: 1000 },
    );
  });

  it('tell a text that was typed bit by bit as one change', () => {
    const text = (zh: string) => ({ notices: [{ id: 'a', text: { zh } }] });
    expect(joined(text('旧'), text('新'), text('新的'))).toEqual([
      { path: ['notices', { id: 'a' }, 'text', 'zh'], before: '旧', after: '新的' },
    ]);
  });

  it('tell a new item as it was filled in, and a removed one as it was', () => {
    const none = { notices: [{ id: 'z' }] };
    const filled = (zh: string) => ({ notices: [{ id: 'z' }, { id: 'a', text: zh }] });
    const path = ['notices', { id: 'a' }];
    expect(joined(none, filled(''), filled('新'))).toEqual([{ path, after: { id: 'a', text: '新' } }]);
    expect(joined(filled('旧'), filled('新'), none)).toEqual([{ path, before: { id: 'a', text: '旧' } }]);
  });

  it('leave out what was changed back', () => {
    expect(joined({ a: 1, b: 1 }, { a: 2, b: 2 }, { a: 1, b: 2 })).toEqual([
      { path: ['b'], before: 1, after: 2 },
    ]);
  });

  it('tell the last order of a list', () => {
    const list = (...ids: string[]) => ({ guides: ids.map((id) => ({ id })) });
    expect(joined(list('a', 'b', 'c'), list('b', 'a', 'c'), list('c', 'b', 'a'))).toEqual([
      { path: ['guides'], before: ['a', 'b', 'c'], after: ['c', 'b', 'a'], order: true },
    ]);
  });
});
