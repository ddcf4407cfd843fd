/** Finds in a script what Chromium 64 does not know: syntax, which would stop it whole, and built-ins. */
import { parseAst } from 'vite';

/** A node of the syntax tree (ESTree). */
interface Node {
  type: string;
  [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';

/** Methods and functions that came later and that display/wall/built-ins.ts does not bring. */
const newerBuiltIns = new Set([
  ...['replaceAll', 'matchAll', 'trimStart', 'trimEnd', 'isWellFormed'],
  ...['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced'],
  ...['allSettled', 'withResolvers', 'groupBy', 'getAnimations', 'randomUUID', 'structuredClone'],
]);

/** One line for each thing found, each once. Throws when the script cannot be parsed at all. */
export function newerScript(code: string): string[] {
  const found = new Set<string>();
  const visit = (value: unknown, inFunction: boolean): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, inFunction);
    if (!isNode(value)) return;
    for (const what of newerIn(value, inFunction)) found.add(what);
    const within = inFunction || /Function|^PropertyDefinition$/.test(value.type);
    for (const child of Object.values(value)) visit(child, within);
  };
  visit(parseAst(code), false);
  return [...found];
}

function* newerIn(node: Node, inFunction: boolean): Generator<string> {
  switch (node.type) {
    case 'ChainExpression':
      yield '?.';
      break;
    case 'LogicalExpression':
      if (node.operator === '??') yield '??';
      break;
    case 'AssignmentExpression':
      if (/^(\?\?|\|\||&&)=$/.test(String(node.operator))) yield String(node.operator);
      break;
    case 'PropertyDefinition':
    case 'AccessorProperty':
      yield 'class field';
      break;
    case 'PrivateIdentifier':
      yield 'private member';
      break;
    case 'StaticBlock':
      yield 'static block';
      break;
    case 'CatchClause':
      if (!node.param) yield 'catch without binding';
      break;
    case 'AwaitExpression':
      if (!inFunction) yield 'await outside a function';
      break;
    case 'ExportAllDeclaration':
      if (node.exported) yield 'export * as';
      break;
    case 'Literal':
      yield* newerLiteral(node);
      break;
    case 'NewExpression':
    case 'CallExpression':
      yield* newerCall(node);
      break;
  }
}

function* newerLiteral({ raw, bigint, regex, value }: Node): Generator<string> {
  if (bigint) yield `BigInt ${bigint}n`;
  if (typeof value === 'number' && String(raw).includes('_')) yield `numeric separator ${raw}`;
  if (!regex) return;
  const { pattern, flags } = regex as { pattern: string; flags: string };
  yield* newerPattern(pattern, flags);
}

function* newerCall({ callee, arguments: given }: Node): Generator<string> {
  if (!isNode(callee)) return;
  const { type, name, property } = callee;
  const called = type === 'Identifier' ? name : isNode(property) ? property.name : undefined;
  if (typeof called !== 'string') return;
  if (newerBuiltIns.has(called)) yield `${called}()`;
  const [pattern, flags] = (given as Node[]).map(({ value }) => value);
  if (called === 'RegExp' && typeof pattern === 'string') yield* newerPattern(pattern, String(flags ?? ''));
}

/** The build named 64 was made before property escapes, lookbehind and named groups were on. */
function* newerPattern(pattern: string, flags: string): Generator<string> {
  // Escaped backslashes, so that what follows one is not taken for an escape.
  const plain = pattern.replace(/\\\\/g, '');
  if (/\\p\{/i.test(plain)) yield `property escape /${pattern}/`;
  if (/(?<!\\)\(\?<[=!]/.test(plain)) yield `lookbehind /${pattern}/`;
  if (/(?<!\\)\(\?<[^=!]/.test(plain)) yield `named group /${pattern}/`;
  if (/(?<!\\)\(\?[a-z-]+:/.test(plain)) yield `pattern modifier /${pattern}/`;
  if (/[dv]/.test(flags)) yield `flags ${flags}`;
}

/** The style sheets that a script holds in its template literals and strings. */
export function styleSheetsIn(code: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    if (!isNode(value)) return;
    const text = textOf(value);
    if (text && /[{;]\s*[-a-z]+\s*:[^{}]+[;}]/.test(text) && !/<[a-z!/]/.test(text)) found.push(text);
    for (const child of Object.values(value)) visit(child);
  };
  visit(parseAst(code));
  return found;
}

/** The text of a template literal, with `0` for what is put into it, or of a string. */
function textOf({ type, quasis, value }: Node): string | undefined {
  if (type === 'Literal' && typeof value === 'string') return value;
  if (type !== 'TemplateLiteral') return undefined;
  return (quasis as { value: { cooked: string | null } }[]).map((quasi) => quasi.value.cooked).join('0');
}
