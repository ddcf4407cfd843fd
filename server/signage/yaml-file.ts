/** Reads YAML so that each fault can be told with its line. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { Fault, Parsed } from '#config/schema.ts';

export interface YamlFile {
  content: unknown;
  /** The fault with the line it stands on, or the nearest part around it that is there. */
  located(fault: Fault): Fault;
}

/** Parses YAML text, giving every error of its syntax. */
export function readYaml(text: string): Parsed<YamlFile> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return { ok: false, faults: document.errors.map((error) => syntaxFault(error, lines)) };
  }
  let content: unknown;
  try {
    content = document.toJS();
  } catch (error) {
    // Anchors that multiply beyond measure, or lead nowhere.
    return { ok: false, faults: [{ path: '', reason: `cannot be read: ${String(error)}` }] };
  }
  return {
    ok: true,
    value: {
      content,
      located(fault) {
        const offset = offsetOf(document, fault.path);
        return offset === undefined ? fault : { ...fault, line: lines.linePos(offset).line };
      },
    },
  };
}

/** The mistakes that are made most, in plain words. */
const mistakes: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'is indented with a tab: use two spaces',
  BAD_INDENT: 'is indented by another width than its neighbours',
  DUPLICATE_KEY: 'names a field that is already given above',
  MISSING_CHAR: 'lacks a quote, comma or bracket that closes what was opened',
};

function syntaxFault({ code, message, pos }: YAMLError, lines: LineCounter): Fault {
  const plain = mistakes[code];
  const reason = plain ? `${plain} (${message})` : `is not valid YAML: ${message}`;
  return { path: '', reason, line: lines.linePos(pos[0]).line };
}

function offsetOf(document: Document, path: string): number | undefined {
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const [, index, name] of path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)) {
    if (isAlias(node)) node = node.resolve(document);
    let at: unknown;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === name);
      at = pair?.key;
      node = pair?.value;
    } else if (isSeq(node)) {
      at = node = node.items[Number(index)];
    }
    if (!isNode(at) || !at.range) break;
    offset = at.range[0];
  }
  return offset;
}
