/** Finds the hall that a path names. */
import { createMiddleware } from 'hono/factory';
import type { AppDeps, HallPort } from './deps.ts';
import { problem } from './problem.ts';

export interface HallEnv {
  Variables: { hall: HallPort };
}

/** For paths with `:hall`. 404 where there is no such hall. */
export function withHall(halls: AppDeps['halls']) {
  return createMiddleware<HallEnv>(async (c, next) => {
    const id = c.req.param('hall') ?? '';
    const hall = halls.get(id);
    if (hall === undefined)
      return problem(c, 404, 'There is no such hall here; GET /api/v1/halls lists them.');
    c.set('hall', hall);
    return next();
  });
}
