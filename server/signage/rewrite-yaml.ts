/**
 * Brings a hall file's text to another content. Only the lines of the items that changed are written anew: all others,
 * with their comments, stay as they are, byte by byte.
 */
import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isGroup, itemsById, sameValue } from '#config/changes.ts';
import { changeText, newText } from './yaml-nodes.ts';

/** `text` (valid YAML) with `content` in place of its own. */
export const rewriteYaml = (text: string, content: unknown): string => rewriterOf(text)(content);

/** The same for several contents: the text is read once. */
export function rewriterOf(text: string): (content: unknown) => string {
  const isWindows = text.includes('\r\n');
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const rewrite = linesRewriter(text.slice(mark.length).replaceAll('\r\n', '\n'));
  return (content) => {
    const written = mark + rewrite(content);
    return isWindows ? written.replaceAll('\n', '\r\n') : written;
  };
}

function linesRewriter(text: string): (content: unknown) => string {
  const document = parseDocument(text);
  const before: unknown = document.toJS();
  const { contents: root, directives } = document;
  const isPlain = !directives?.docStart && !directives?.docEnd && !sharesParts(document);
  return (content) => {
    if (sameValue(before, content)) return text;
    // An empty text would hold nothing, not an empty group.
    const isFilled = isGroup(content) && Object.values(content).some((section) => section !== undefined);
    if (isPlain && isFilled && isMap(root) && !root.flow && isGroup(before)) {
      const written = rewriteSections(text, root, before, content);
      if (written !== undefined) return written;
    }
    return changeText(text, before, content);
  };
}

/** Whether one part of a document is used in several places. */
function sharesParts(document: ReturnType<typeof parseDocument>): boolean {
  let shared = false;
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || node.anchor) {
        shared = true;
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return shared;
}

type Fields = Readonly<Record<string, unknown>>;

/** A stretch of lines, with the comments and empty lines above it. */
interface Part {
  lead: string;
  body: string;
}

/** Undefined where the sections do not stand one below the other. */
function rewriteSections(text: string, root: YAMLMap, before: Fields, after: Fields): string | undefined {
  let out = '';
  let from = 0;
  const known = new Set<string>();
  for (const { key, value } of root.items) {
    if (!isScalar(key) || !key.range) return undefined;
    const start = key.range[0];
    if (start < from || (start > 0 && text[start - 1] !== '\n')) return undefined;
    const end = lineAfter(text, Math.max(key.range[1], endOf(text, value)));
    const name = String(key.value);
    known.add(name);
    const body = text.slice(start, end);
    out +=
      text.slice(from, start) + rewriteSection({ text, name, value, body, start }, before[name], after[name]);
    from = end;
  }
  out += text.slice(from);
  for (const [name, value] of Object.entries(after)) {
    if (!known.has(name) && value !== undefined) out = `${withEnd(out)}\n${newText({ [name]: value })}`;
  }
  return out;
}

interface Section {
  /** The whole text. */
  text: string;
  name: string;
  value: unknown;
  /** Its lines, from `start` on in the text. */
  body: string;
  start: number;
}

function rewriteSection(section: Section, before: unknown, after: unknown): string {
  const { text, name, value, body, start } = section;
  if (after === undefined) return '';
  if (sameValue(before, after)) return body;
  const [from, to] = [itemsById(before), itemsById(after)];
  if (isSeq(value) && !value.flow && from && to && from.size > 0 && to.size > 0) {
    const parts = partsOf(text, value, start);
    const written = parts && rewriteItems(parts, from, to);
    if (written !== undefined && sameValue(parseDocument(written).toJS(), { [name]: after })) return written;
  }
  return changeText(body, { [name]: before }, { [name]: after });
}

interface Parts {
  head: string;
  /** How far the items are indented. */
  indent: number;
  items: Part[];
}

/** The lines of a list's items; undefined where these do not stand in lines of their own. */
function partsOf(text: string, list: YAMLSeq, start: number): Parts | undefined {
  const headEnd = lineAfter(text, start + 1);
  const items: Part[] = [];
  let from = headEnd;
  let indent: number | undefined;
  for (const item of list.items) {
    if (!isNode(item) || !item.range) return undefined;
    const itemStart = text.lastIndexOf('\n', item.range[0] - 1) + 1;
    const dash = /^( *)- +$/.exec(text.slice(itemStart, item.range[0]))?.[1];
    if (dash === undefined || itemStart < from || (indent ?? dash.length) !== dash.length) return undefined;
    indent = dash.length;
    const end = lineAfter(text, endOf(text, item));
    items.push({ lead: text.slice(from, itemStart), body: text.slice(itemStart, end) });
    from = end;
  }
  return { head: text.slice(start, headEnd), indent: indent ?? 0, items };
}

type Items = ReadonlyMap<string, unknown>;

function rewriteItems({ head, indent, items }: Parts, before: Items, after: Items): string | undefined {
  const parts = new Map<string, Part>();
  let heading = '';
  for (const [at, id] of [...before.keys()].entries()) {
    const part = items[at];
    if (!part) return undefined;
    if (after.has(id)) {
      parts.set(id, { ...part, lead: heading + part.lead });
      heading = '';
    } else if (at === 0 || part.lead.startsWith('\n')) {
      // What stands apart from an item that goes is the heading of those below it.
      heading += part.lead;
    }
  }
  const isFlow = items.every(({ body }) => /^ *- +\{/.test(body));
  let out = withEnd(head);
  for (const [id, item] of after) {
    const part = parts.get(id);
    if (!part) {
      out += indented(newItem(item, isFlow), indent);
      continue;
    }
    const body = sameValue(before.get(id), item)
      ? part.body
      : rewriteItem(part.body, indent, before.get(id), item);
    if (body === undefined) return undefined;
    out += part.lead + withEnd(body);
  }
  return out + heading;
}

function newItem(item: unknown, isFlow: boolean): string {
  // Written as another beside an item in braces, it takes over that style.
  return isFlow ? changeText('- { id: "" }\n', [{ id: '' }], [item]) : newText([item]);
}

function rewriteItem(body: string, indent: number, before: unknown, after: unknown): string | undefined {
  const lines = body.split('\n');
  const margin = ' '.repeat(indent);
  if (lines.some((line) => line.trim() !== '' && !line.startsWith(margin))) return undefined;
  const flush = lines.map((line) => line.slice(indent)).join('\n');
  return indented(changeText(flush, [before], [after]), indent);
}

const indented = (text: string, indent: number) => text.replaceAll(/^(?=.)/gm, ' '.repeat(indent));

const withEnd = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** Where the last part of a node ends, without the comments after it. */
function endOf(text: string, node: unknown): number {
  if (!isNode(node) || !node.range) return 0;
  if (!isCollection(node) || node.flow) return node.range[1];
  const last = node.items.at(-1);
  if (last === undefined) return node.range[1];
  if (isSeq(node)) return endOf(text, last) || node.range[0];
  const { key, value } = last as YAMLMap['items'][number];
  return Math.max(endOf(text, key), endOf(text, value));
}

/** The beginning of the line after the one that holds what ends at `offset`. */
function lineAfter(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}
