/** Parsing by a schema, with every fault told as path and reason, in words that whoever wrote the input can act on. */
import * as v from 'valibot';

/** One thing wrong with what was parsed. */
export interface Fault {
  /** Where: `guides[2].service`. Empty for the whole. */
  path: string;
  /** What is wrong there, in words a manager can act on. */
  reason: string;
  /** The same in Chinese, where whoever found it says so: the reasons of schemas stand in the manager's own table. */
  zh?: string;
  /** Line of the file, from 1, where the input was a file and the line is known. */
  line?: number;
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; faults: Fault[] };

/** Parses `input` by any schema, giving all its faults as path and reason. */
export function parse<S extends v.GenericSchema>(schema: S, input: unknown): Parsed<v.InferOutput<S>> {
  const result = v.safeParse(schema, input);
  if (result.success) return { ok: true, value: result.output };
  return {
    ok: false,
    faults: result.issues.map((issue) => ({ path: pathOf(issue), reason: reasonOf(issue) })),
  };
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  let path = '';
  for (const { key } of issue.path ?? []) {
    path += typeof key === 'number' ? `[${key}]` : `${path ? '.' : ''}${String(key)}`;
  }
  return path;
}

/** What a value must be, by the type of schema that refused it. */
const kinds: Record<string, string> = {
  string: 'must be text',
  number: 'must be a number',
  boolean: 'must be true or false',
  array: 'must be a list',
  object: 'must be a group of fields',
  strict_object: 'must be a group of fields',
};

function reasonOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'is not a known field';
  if (issue.received === 'undefined') return 'is missing';
  if (issue.type === 'min_value') return `must be at least ${issue.requirement}, not ${issue.received}`;
  if (issue.type === 'max_value') return `must be at most ${issue.requirement}, not ${issue.received}`;
  const kind = kinds[issue.type];
  if (!kind) return issue.message;
  // YAML reads an unquoted 3, 2026 or true as no text.
  const unquoted = issue.type === 'string' && ['number', 'boolean'].includes(typeof issue.input);
  return unquoted ? `${kind}: put quotes around it, "${issue.input}"` : kind;
}
