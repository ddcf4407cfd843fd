/** Changes the nodes of a YAML document in place, so that comments, order and style of what stays are kept. */
import {
  Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isGroup, itemsById, sameValue } from '#config/changes.ts';

/** What is as short as this stands on one line, `{ zh: …, en: … }`. */
const longestLine = 90;

/** YAML text whose content is `before`, changed into `after`. */
export function changeText(text: string, before: unknown, after: unknown): string {
  const document: Document = parseDocument(text);
  visit(document, {
    // What stands in several places may come to differ in one of them.
    Alias: (_, node) => styled(document, node.resolve(document)?.toJS(document), true),
  });
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) delete node.anchor;
    },
    Collection(_, node) {
      if (node.flow && node.range) setPadding(node, isPadded(node, text[node.range[0] + 1]));
    },
  });
  document.contents = changed(document, document.contents, before, after);
  const written = print(document);
  // Comments in unusual places may not survive a rewrite; the content has to.
  return sameValue(parseDocument(written).toJS(), after) ? written : newText(after);
}

/** Readable YAML text of a content. */
export function newText(content: unknown): string {
  const document = new Document();
  document.contents = styled(document, content, false);
  return print(document);
}

/** Makes nodes. */
type Maker = Pick<Document, 'createNode' | 'createPair'>;

const print = (document: Document) => document.toString({ lineWidth: 0 });

function changed(document: Maker, node: unknown, before: unknown, after: unknown): Node {
  if (sameValue(before, after) && isNode(node)) return node;
  if (isMap(node) && isGroup(before) && isGroup(after)) return changedMap(document, node, before, after);
  if (isSeq(node) && Array.isArray(before) && Array.isArray(after))
    return changedList(document, node, before, after);
  return replaced(document, node, after);
}

type Fields = Readonly<Record<string, unknown>>;

function changedMap(document: Maker, map: YAMLMap, before: Fields, after: Fields): Node {
  const isKept = ({ key }: Pair) => after[nameOf(key)] !== undefined;
  map.items = map.items.filter(isKept);
  const there = new Map(map.items.map((pair) => [nameOf(pair.key), pair]));
  for (const [name, value] of Object.entries(after)) {
    if (value === undefined) continue;
    const pair = there.get(name);
    if (pair) pair.value = changed(document, pair.value, before[name], value);
    else map.items.push(document.createPair(name, styled(document, value, true)));
  }
  return map;
}

const nameOf = (key: unknown) => String(isScalar(key) ? key.value : key);

function changedList(
  document: Maker,
  list: YAMLSeq,
  before: readonly unknown[],
  after: readonly unknown[],
): Node {
  const old = list.items;
  const onOneLine = old.length > 0 && old.every((item) => !isCollection(item) || item.flow === true);
  const places = placesOf(before, after);
  list.items = after.map((value, at) => {
    const place = places[at];
    if (place !== undefined) return changed(document, old[place], before[place], value);
    const item = styled(document, value, list.flow === true || onOneLine);
    if (isMap(item) && onOneLine && item.flow !== true && isShort(value, 2 * longestLine)) flow(item);
    return item;
  });
  return list;
}

/** Of each item of `after`, the place in `before` of the item that it was made from; undefined for a new one. */
function placesOf(before: readonly unknown[], after: readonly unknown[]): (number | undefined)[] {
  const [from, to] = [itemsById(before), itemsById(after)];
  if (from && to) {
    const place = new Map([...from.keys()].map((id, at) => [id, at]));
    return [...to.keys()].map((id) => place.get(id));
  }
  const free = new Set(before.keys());
  const places = after.map((item) => {
    const same = [...free].find((place) => sameValue(before[place], item));
    if (same !== undefined) free.delete(same);
    return same;
  });
  return places.map((place, at) => {
    if (place !== undefined || !free.has(at)) return place;
    free.delete(at);
    return at;
  });
}

/** A new node in the place of another, with its comments. */
function replaced(document: Maker, node: unknown, value: unknown): Node {
  const next = styled(document, value, true);
  if (!isNode(node)) return next;
  next.comment = node.comment ?? null;
  next.commentBefore = node.commentBefore ?? null;
  if (node.spaceBefore) next.spaceBefore = true;
  if (
    isScalar(next) &&
    isScalar(node) &&
    isQuoted(node) &&
    typeof value === 'string' &&
    !value.includes('\n')
  )
    next.type = node.type;
  return next;
}

const isQuoted = (node: Scalar): node is Scalar & { type: 'QUOTE_DOUBLE' | 'QUOTE_SINGLE' } =>
  node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';

/** A new node: what is short stands on one line where it is `inside` something, the rest in lines below each other. */
function styled(document: Maker, value: unknown, inside: boolean): Node {
  const node = document.createNode(value, { aliasDuplicateObjects: false });
  style(node, value, inside);
  return node;
}

function style(part: unknown, value: unknown, inside: boolean): void {
  const node = isPair(part) ? part.value : part;
  // As a block it would end in empty lines, which others after it would add to.
  if (isScalar(node) && /\n\s*\n$/.test(String(value))) node.type = 'QUOTE_DOUBLE';
  if (!isCollection(node)) return;
  const isTall = Array.isArray(value) ? value.some(isGroup) : isGroup(value) && 'id' in value;
  if (inside && !isTall && isShort(value, longestLine)) {
    flow(node);
    return;
  }
  const values = Array.isArray(value)
    ? value
    : Object.values(Object(value)).filter((field) => field !== undefined);
  for (const [at, item] of node.items.entries()) style(item, values[at], true);
}

const isShort = (value: unknown, most: number) => {
  const text = JSON.stringify(value);
  return text.length <= most && !text.includes('\\n');
};

function flow(node: YAMLMap | YAMLSeq): void {
  visit(node, {
    Collection(_, inner) {
      inner.flow = true;
      setPadding(inner, isMap(inner));
    },
  });
}

/** Whether what opens with a bracket before `next` has a space there, or would have in one line. */
const isPadded = (node: YAMLMap | YAMLSeq, next: string | undefined) =>
  next === ' ' || (next === '\n' && isMap(node));

/** Writes `{ a: 1 }` or `{a: 1}`. The library has one setting for a whole document, for lists and groups alike. */
function setPadding(node: YAMLMap | YAMLSeq, padded: boolean): void {
  const print = node.toString.bind(node);
  node.toString = (context, ...rest) =>
    print(context && { ...context, flowCollectionPadding: padded ? ' ' : '' }, ...rest);
}
