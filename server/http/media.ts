/** `GET /media/{hall}/{name}`: the pictures and films of a hall, under names that hold their content's hash. */
import { Hono } from 'hono';
import type { HallEnv } from './hall-env.ts';
import { immutable } from './halls.ts';
import { problem } from './problem.ts';

/** Halls bring their own SVG files: opened by themselves they may run nothing and fetch nothing. */
export const mediaPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export const mediaRoute = () =>
  new Hono<HallEnv>().get('/:name', (c) => {
    const file = c.var.hall.published().media.get(c.req.param('name'));
    if (file === undefined) return problem(c, 404, 'There is no such picture.');
    return c.body(file.bytes, 200, {
      'Content-Type': file.contentType,
      'Cache-Control': immutable,
      'Content-Security-Policy': mediaPolicy,
    });
  });
