/** `POST /api/v1/looks/{ticket}`: a screen hands in the picture it was asked for, or says why it has none. */
import { Hono } from 'hono';
import { link } from '#protocol/messages.ts';
import { NoLook } from '#protocol/screens.ts';
import { limitBody } from './body.ts';
import type { AppDeps } from './deps.ts';
import { readJson } from './json-body.ts';
import { problem } from './problem.ts';

export const lookRoutes = ({ screens: { looks } }: Pick<AppDeps, 'screens'>) =>
  new Hono().post('/:ticket', limitBody(link.maxLookBytes), async (c) => {
    const ticket = c.req.param('ticket');
    const over = () => problem(c, 410, 'Nobody waits for this picture any more.');
    if (c.req.header('Content-Type')?.startsWith('application/json')) {
      const body = await readJson(c, NoLook);
      if (!body.ok) return body.answer;
      return looks.handIn(ticket, { kind: 'unable', ...body.value }) ? c.body(null, 204) : over();
    }
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const type = pictureType(bytes);
    if (!type) return problem(c, 415, 'The picture must be WebP or JPEG.');
    return looks.handIn(ticket, { kind: 'picture', type, bytes }) ? c.body(null, 204) : over();
  });

/** By what it is, not by what it is called: it is shown to staff by this server. */
function pictureType(bytes: Uint8Array): 'image/webp' | 'image/jpeg' | undefined {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp';
  return text(0, 3) === '\xff\xd8\xff' ? 'image/jpeg' : undefined;
}
