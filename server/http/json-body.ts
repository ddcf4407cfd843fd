/** Reads a small JSON body by a schema. */
import type { Context } from 'hono';
import type * as v from 'valibot';
import { parse } from '#config/schema.ts';
import { bodyBrokeOff } from './body.ts';
import { problem } from './problem.ts';

export type ReadBody<T> = { ok: true; value: T } | { ok: false; answer: Response };

/**
 * The body as the schema has it, or the answer that says what is wrong with it: 415 where it is not JSON by its type
 * (which no form of another site's can send), 400 where it does not parse.
 */
export async function readJson<S extends v.GenericSchema>(
  c: Context,
  schema: S,
): Promise<ReadBody<v.InferOutput<S>>> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? ''))
    return refuse(c, 415, 'Content-Type must be application/json.');
  const text = await c.req.text().catch(() => undefined);
  if (text === undefined) return refuse(c, 400, bodyBrokeOff);
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    // The parser's own words quote the body, and with it passwords.
    return refuse(c, 400, 'The body is not valid JSON.');
  }
  const parsed = parse(schema, input);
  if (parsed.ok) return parsed;
  const faults = parsed.faults.map(({ path, reason }) => `${path || 'the body'} ${reason}`);
  return refuse(c, 400, `${faults.join('; ')}.`);
}

const refuse = (c: Context, status: 400 | 415, detail: string) => ({
  ok: false as const,
  answer: problem(c, status, detail),
});
