/** Screens that do not drain what they are sent. */
import type { Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HallView } from '#domain/view.ts';
import { link as limits } from '#protocol/messages.ts';
import { protocolVersion } from '#protocol/version.ts';
import { eventually } from '../../helpers/eventually.ts';
import { LinkScreen } from '../../helpers/link-screen.ts';
import { type LinkServer, startLinkServer } from '../../helpers/link-server.ts';
import { openRawScreen } from '../../helpers/raw-screen.ts';
import { viewWith } from '../../helpers/views.ts';

let link: LinkServer;
beforeEach(async () => {
  link = await startLinkServer();
});
afterEach(() => link.stop());

const hello = (screen: string) =>
  JSON.stringify({ type: 'hello', protocol: protocolVersion, screen, build: 'b1' });
const connected = () =>
  link.hub
    .screens()
    .filter((screen) => screen.connected)
    .map(({ screen }) => screen);

/** A view whose every change makes a patch of some 100 KB. */
function largeView(waiting: number): HallView {
  const ids = Array.from({ length: 1500 }, (_, at) => `service-${at}`);
  const service = { waiting, wait: { kind: 'unknown' as const } };
  return { ...viewWith(waiting), services: Object.fromEntries(ids.map((id) => [id, service])) };
}

it('[L27] cuts off a screen that takes nothing, holds no more for it than allowed, and serves the others on', async () => {
  const accepted: Socket[] = [];
  link.server.on('connection', (socket) => accepted.push(socket));
  const stuck = await openRawScreen(link.port, '/api/v1/halls/main/link', [hello('stuck')]);
  await eventually(() => expect(connected()).toEqual(['stuck']));
  stuck.socket.pause();
  const reading = await LinkScreen.join(link.url, { screen: 'reading' });

  let step = 0;
  while (connected().includes('stuck')) {
    step += 1;
    if (step > 2000) throw new Error('200 MB went to a screen that takes nothing');
    link.hub.publish(largeView(step));
    await reading.untilSeq(step);
  }
  for (let more = 1; more <= 10; more++) link.hub.publish(viewWith(more));
  await reading.untilSeq(step + 10);

  expect(reading.view).toEqual(viewWith(10));
  expect(accepted[0]?.writableLength).toBeLessThan(limits.maxPendingBytes + 2 * 150_000);
  await eventually(() => expect(accepted[0]?.destroyed).toBe(true));
  stuck.socket.destroy();
}, 30_000);

it('[L27] lets a screen take its time over a large first answer', async () => {
  const ids = Array.from({ length: 10_000 }, (_, at) => `counter-${at}`);
  const counters = Object.fromEntries(ids.map((id) => [id, { state: 'closed' as const }]));
  link.hub.publish({ ...viewWith(1), counters });
  const screen = await LinkScreen.open(link.url);
  screen.socket.pause();
  screen.hello();
  await eventually(() => expect(connected()).toEqual(['tv']));
  for (let waiting = 2; waiting <= 10; waiting++) link.hub.publish({ ...viewWith(waiting), counters });
  expect(connected()).toEqual(['tv']);
  screen.socket.resume();
  await screen.untilSeq(10);
});

it('[L27] lets a screen that was cut off resume', async () => {
  const earlier = await LinkScreen.join(link.url);
  earlier.socket.pause();
  let step = 0;
  while (connected().length > 0) {
    if (++step > 2000) throw new Error('200 MB went to a screen that takes nothing');
    link.hub.publish(largeView(step));
    await new Promise(setImmediate);
  }
  earlier.drop();
  const screen = await LinkScreen.join(link.url, {}, earlier);
  await screen.untilSeq(step);
  expect(screen.view).toEqual(largeView(step));
}, 30_000);
