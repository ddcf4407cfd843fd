import { expect, it } from 'vitest';
import { alsoChanged } from '../../../../display/manager/draft/others.ts';

const paths = (told: ReturnType<typeof alsoChanged>) => told.map(({ path }) => path.join());

it('tells a place once, where it was changed last', () => {
  const once = alsoChanged([], { a: 1, b: 1 }, { a: 2, b: 2 });
  expect(paths(once)).toEqual(['a', 'b']);
  expect(paths(alsoChanged(once, { a: 2, b: 2 }, { a: 3, b: 2 }))).toEqual(['b', 'a']);
});

it('does not tell of what somebody was asked about', () => {
  const chosen = [['a']];
  expect(paths(alsoChanged([], { a: { x: 1 }, b: 1 }, { a: { x: 2 }, b: 2 }, { chosen }))).toEqual(['b']);
});

it('keeps the content that still has what was removed', () => {
  const before = { items: [{ id: 'p' }, { id: 'q' }] };
  expect(alsoChanged([], before, { items: [{ id: 'q' }] })[0]?.content).toBe(before);
});
