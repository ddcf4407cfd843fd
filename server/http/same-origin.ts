/** Keeps other sites' pages from acting with a manager's cookie (cross-site request forgery). */
import type { Context } from 'hono';
import { problem } from './problem.ts';
import type { Site } from './site.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A refusal for a request that changes something and does not come from a page of this server. Browsers say where a
 * request comes from: by `Sec-Fetch-Site` (over HTTPS) and by `Origin` (always, where something is changed). A program
 * that uses a session says it too.
 */
export function foreign(c: Context, site: Site): Response | undefined {
  if (safe.has(c.req.method)) return undefined;
  const relation = c.req.header('Sec-Fetch-Site');
  const origin = c.req.header('Origin');
  const comesFromHere =
    relation !== undefined && relation !== 'same-origin'
      ? false
      : (isOwn(origin, c, site) ?? relation !== undefined);
  if (comesFromHere) return undefined;
  return problem(
    c,
    403,
    'This request does not come from a page of this server (its Origin header says so).',
  );
}

/** Whether an origin is this server's; undefined where none was given. */
function isOwn(origin: string | undefined, c: Context, site: Site): boolean | undefined {
  if (origin === undefined) return undefined;
  if (origin === site.origin) return true;
  // Behind a proxy that ends TLS the schemes differ; the host does not.
  return URL.canParse(origin) && new URL(origin).host === new URL(c.req.url).host;
}
