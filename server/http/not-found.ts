/** What is answered where there is nothing: problems to programs, a page to people. */
import type { Context } from 'hono';
import { problem } from './problem.ts';

const page = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>404</title>
<h1>没有这个页面</h1>
<p lang="en">There is no such page.</p>
<p><a href="/">大屏 · Wall</a> · <a href="/manager/">厅经理 · Manager</a> · <a href="/api/">API</a></p>
</html>
`;

const forPrograms = /^\/(api\/.|media(\/|$))/;

export function notFound(c: Context): Response | Promise<Response> {
  if (forPrograms.test(c.req.path))
    return problem(c, 404, 'There is nothing at this address; see /openapi.json.');
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    return problem(c, 405, 'Pages can only be read.', { headers: { Allow: 'GET, HEAD' } });
  }
  return c.html(page, 404, { 'Cache-Control': 'no-store' });
}
