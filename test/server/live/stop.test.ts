/** The end of the server, and ends that are its own fault. */
import { expect, it } from 'vitest';
import { protocolVersion } from '#protocol/version.ts';
import type { Hub } from '../../../server/live/hub.ts';
import { eventually } from '../../helpers/eventually.ts';
import { LinkScreen } from '../../helpers/link-screen.ts';
import { startLinkServer } from '../../helpers/link-server.ts';
import { framesIn, openRawScreen } from '../../helpers/raw-screen.ts';
import { viewWith } from '../../helpers/views.ts';

const hello = JSON.stringify({ type: 'hello', protocol: protocolVersion, screen: 'tv', build: 'b1' });
const path = '/api/v1/halls/main/link';

it('[L32] closes all links with 1001, those that said hello and those that did not', async () => {
  const link = await startLinkServer();
  const screens = [await LinkScreen.join(link.url), await LinkScreen.open(link.url)];
  await link.stop();
  for (const screen of screens) expect(await screen.untilClosed()).toBe(1001);
});

it('[L32] takes no new links while it stops', async () => {
  const link = await startLinkServer();
  const stuck = await openRawScreen(link.port, path, [hello]);
  await eventually(() => expect(link.hub.screens()).toHaveLength(1));
  const stopping = link.stop();
  await expect(LinkScreen.open(link.url)).rejects.toThrow('503');
  stuck.socket.destroy();
  await stopping;
});

it('[L32][L33] cuts a link that does not answer the close, and sends it no message after it', async () => {
  const link = await startLinkServer();
  const deaf = await openRawScreen(link.port, path, [hello]);
  await eventually(() => expect(link.hub.screens()).toHaveLength(1));
  const stopping = link.stop();
  link.hub.publish(viewWith(1));
  await stopping;
  await eventually(() => expect(deaf.socket.destroyed).toBe(true));
  const [last] = framesIn(deaf.received()).slice(-1);
  const [fin, size, ...payload] = last ?? [];
  expect([fin, size]).toEqual([0x88, payload.length]);
  expect(Buffer.from(payload).readUInt16BE(0)).toBe(1001);
});

it('closes 1011 and tells of it when serving a screen fails', async () => {
  const fault = new Error('broken');
  const hub: Pick<Hub, 'connect'> = {
    connect: () => ({
      message() {
        throw fault;
      },
      binary() {},
      pinged() {},
      gone() {},
    }),
  };
  const link = await startLinkServer({}, { hubFor: () => hub });
  const screen = await LinkScreen.open(link.url);
  screen.hello();
  expect(await screen.untilClosed()).toBe(1011);
  expect(link.faults).toEqual([fault]);
  await link.stop();
});
