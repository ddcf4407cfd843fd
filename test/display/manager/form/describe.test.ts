import { expect, it } from 'vitest';
import { groups } from '../../../../display/manager/edit/groups.ts';
import { type Field, sectionField, sections } from '../../../../display/manager/form/describe.ts';
import { choiceWords } from '../../../../display/manager/form/labels/choices.ts';
import { fieldWords } from '../../../../display/manager/form/labels/labels.ts';
import type { Path } from '../../../../display/manager/form/path.ts';

/** Every field of every section, with its path. */
function* fields(field: Field, path: Path): Generator<[Path, Field]> {
  yield [path, field];
  if ('entries' in field) for (const entry of field.entries) yield* fields(entry.field, [...path, entry.key]);
  if ('item' in field) yield* fields(field.item, [...path, 0]);
  if ('items' in field) for (const [at, item] of field.items.entries()) yield* fields(item, [...path, at]);
}
const everything = sections.flatMap((section) => [...fields(sectionField(section).field, [section])]);

it('has a name in both languages for every field of the schema', () => {
  expect(everything.length).toBeGreaterThan(200);
  const unnamed = everything.filter(([path]) => typeof path.at(-1) === 'string' && !fieldWords(path));
  expect(unnamed.map(([path]) => path.join('.'))).toEqual([]);
});

it('has words for every choice of the schema', () => {
  const bare = everything.flatMap(([path, field]) =>
    field.kind === 'choice'
      ? field.options
          .filter((option) => choiceWords(path, option).zh === String(option))
          .map((option) => `${path.join('.')}=${option}`)
      : [],
  );
  expect(bare).toEqual([]);
});

it('offers every section of the schema for editing, once', () => {
  const offered = groups.flatMap((group) => group.sections.map(({ section }) => section));
  expect(offered.toSorted()).toEqual(sections.toSorted());
});

it('reads limits, lists and kinds from the schema', () => {
  const kinds = new Map(everything.map(([path, field]) => [path.join('.'), field]));
  expect(kinds.get('notices.0.text.zh')).toEqual({ kind: 'text', lines: false, max: 80 });
  expect(kinds.get('slides.0.text.zh')).toEqual({ kind: 'text', lines: true, max: 240 });
  expect(kinds.get('services.0.standardMinutes')).toEqual({
    kind: 'number',
    whole: false,
    min: 0.5,
    max: 240,
  });
  expect(kinds.get('guides.0.steps')).toMatchObject({ kind: 'list', min: 1, max: 6 });
  expect(kinds.get('guides.0.steps.0.image')).toEqual({ kind: 'picture' });
  expect(kinds.get('brand.accent')).toEqual({ kind: 'colour' });
  expect(kinds.get('campaigns.0.from')).toEqual({ kind: 'instant' });
  expect(kinds.get('outlets.0.coordinates')).toMatchObject({ kind: 'point' });
});
