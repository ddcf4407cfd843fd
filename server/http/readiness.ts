/**
 * `GET /readyz`: whether feeds may send here. 503 with the reason while the log takes nothing or the server is stopping;
 * screens are served all the same. (`/healthz` only says that the process answers.)
 */
import { Hono } from 'hono';
import type { AppDeps } from './deps.ts';
import { problem } from './problem.ts';

export const readinessRoute = ({ health }: Pick<AppDeps, 'health'>) =>
  new Hono().get('/', async (c) => {
    const reason = await health.unready();
    if (reason !== undefined) return problem(c, 503, `Not ready for events: ${reason}.`);
    return c.json({ status: 'ready' }, 200, { 'Cache-Control': 'no-store' });
  });
