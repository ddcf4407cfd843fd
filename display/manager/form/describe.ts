/** Reads the one schema of a hall's file as fields of a form. Pure. */
import { Coordinates, HallConfig, Id } from '#config/schema.ts';
import { Instant, Link, MediaPath, PhoneNumber, TimeOfDay, VideoPath } from '#config/words.ts';

/** What one field holds. */
export type Field =
  | { kind: 'text'; max?: number; lines: boolean }
  | { kind: 'number'; min?: number; max?: number; whole: boolean }
  | { kind: 'choice'; options: readonly (string | number)[] }
  | { kind: Leaf }
  | { kind: 'words'; entries: readonly Entry[] }
  | { kind: 'group' | 'point'; entries: readonly Entry[] }
  | { kind: 'list'; item: Field; min: number; max?: number }
  | { kind: 'tuple'; items: readonly Field[] };

type Leaf = 'switch' | 'id' | 'instant' | 'time' | 'picture' | 'film' | 'link' | 'phone' | 'colour';

/** A field of a group. */
export interface Entry {
  key: string;
  field: Field;
  /** It may be left out. */
  optional: boolean;
  /** What counts while it is left out; undefined where nothing does. */
  fallback?: unknown;
}

/** What a schema of valibot tells of itself, as far as forms ask. */
interface Node {
  type: string;
  entries?: unknown;
  wrapped?: unknown;
  default?: unknown;
  item?: unknown;
  items?: unknown;
  options?: unknown;
  pipe?: readonly unknown[];
}

/** Schemas whose values are typed in ways of their own. */
const leaves = new Map<unknown, Leaf>([
  [Id, 'id'],
  [Instant, 'instant'],
  [TimeOfDay, 'time'],
  [MediaPath, 'picture'],
  [VideoPath, 'film'],
  [Link, 'link'],
  [PhoneNumber, 'phone'],
]);

/** A section of the hall's file. */
export type Section = keyof typeof HallConfig.entries;

export const sections = Object.keys(HallConfig.entries) as Section[];

const described = new Map<Section, Entry>();

/** A section of the hall's file as a field. */
export function sectionField(section: Section): Entry {
  const known = described.get(section);
  if (known) return known;
  const entry = entryOf(section, HallConfig.entries[section]);
  described.set(section, entry);
  return entry;
}

function entryOf(key: string, schema: unknown): Entry {
  const node = schema as Node;
  if (node.type !== 'optional') return { key, field: fieldOf(schema), optional: false };
  const { default: fallback } = node;
  return {
    key,
    field: fieldOf(node.wrapped),
    optional: true,
    ...(fallback !== undefined && { fallback }),
  };
}

function fieldOf(schema: unknown): Field {
  const leaf = leaves.get(schema);
  if (leaf) return { kind: leaf };
  const node = schema as Node;
  switch (node.type) {
    case 'boolean':
      return { kind: 'switch' };
    case 'picklist':
      return { kind: 'choice', options: node.options as readonly (string | number)[] };
    case 'number':
      return numberOf(node);
    case 'array':
      return listOf(node);
    case 'strict_tuple':
      return { kind: 'tuple', items: (node.items as readonly unknown[]).map(fieldOf) };
    case 'strict_object':
      return groupOf(schema, node);
    case 'string':
      return textOf(node);
    default:
      throw new Error(`a form cannot show a ${node.type}`);
  }
}

function groupOf(schema: unknown, node: Node): Field {
  const entries = Object.entries(node.entries as Record<string, unknown>).map(([key, entry]) =>
    entryOf(key, entry),
  );
  if (schema === Coordinates) return { kind: 'point', entries };
  const keys = entries.map(({ key }) => key).join();
  return { kind: keys === 'zh,en' ? 'words' : 'group', entries };
}

function textOf(node: Node): Field {
  const pattern = requirement(node, 'regex');
  if (pattern instanceof RegExp && pattern.source.startsWith('^#[0-9a-f]')) return { kind: 'colour' };
  const max = requirement(node, 'max_length');
  // What may hold line breaks accepts one in the middle.
  const lines = actions(node, 'check').some(
    ({ requirement: check }) =>
      typeof check === 'function' && check('a\nb') === true && check('a\u0007b') === false,
  );
  return { kind: 'text', lines, ...(typeof max === 'number' && { max }) };
}

function numberOf(node: Node): Field {
  const [min, max] = [requirement(node, 'min_value'), requirement(node, 'max_value')];
  return {
    kind: 'number',
    whole: actions(node, 'integer').length > 0,
    ...(typeof min === 'number' && { min }),
    ...(typeof max === 'number' && { max }),
  };
}

function listOf(node: Node): Field {
  const [min, max] = [requirement(node, 'min_length'), requirement(node, 'max_length')];
  return {
    kind: 'list',
    item: fieldOf(node.item),
    min: typeof min === 'number' ? min : 0,
    ...(typeof max === 'number' && { max }),
  };
}

interface Action {
  type: string;
  requirement?: unknown;
}

const actions = ({ pipe = [] }: Node, type: string): Action[] =>
  (pipe as readonly Action[]).filter((action) => action.type === type);

const requirement = (node: Node, type: string): unknown => actions(node, type)[0]?.requirement;
