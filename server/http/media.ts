/**
 * `GET /media/{hall}/{name}`: the pictures and films of a hall, under names that hold their content's hash; whole or, as
 * browsers ask for films to begin them anew, in part.
 */
import { Hono } from 'hono';
import { byteRange } from './byte-range.ts';
import type { HallEnv } from './hall-env.ts';
import { immutable } from './halls.ts';
import { problem } from './problem.ts';

/** Halls bring their own SVG files: opened by themselves they may run nothing and fetch nothing. */
export const mediaPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export const mediaRoute = () =>
  new Hono<HallEnv>().get('/:name', (c) => {
    const file = c.var.hall.published().media.get(c.req.param('name'));
    if (file === undefined) return problem(c, 404, 'There is no such picture.');
    const { bytes, contentType } = file;
    const size = bytes.length;
    // A validator that we never gave cannot match: then the whole is the answer.
    const whole = c.req.method !== 'GET' || c.req.header('If-Range') !== undefined;
    const range = byteRange(whole ? undefined : c.req.header('Range'), size);
    if (range === 'unsatisfiable') {
      const headers = { 'Content-Range': `bytes */${size}` };
      return problem(c, 416, `The file ends after ${size} bytes.`, { headers });
    }
    const headers = {
      'Content-Type': contentType,
      'Cache-Control': immutable,
      'Content-Security-Policy': mediaPolicy,
      'Accept-Ranges': 'bytes',
    };
    if (!range) return c.body(bytes, 200, headers);
    const { first, last } = range;
    return c.body(bytes.subarray(first, last + 1), 206, {
      ...headers,
      'Content-Range': `bytes ${first}-${last}/${size}`,
    });
  });
