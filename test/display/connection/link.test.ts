import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeCodes, type Health, type ServerMessage } from '#protocol/messages.ts';
import { type Link, type LinkState, startLink } from '../../../display/connection/link.ts';
import { eventually } from '../../helpers/eventually.ts';
import { type HandTimers, handTimers } from '../../helpers/hand-timers.ts';
import { type ScriptedServer, startScriptedServer } from '../../helpers/scripted-server.ts';
import { viewWith } from '../../helpers/views.ts';

const clock = { now: 1, rate: 1, kind: 'real' };
const snapshot = { type: 'snapshot', epoch: 'e', seq: 0, view: viewWith(0), clock, config: 'c', build: 'b' };
const time = { type: 'time', clock };

let server: ScriptedServer;
let timers: HandTimers;
let link: Link;
let states: LinkState[];
let told: ServerMessage[];
let malformed: string[];
let random: number;

beforeEach(async () => {
  server = await startScriptedServer();
  timers = handTimers();
  [states, told, malformed] = [[], [], []];
  random = 0.5;
});
afterEach(async () => {
  link.stop();
  await server.stop();
});

function start(more: Partial<Parameters<typeof startLink>[0]> = {}) {
  link = startLink({
    url: server.url,
    open: (url) => new WebSocket(url),
    hello: () => ({ type: 'hello', protocol: 1, screen: 'tv', build: 'b' }),
    seq: () => 7,
    onMessage: (message) => told.push(message),
    onState: (state) => states.push(state),
    onMalformed: (reason) => malformed.push(reason),
    timers,
    random: () => random,
    ...more,
  });
}

const state = () => states.at(-1);
const until = (kind: LinkState['kind']) => eventually(() => expect(state()?.kind).toBe(kind));

/** Connects, says hello and is told the state. */
async function goLive(hellos = 1) {
  await server.untilHellos(hellos);
  server.say(snapshot);
  await until('live');
}

it('[L7] says hello first and is live once the server has told the state', async () => {
  start();
  expect(state()).toEqual({ kind: 'connecting', attempt: 0 });
  await goLive();
  expect(server.heard[0]).toEqual({ type: 'hello', protocol: 1, screen: 'tv', build: 'b' });
  expect(told).toEqual([snapshot]);
});

it('[L20] answers each time with how far it is', async () => {
  start();
  await goLive();
  server.say(time);
  await eventually(() => expect(server.heard.at(-1)).toEqual({ type: 'ack', seq: 7 }));
});

it('[L31] waits longer after each failure, then connects again', async () => {
  start({ open: () => new WebSocket('ws://127.0.0.1:1/') });
  await until('waiting');
  expect(state()).toEqual({ kind: 'waiting', untilMs: 250, attempt: 1 });
  timers.pass(250);
  await until('waiting');
  expect(state()).toEqual({ kind: 'waiting', untilMs: 250 + 500, attempt: 2 });
});

it('waits and tries again when the browser refuses to open a socket', () => {
  start({
    open: () => {
      throw new Error('refused');
    },
  });
  expect(state()).toMatchObject({ kind: 'waiting', attempt: 1 });
  timers.pass(250);
  expect(state()).toMatchObject({ kind: 'waiting', attempt: 2 });
});

it('begins the backoff anew after a link that held for a heartbeat, and not after one that broke at once', async () => {
  start();
  await goLive();
  server.sockets.at(-1)?.terminate();
  await until('waiting');
  expect(state()).toMatchObject({ attempt: 1 });
  timers.pass(250);
  await goLive(2);
  server.sockets.at(-1)?.terminate();
  await until('waiting');
  expect(state()).toMatchObject({ attempt: 2 });
  timers.pass(500);
  await goLive(3);
  timers.pass(10_000);
  server.sockets.at(-1)?.terminate();
  await until('waiting');
  expect(state()).toMatchObject({ attempt: 1 });
});

it('[L22] gives up a link on which it hears nothing, whatever the network says, and connects again', async () => {
  start();
  await goLive();
  timers.pass(24_999);
  expect(state()?.kind).toBe('live');
  timers.pass(1);
  expect(state()?.kind).toBe('waiting');
  timers.pass(15_000);
  await goLive(2);
});

it('[L22] is kept up by any frame, even one it does not know', async () => {
  start();
  await goLive();
  timers.pass(20_000);
  server.say({ type: 'applause' });
  server.say({ type: 'config', version: 'c2' });
  await eventually(() => expect(told).toHaveLength(2));
  timers.pass(20_000);
  expect(state()?.kind).toBe('live');
});

it('gives up a connection that does not come about', async () => {
  start();
  await server.untilHellos(1);
  timers.pass(25_000);
  expect(state()?.kind).toBe('waiting');
});

it('hears nothing more from a socket it has given up', async () => {
  start();
  await goLive();
  const [first] = server.sockets;
  link.restart('test');
  timers.pass(250);
  await goLive(2);
  const messages = told.length;
  first?.send(JSON.stringify(time));
  first?.close(closeCodes.unknownHall);
  server.say(time);
  await eventually(() => expect(told).toHaveLength(messages + 1));
  expect(state()?.kind).toBe('live');
});

it('has one socket at a time', async () => {
  start();
  await goLive();
  link.restart('test');
  link.restart('test');
  link.tryNow();
  link.tryNow();
  timers.pass(1000);
  await goLive(2);
  await eventually(() => expect(server.sockets[0]?.readyState).toBe(WebSocket.CLOSED));
  expect(server.sockets).toHaveLength(2);
});

it('closes a link on which a frame is no message, says so, and connects again', async () => {
  start();
  await goLive();
  const closed = new Promise((resolve) => server.sockets[0]?.once('close', resolve));
  server.say('{"type":"patch","seq":"one","merge":{}}');
  await until('waiting');
  expect(malformed).toEqual([expect.stringContaining('patch')]);
  expect(await closed).toBe(closeCodes.badMessage);
  timers.pass(500);
  await goLive(2);
});

it('can be restarted by whoever takes its messages', async () => {
  start({ onMessage: () => link.restart('does not fit') });
  await server.untilHellos(1);
  server.say(snapshot);
  await until('waiting');
  expect(states.map(({ kind }) => kind)).toEqual(['connecting', 'waiting']);
});

it.each([
  ['unknownHall', closeCodes.unknownHall],
  ['protocolMismatch', closeCodes.protocolMismatch],
])('asks again only about once a minute after %s', async (_, code) => {
  start();
  await server.untilHellos(1);
  server.sockets[0]?.close(code, 'not here');
  await until('ended');
  expect(state()).toEqual({ kind: 'ended', code, reason: 'not here', untilMs: 60_000 });
  timers.pass(59_999);
  expect(server.sockets).toHaveLength(1);
  timers.pass(1);
  await goLive(2);
});

it('tries soon when the network is back, with a little chance in it', async () => {
  random = 0.8;
  start({ open: () => new WebSocket('ws://127.0.0.1:1/') });
  for (const passed of [400, 800, 1600, 3200]) {
    await until('waiting');
    timers.pass(passed);
  }
  await until('waiting');
  const { untilMs } = state() as Extract<LinkState, { kind: 'waiting' }>; // just waited for
  expect(untilMs - timers.now()).toBe(3200);
  link.tryNow();
  expect(state()).toEqual({ kind: 'waiting', untilMs: timers.now() + 400, attempt: 5 });
  timers.pass(400);
  expect(state()?.kind).toBe('connecting');
});

it('leaves a link that is up alone when the network is back', async () => {
  start();
  await goLive();
  link.tryNow();
  expect(state()?.kind).toBe('live');
});

it('sends only while live', async () => {
  start();
  const health: Health = {
    ...{ type: 'health', coldStart: true, width: 1, height: 1, sound: 'off' },
    ...{ painting: true, fresh: 'live', upSeconds: 1, errors: [] },
  };
  link.send(health);
  await goLive();
  link.send(health);
  await eventually(() => expect(server.heard.at(-1)).toEqual(health));
  expect(server.heard).toHaveLength(2);
});

it('closes when stopped and does not come back', async () => {
  start();
  await goLive();
  link.stop();
  await eventually(() => expect(server.sockets[0]?.readyState).toBe(WebSocket.CLOSED));
  timers.pass(100_000);
  expect(state()).toEqual({ kind: 'idle' });
  expect(server.sockets).toHaveLength(1);
});
