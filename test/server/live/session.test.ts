/** What a screen may say and when. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { link as limits } from '#protocol/messages.ts';
import { protocolVersion } from '#protocol/version.ts';
import { eventually } from '../../helpers/eventually.ts';
import { LinkScreen } from '../../helpers/link-screen.ts';
import { type LinkServer, startLinkServer } from '../../helpers/link-server.ts';
import { viewWith } from '../../helpers/views.ts';

let link: LinkServer;
let now: number;
beforeEach(async () => {
  now = 1_000_000;
  link = await startLinkServer({ realNow: () => now });
});
afterEach(() => link.stop());

const health = {
  ...{ type: 'health', coldStart: true, width: 1920, height: 1080, sound: 'on', errors: [] },
  ...{ painting: true, fresh: 'live', upSeconds: 3600 },
};

it.each([
  ['an ack', { type: 'ack', seq: 0 }],
  ['health', health],
])('[L7] closes 4400 when the first message is %s', async (_, message) => {
  const screen = await LinkScreen.open(link.url);
  screen.send(message);
  expect(await screen.untilClosed()).toBe(4400);
});

it('[L7] closes 4400 at a second hello', async () => {
  const screen = await LinkScreen.join(link.url);
  screen.hello();
  expect(await screen.untilClosed()).toBe(4400);
});

it.each([
  ['no JSON', 'hello'],
  ['no object', '[]'],
  ['null', 'null'],
  ['no type', '{}'],
  ['of a type that is not its own', '{"type":"snapshot"}'],
  ['a hello with no screen', `{"type":"hello","protocol":${protocolVersion},"build":"b"}`],
  ['a hello with no protocol', '{"type":"hello","screen":"tv","build":"b"}'],
  ['an ack of half a step', '{"type":"ack","seq":0.5}'],
])('[L24] closes 4400 when a message is %s', async (_, text) => {
  const screen = await LinkScreen.open(link.url);
  screen.socket.send(text);
  expect(await screen.untilClosed()).toBe(4400);
});

it('[L24] says in the close reason what was wrong', async () => {
  const screen = await LinkScreen.join(link.url);
  screen.send({ ...health, width: 'wide' });
  await screen.untilClosed();
  expect(screen.closed?.reason).toMatch(/^width: /);
});

it('[L24] cuts a reason that does not fit into a close frame, between characters', async () => {
  const screen = await LinkScreen.join(link.url);
  screen.send({ ...health, coldStart: 'é'.repeat(500) });
  expect(await screen.untilClosed()).toBe(4400);
  expect(screen.closed?.reason).toContain('coldStart: ');
  expect(screen.closed?.reason).not.toContain('\uFFFD');
});

it('[L24] closes 4400 at a binary frame', async () => {
  const screen = await LinkScreen.join(link.url);
  screen.socket.send(Buffer.from(JSON.stringify({ type: 'ack', seq: 0 })));
  expect(await screen.untilClosed()).toBe(4400);
});

it('[L23] closes 1009 at a frame that is too large', async () => {
  const screen = await LinkScreen.join(link.url);
  screen.socket.send('x'.repeat(limits.maxClientFrameBytes + 1));
  expect(await screen.untilClosed()).toBe(1009);
});

it('[L25] closes 4429 at more messages than it may send at once', async () => {
  const screen = await LinkScreen.join(link.url);
  for (let sent = 1; sent < limits.messageBurst; sent++) screen.send({ type: 'ack', seq: sent });
  await eventually(() => expect(link.hub.screens()[0]?.ackSeq).toBe(limits.messageBurst - 1));
  screen.send({ type: 'ack', seq: 0 });
  expect(await screen.untilClosed()).toBe(4429);
});

it('[L25] lets a screen talk on at the permitted pace', async () => {
  const screen = await LinkScreen.join(link.url);
  for (let seq = 1; seq <= 3 * limits.messageBurst; seq++) {
    now += 1000 / limits.messagesPerSecond;
    screen.send({ type: 'ack', seq });
    await eventually(() => expect(link.hub.screens()[0]?.ackSeq).toBe(seq), { interval: 1 });
  }
});

it('[L25] counts pings', async () => {
  const screen = await LinkScreen.join(link.url);
  for (let sent = 0; sent < limits.messageBurst; sent++) screen.socket.ping();
  expect(await screen.untilClosed()).toBe(4429);
});

it('[L29] leaves all other links alone when one misbehaves', async () => {
  const good = await LinkScreen.join(link.url);
  const bad = await LinkScreen.join(link.url);
  bad.socket.send('nonsense');
  await bad.untilClosed();
  link.hub.publish(viewWith(1));
  await good.untilSeq(1);
  expect(good.closed).toBeUndefined();
});

it('[L35] closes 4406 at a hello of another version, whatever else is in it', async () => {
  for (const rest of [{ screen: 'tv', build: 'b1' }, { name: 'of a later version' }]) {
    const screen = await LinkScreen.open(link.url);
    screen.send({ type: 'hello', protocol: protocolVersion + 1, ...rest });
    expect(await screen.untilClosed()).toBe(4406);
  }
});

it('[L36] ignores fields it does not know', async () => {
  const screen = await LinkScreen.open(link.url);
  screen.send({ type: 'hello', protocol: protocolVersion, screen: 'tv', build: 'b1', mood: 'fine' });
  await screen.untilTold(({ type }) => type === 'snapshot');
});

it('tells staff what each screen said of itself', async () => {
  const screen = await LinkScreen.join(link.url, { screen: 'entrance', build: 'b7' });
  now += 5;
  screen.send({ ...health, config: 'c1', errors: ['one'] });
  screen.send({ ...health, config: 'c2', errors: ['two'] });
  screen.send({ type: 'ack', seq: 3 });
  await eventually(() => expect(link.hub.screens()[0]?.ackSeq).toBe(3));
  expect(link.hub.screens()).toEqual([
    {
      screen: 'entrance',
      connected: true,
      connectedAt: now - 5,
      heardAt: now,
      address: '127.0.0.1',
      build: 'b7',
      ackSeq: 3,
      config: 'c2',
      coldStart: true,
      width: 1920,
      height: 1080,
      sound: 'on',
      painting: true,
      fresh: 'live',
      startedAt: now - 3_600_000,
      browser: undefined,
      errors: ['one', 'two'],
    },
  ]);
});

it('remembers no more than the last five errors of a screen', async () => {
  const screen = await LinkScreen.join(link.url);
  screen.send({ ...health, errors: ['1', '2', '3', '4'] });
  screen.send({ ...health, errors: ['5', '6'] });
  await eventually(() => expect(link.hub.screens()[0]?.errors).toEqual(['2', '3', '4', '5', '6']));
});

it('tells staff of a screen that is gone, until it is back', async () => {
  const screen = await LinkScreen.join(link.url, { screen: 'entrance' });
  screen.drop();
  await eventually(() =>
    expect(link.hub.screens()).toMatchObject([{ screen: 'entrance', connected: false }]),
  );
  await LinkScreen.join(link.url, { screen: 'entrance' });
  expect(link.hub.screens()).toMatchObject([{ screen: 'entrance', connected: true }]);
});
