/** Contents of hall files for property tests. */
import fc from 'fast-check';
import { itemsById } from '#config/changes.ts';

/** Contents of few keys, ids and values, so that two of them have much in common. */
const key = fc.constantFrom('hall', 'guides', 'steps', 'zh', '__proto__');
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const scalar = fc.constantFrom<unknown>('x', 'y', 1, 2, true, null);
export const { content } = fc.letrec<{ content: unknown; group: object; item: object; list: unknown[] }>(
  (tie) => ({
    content: fc.oneof({ maxDepth: 4, withCrossShrink: true }, scalar, tie('group'), tie('list')),
    group: fc.dictionary(key, tie('content'), { maxKeys: 4, noNullPrototype: true }),
    item: fc.record({ id, title: tie('content') }, { requiredKeys: ['id'] }),
    list: fc.oneof(
      fc.uniqueArray(tie('item'), { maxLength: 5, selector: (item) => (item as { id: string }).id }),
      fc.array(tie('content'), { maxLength: 3 }),
      fc.array(tie('group'), { minLength: 2, maxLength: 2 }),
    ),
  }),
);

/** The same but for the order of the items of lists with ids. */
export function unordered(value: unknown): unknown {
  const items = itemsById(value);
  if (items) return Object.fromEntries([...items].map(([name, item]) => [`#${name}`, unordered(item)]));
  if (Array.isArray(value)) return value.map(unordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, unordered(field)]));
}
