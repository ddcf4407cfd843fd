/** Upgrades that are refused, and links that are opened only to be closed. */
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { type ClientOptions, WebSocket } from 'ws';
import type { LinkOptions } from '../../../server/live/socket.ts';
import { eventually } from '../../helpers/eventually.ts';
import { LinkScreen } from '../../helpers/link-screen.ts';
import { type LinkServer, startLinkServer } from '../../helpers/link-server.ts';
import { openRawScreen } from '../../helpers/raw-screen.ts';

let link: LinkServer;
const start = async (options: Partial<LinkOptions> = {}) => {
  link = await startLinkServer({}, options);
};
afterEach(() => link.stop());

/** The HTTP response with which an upgrade is refused. */
async function refusal(url: string, options: ClientOptions = {}): Promise<IncomingMessage> {
  const socket = new WebSocket(url, options);
  socket.on('error', () => {}); // told by the response
  const [, response] = await once(socket, 'unexpected-response');
  socket.terminate();
  return response;
}

it.each(['/', '/api/v1/halls/main/links', '/api/v1/halls/main/link/', '/api/v1/halls//link'])(
  '[L1] answers an upgrade to %s with 404',
  async (path) => {
    await start();
    expect((await refusal(`ws://127.0.0.1:${link.port}${path}`)).statusCode).toBe(404);
  },
);

it('lets go of a refused connection even where bytes follow that nobody reads', async () => {
  await start();
  const accepted = once(link.server, 'connection');
  const screen = await openRawScreen(link.port, '/nowhere', ['hello']);
  const [socket] = await accepted;
  await eventually(() => expect(socket.destroyed).toBe(true));
  screen.socket.destroy();
});

it('[L1] takes a query with the path', async () => {
  await start();
  const screen = await LinkScreen.join(`${link.url}?screen=tv`);
  expect(screen.all('snapshot')).toHaveLength(1);
});

it('[L3] refuses the pages of other origins', async () => {
  await start();
  for (const origin of ['https://elsewhere.example', 'null', 'nonsense', 'http://127.0.0.1']) {
    expect((await refusal(link.url, { origin })).statusCode).toBe(403);
  }
});

it('[L3] takes its own pages, those of allowed origins, and what is no page', async () => {
  await start({ allowedOrigins: ['https://signs.example'] });
  for (const origin of [`http://127.0.0.1:${link.port}`, 'https://signs.example', undefined]) {
    const screen = await LinkScreen.open(link.url, origin === undefined ? {} : { origin });
    expect(screen.socket.readyState).toBe(WebSocket.OPEN);
  }
});

it('[L4] closes a link to a hall that is not here with 4404', async () => {
  await start();
  const screen = await LinkScreen.open(link.url.replace('main', 'other'));
  expect(await screen.untilClosed()).toBe(4404);
});

it('[L5] answers 503 when it has all the links it may have, and takes a screen again when one has gone', async () => {
  await start({ maxLinks: 1 });
  const first = await LinkScreen.join(link.url);
  const response = await refusal(link.url);
  expect(response.statusCode).toBe(503);
  expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
  first.drop();
  const tryAgain = async (): Promise<LinkScreen> => LinkScreen.join(link.url).catch(tryAgain);
  expect((await tryAgain()).view).toBeDefined();
});

it('agrees to no compression', async () => {
  await start();
  const screen = await LinkScreen.open(link.url, { perMessageDeflate: true });
  expect(screen.socket.extensions).toBe('');
});
