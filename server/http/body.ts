/** Keeps request bodies within bounds, without ever holding more than the limit. */
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problem } from './problem.ts';

export const bodyBrokeOff = 'The body broke off.';

/** 413 by the announced length where there is one, else as soon as more than `maxBytes` have come in. */
export function limitBody(maxBytes: number): MiddlewareHandler {
  const detail = `The body must be at most ${maxBytes} bytes.`;
  const counted = bodyLimit({ maxSize: maxBytes, onError: (c) => problem(c, 413, detail) });
  return async (c, next) => {
    const announced = c.req.header('Content-Length');
    // Node.js holds a sender to the length it announces; counting would only cost the direct way to the body.
    if (announced === undefined) return counted(c, next).catch((error: unknown) => brokenOff(c, error));
    return Number(announced) > maxBytes ? problem(c, 413, detail) : next();
  };
}

/** A sender that goes away in the midst of its body is no fault of the server's. */
function brokenOff(c: Context, error: unknown): Response {
  if (error instanceof Error && 'code' in error && error.code === 'ECONNRESET')
    return problem(c, 400, bodyBrokeOff);
  throw error;
}
