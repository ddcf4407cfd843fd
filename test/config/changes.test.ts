import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, changesBetween, mergeThree, preferMine, sameValue, valueAt } from '#config/changes.ts';
import { content, unordered } from '../helpers/contents.ts';

const runs = { numRuns: 1000 };

describe('changes between two contents', () => {
  it('make the one into the other', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        expect(sameValue(applyChanges(before, changesBetween(before, after)), after)).toBe(true);
      }),
      runs,
    );
  });

  it('are none where nothing differs but the order of fields', () => {
    expect(
      changesBetween({ a: 1, b: [{ id: 'x', c: 2, d: 3 }] }, { b: [{ d: 3, id: 'x', c: 2 }], a: 1 }),
    ).toEqual([]);
  });

  it('lead to the item by its id, wherever it stands', () => {
    const before = {
      guides: [
        { id: 'a', minutes: 1 },
        { id: 'b', minutes: 2 },
      ],
    };
    const after = {
      guides: [
        { id: 'b', minutes: 3 },
        { id: 'a', minutes: 1 },
      ],
    };
    expect(changesBetween(before, after)).toEqual([
      { path: ['guides', { id: 'b' }, 'minutes'], before: 2, after: 3 },
      { path: ['guides'], before: ['a', 'b'], after: ['b', 'a'], order: true },
    ]);
  });

  it('add and remove items, and say nothing of the order where it follows from that', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ id: name }));
    expect(changesBetween({ guides: [a, b] }, { guides: [b, c] })).toEqual([
      { path: ['guides', { id: 'a' }], before: a },
      { path: ['guides', { id: 'c' }], after: c },
    ]);
    expect(changesBetween({}, { guides: [a] })).toEqual([{ path: ['guides', { id: 'a' }], after: a }]);
  });

  it('lead to the step by its place where none comes or goes, and to all steps otherwise', () => {
    const steps = [{ text: 'one' }, { text: 'two' }];
    expect(changesBetween({ steps }, { steps: [{ text: 'one' }, { text: '2' }] })).toEqual([
      { path: ['steps', 1, 'text'], before: 'two', after: '2' },
    ]);
    expect(changesBetween({ steps }, { steps: steps.slice(1) })).toEqual([
      { path: ['steps'], before: steps, after: steps.slice(1) },
    ]);
  });
});

describe('a merge of two people’s changes', () => {
  it('takes all of one where the other changed nothing, or the same', () => {
    fc.assert(
      fc.property(content, content, (base, changed) => {
        for (const [mine, theirs] of [
          [changed, base],
          [base, changed],
          [changed, changed],
        ]) {
          const { merged, conflicts } = mergeThree(base, mine, theirs);
          expect(conflicts).toEqual([]);
          expect(sameValue(merged, changed)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('loses no change: each is in it, or told as a conflict', () => {
    fc.assert(
      fc.property(content, content, content, (base, mine, theirs) => {
        const { merged, conflicts } = mergeThree(base, mine, theirs);
        const told = (path: readonly unknown[]) =>
          conflicts.some((conflict) => sameValue(conflict.path, path.slice(0, conflict.path.length)));
        for (const changes of [changesBetween(base, mine), changesBetween(base, theirs)]) {
          for (const { path, after, before, order } of changes) {
            if (order || told(path)) continue;
            const isNothing = (value: unknown) => value === undefined || sameValue(value, []);
            if (isNothing(before) && isNothing(after)) continue;
            expect(sameValue(valueAt(merged, path), after)).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  it('comes to the same whoever is first, but for where items stand', () => {
    fc.assert(
      fc.property(content, content, content, (base, mine, theirs) => {
        const one = mergeThree(base, mine, theirs);
        const other = mergeThree(base, theirs, mine);
        expect(one.conflicts.length > 0).toBe(other.conflicts.length > 0);
        if (one.conflicts.length === 0)
          expect(sameValue(unordered(one.merged), unordered(other.merged))).toBe(true);
      }),
      runs,
    );
  });

  const hall = (guides: object[], more: object = {}) => ({ guides, ...more });
  const guide = (name: string, minutes = 1, more: object = {}) => ({ id: name, minutes, ...more });

  it('puts changes of the same list together', () => {
    const base = hall([guide('a'), guide('b')]);
    const mine = hall([guide('a', 2), guide('b'), guide('mine')]);
    const theirs = hall([guide('a', 1, { title: 'A' }), guide('theirs'), guide('b')]);
    expect(mergeThree(base, mine, theirs)).toEqual({
      merged: hall([guide('a', 2, { title: 'A' }), guide('theirs'), guide('b'), guide('mine')]),
      conflicts: [],
    });
  });

  it('tells both values of what both changed, and has theirs until mine is preferred', () => {
    const { merged, conflicts } = mergeThree(
      hall([guide('a')]),
      hall([guide('a', 2)]),
      hall([guide('a', 3)]),
    );
    expect(conflicts).toEqual([{ path: ['guides', { id: 'a' }, 'minutes'], base: 1, mine: 2, theirs: 3 }]);
    expect(merged).toEqual(hall([guide('a', 3)]));
    expect(preferMine(merged, conflicts)).toEqual(hall([guide('a', 2)]));
  });

  it('tells of an item that one removed while the other changed it', () => {
    const { merged, conflicts } = mergeThree(hall([guide('a')]), hall([guide('a', 2)]), hall([]));
    expect(conflicts).toMatchObject([{ path: ['guides', { id: 'a' }], mine: guide('a', 2) }]);
    expect(merged).toEqual(hall([]));
    expect(preferMine(merged, conflicts)).toEqual(hall([guide('a', 2)]));
  });

  it('does not mix two changes of steps, which have no names to tell them apart by', () => {
    const steps = (one: string, two: string) => ({ steps: [{ text: one }, { text: two }] });
    const { conflicts } = mergeThree(steps('1', '2'), steps('1', 'two'), steps('one', '2'));
    expect(conflicts).toMatchObject([{ path: ['steps'] }]);
  });

  it('keeps the order of who moved items, and tells where both did', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => guide(name)) as [object, object, object, object];
    expect(mergeThree(hall([a, b, c]), hall([a, d, b, c]), hall([c, b, a])).merged).toEqual(
      hall([c, b, a, d]),
    );
    expect(mergeThree(hall([a, b, c]), hall([c, b, a]), hall([a, d, b, c])).merged).toEqual(
      hall([c, b, a, d]),
    );
    expect(mergeThree(hall([a, b, c]), hall([c, b, a]), hall([b, a, c]))).toMatchObject({
      merged: hall([b, a, c]),
      conflicts: [{ path: ['guides'], mine: ['c', 'b', 'a'], theirs: ['b', 'a', 'c'], order: true }],
    });
  });
});
