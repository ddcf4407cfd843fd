/** The built pages. */
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import type { AppDeps } from './deps.ts';
import { immutable } from './halls.ts';

type PagesDeps = Pick<AppDeps, 'halls' | 'pagesDir'>;

/**
 * `/` leads to a hall and `/tv` to the pairing of a TV; everything else is a file of `pagesDir`. Passes on what is not
 * there.
 */
export const pages = ({ halls, pagesDir }: PagesDeps) =>
  new Hono()
    .use(onlyReading)
    .use('/', async (c, next) => toWall(c, halls) ?? next())
    .use('/tv', async (c) => c.redirect('/wall/?pair'))
    .use(toFolder)
    .use(etag())
    .use(serveStatic({ root: pagesDir, onFound: (_, c) => setHeaders(c) }));

/** Files whose names begin with a dot are the build's own notes. */
const onlyReading: MiddlewareHandler = async (c, next) => {
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
  return reads && !c.req.path.includes('/.') ? next() : c.notFound();
};

/** A page's own files are named relative to its folder, so the address needs the final slash. */
const toFolder: MiddlewareHandler = async (c, next) =>
  /^\/(wall|manager|api|preview)$/.test(c.req.path)
    ? c.redirect(`${c.req.path}/${new URL(c.req.url).search}`, 301)
    : next();

/** To the wall of the first hall, keeping what else the address says. */
function toWall(c: Context, halls: AppDeps['halls']): Response | undefined {
  const [first] = halls.keys();
  if (first === undefined) return undefined;
  return c.redirect(`/wall/?${new URLSearchParams({ ...c.req.query(), hall: first })}`);
}

function setHeaders(c: Context): void {
  const { path } = c.req;
  // The bundler puts the content's hash into the names of what it writes to assets/.
  c.header('Cache-Control', path.startsWith('/assets/') ? immutable : 'no-cache');
  // The manager's page has it in a frame; `security` keeps everything else out of frames.
  if (path.startsWith('/preview/')) c.header('X-Frame-Options', 'SAMEORIGIN');
  if (path.endsWith('/sw.js')) c.header('Service-Worker-Allowed', '/');
}
