/** Keeps request bodies within bounds, without ever holding more than the limit. */
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problem } from './problem.ts';

/** 413 by the announced length where there is one, else as soon as more than `maxBytes` have come in. */
export function limitBody(maxBytes: number): MiddlewareHandler {
  const detail = `The body must be at most ${maxBytes} bytes.`;
  const counted = bodyLimit({ maxSize: maxBytes, onError: (c) => problem(c, 413, detail) });
  return async (c, next) => {
    const announced = c.req.header('Content-Length');
    // Node.js holds a sender to the length it announces; counting would only cost the direct way to the body.
    if (announced === undefined) return counted(c, next);
    return Number(announced) > maxBytes ? problem(c, 413, detail) : next();
  };
}
