/** The screen's link and state against the server's hub, over real sockets. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ServerMessage } from '#protocol/messages.ts';
import { protocolVersion } from '#protocol/version.ts';
import { type Link, startLink } from '../../display/connection/link.ts';
import { createStore, type Store } from '../../display/store/store.ts';
import { eventually } from '../helpers/eventually.ts';
import { type HandTimers, handTimers } from '../helpers/hand-timers.ts';
import { type LinkServer, startLinkServer } from '../helpers/link-server.ts';
import { viewWith } from '../helpers/views.ts';

let server: LinkServer;
let store: Store;
let timers: HandTimers;
let link: Link;
let told: ServerMessage['type'][];

beforeEach(async () => {
  server = await startLinkServer();
  store = createStore('tv');
  timers = handTimers();
  told = [];
  link = startLink({
    url: server.url,
    // Another server may have taken the place of the first.
    open: () => new WebSocket(server.url),
    hello: () => {
      const { place } = store.get();
      return {
        type: 'hello',
        protocol: protocolVersion,
        screen: 'tv',
        build: 'b1',
        ...(place && { have: place }),
      };
    },
    seq: () => store.get().place?.seq,
    onMessage(message) {
      told.push(message.type);
      store.dispatch({ type: 'message', message, at: timers.now() });
    },
    onState: (state) => store.dispatch({ type: 'link', state }),
    onMalformed: (reason) => expect.unreachable(reason),
    timers,
    random: () => 0.5,
  });
  await untilLive();
});
afterEach(async () => {
  link.stop();
  await server.stop();
  expect(server.faults).toEqual([]);
});

const untilLive = () => eventually(() => expect(store.get().link).toBe('live'));
const untilView = (waiting: number) => eventually(() => expect(store.get().view).toEqual(viewWith(waiting)));

it('has the whole view, then each step of it', async () => {
  expect(store.get().view).toEqual(viewWith(0));
  for (const waiting of [4, 2, 9]) server.hub.publish(viewWith(waiting));
  await untilView(9);
  expect(told).toEqual(['snapshot', 'patch', 'patch', 'patch']);
});

it('[L10] gets what it missed, and no more, after its connection broke', async () => {
  server.hub.publish(viewWith(1));
  await untilView(1);
  link.restart('broken');
  server.hub.publish(viewWith(2));
  server.hub.publish(viewWith(3));
  expect(store.get()).toMatchObject({ link: 'lost', view: viewWith(1) });
  timers.pass(250);
  await untilView(3);
  await untilLive();
  expect(told.slice(2)).toEqual(['resumed', 'patch', 'patch']);
});

it('keeps showing what it has when the server goes away, and has all of it when another comes', async () => {
  server.hub.publish(viewWith(5));
  await untilView(5);
  await server.stop();
  await eventually(() => expect(store.get()).toMatchObject({ link: 'lost', view: viewWith(5) }));
  server = await startLinkServer({ epoch: 'e2', view: viewWith(7) });
  await eventually(() => {
    timers.pass(1000);
    expect(store.get()).toMatchObject({ link: 'live', view: viewWith(7) });
  });
  expect(told.at(-1)).toBe('snapshot');
});

it('[L18] hears commands to its name', async () => {
  server.hub.command('tv', { command: 'identify' });
  await eventually(() => expect(store.get().identifying).toBe(true));
});

it('[L17] tells its health where the server’s staff see it', async () => {
  link.send({
    type: 'health',
    config: 'c1',
    coldStart: true,
    width: 1920,
    height: 1080,
    sound: 'on',
    painting: true,
    fresh: 'live',
    upSeconds: 60,
    errors: ['a fault'],
  });
  await eventually(() =>
    expect(server.hub.screens()).toEqual([
      expect.objectContaining({
        screen: 'tv',
        config: 'c1',
        coldStart: true,
        sound: 'on',
        errors: ['a fault'],
      }),
    ]),
  );
});
