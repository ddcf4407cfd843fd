/** Every error answer of the API: a problem document (RFC 9457), never a stack trace. */

import { STATUS_CODES } from 'node:http';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as v from 'valibot';
import { DraftProblem } from '#protocol/signage.ts';
import { EventResult } from './event-results.ts';

export const Problem = v.object({
  /** The status in words. */
  title: v.string(),
  status: v.number(),
  /** What is wrong and what to do about it. */
  detail: v.string(),
  /** What became of each event, where events were refused. */
  results: v.optional(v.array(EventResult)),
  /** What keeps a draft from being saved or published. */
  ...DraftProblem.entries,
});
export type Problem = v.InferOutput<typeof Problem>;

/** Answers with a problem document. */
export function problem(
  c: Context,
  status: ContentfulStatusCode,
  detail: string,
  extra: { headers?: Record<string, string>; results?: EventResult[]; draft?: DraftProblem } = {},
): Response {
  const body: Problem = {
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
    ...(extra.results && { results: extra.results }),
    ...extra.draft,
  };
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...extra.headers,
  });
}

/** Header that says how long to wait, in whole seconds, at least one. */
export const retryAfter = (ms: number) => ({ 'Retry-After': String(Math.max(1, Math.ceil(ms / 1000))) });
