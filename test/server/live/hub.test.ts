/** What all screens of a hall are told. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { link as limits } from '#protocol/messages.ts';
import { protocolVersion } from '#protocol/version.ts';
import { runningClock } from '../../../server/clock.ts';
import { eventually } from '../../helpers/eventually.ts';
import { LinkScreen } from '../../helpers/link-screen.ts';
import { type LinkServer, startLinkServer } from '../../helpers/link-server.ts';
import { framesIn, openRawScreen } from '../../helpers/raw-screen.ts';
import { viewWith } from '../../helpers/views.ts';

let link: LinkServer;
let now: number;
beforeEach(async () => {
  now = 1_000_000;
  const clock = runningClock({ kind: 'replay', start: 5_000_000, rate: 60 }, () => now);
  link = await startLinkServer({ clock, realNow: () => now, periods: { ...limits, heartbeatMs: 50 } });
});
afterEach(() => link.stop());

it('[L2] speaks in text frames that each hold one message', async () => {
  const screen = await LinkScreen.open(link.url);
  const binary: boolean[] = [];
  screen.socket.on('message', (_, isBinary) => binary.push(isBinary));
  screen.hello();
  await screen.untilTold(({ type }) => type === 'snapshot');
  link.hub.publish(viewWith(1));
  link.hub.publishConfig('c2');
  await screen.untilTold(({ type }) => type === 'config');
  expect(binary).toHaveLength(screen.told.length);
  expect(binary).not.toContain(true);
});

it('[L6] gives everything to each link of the same name', async () => {
  const twins = [await LinkScreen.join(link.url), await LinkScreen.join(link.url)];
  link.hub.publish(viewWith(1));
  for (const twin of twins) await twin.untilSeq(1);
  expect(link.hub.screens()).toHaveLength(2);
});

it('[L8] says nothing before hello', async () => {
  const silent = await LinkScreen.open(link.url);
  const other = await LinkScreen.join(link.url);
  link.hub.publish(viewWith(1));
  link.hub.publishConfig('c2');
  await other.untilTold(({ type }) => type === 'time');
  expect(silent.told).toEqual([]);
});

it('[L8] closes a screen that does not say hello in time with 4408', async () => {
  const silent = await LinkScreen.open(link.url);
  now += limits.helloTimeoutMs;
  expect(await silent.untilClosed()).toBe(4408);
});

it('[L9] answers a new screen with the state, the clock, the configuration and the build', async () => {
  link.hub.publish(viewWith(3));
  link.hub.publishConfig('c2');
  now += 1000;
  const screen = await LinkScreen.join(link.url);
  expect(screen.told[0]).toEqual({
    type: 'snapshot',
    epoch: 'e1',
    seq: 1,
    view: viewWith(3),
    clock: { now: 5_060_000, rate: 60, kind: 'replay' },
    config: 'c2',
    build: 'b1',
  });
});

it('[L9] tells every new screen the time of its own answer', async () => {
  const first = await LinkScreen.join(link.url);
  now += 1000;
  const second = await LinkScreen.join(link.url);
  const [a, b] = [first, second].map((screen) => screen.all('snapshot')[0]?.clock.now ?? 0);
  expect((b ?? 0) - (a ?? 0)).toBe(60_000);
});

it('[L9][L10] continues a screen that returns with just the patches it missed', async () => {
  const earlier = await LinkScreen.join(link.url);
  link.hub.publish(viewWith(1));
  await earlier.untilSeq(1);
  earlier.drop();
  link.hub.publish(viewWith(2));
  link.hub.publish(viewWith(3));
  link.hub.publishConfig('c2');
  const screen = await LinkScreen.join(link.url, {}, earlier);
  await screen.untilSeq(3);
  expect(screen.told.map(({ type }) => type).slice(0, 3)).toEqual(['resumed', 'patch', 'patch']);
  expect(screen.all('resumed')[0]).toMatchObject({ epoch: 'e1', config: 'c2', build: 'b1' });
  expect(screen.view).toEqual(viewWith(3));
});

it('[L10] continues a screen that missed nothing', async () => {
  const screen = await LinkScreen.join(link.url, { have: { epoch: 'e1', seq: 0 } });
  expect(screen.all('resumed')).toHaveLength(1);
});

it.each([
  ['of another epoch', { epoch: 'e0', seq: 1 }],
  ['of a step that has not been', { epoch: 'e1', seq: 9 }],
])('[L10] sends a snapshot to a screen that has a state %s', async (_, have) => {
  link.hub.publish(viewWith(1));
  const screen = await LinkScreen.join(link.url, { have });
  expect(screen.all('snapshot')).toMatchObject([{ epoch: 'e1', seq: 1 }]);
});

it('[L10] sends a snapshot where the missed patches are larger', async () => {
  for (let waiting = 1; waiting <= 50; waiting++) link.hub.publish(viewWith(waiting));
  const screen = await LinkScreen.join(link.url, { have: { epoch: 'e1', seq: 0 } });
  expect(screen.all('snapshot')).toMatchObject([{ seq: 50, view: viewWith(50) }]);
});

it('[L12][L13] numbers the steps from 1 without a gap, and sends nothing where nothing changed', async () => {
  const screen = await LinkScreen.join(link.url);
  expect(link.hub.seq).toBe(0);
  for (const waiting of [1, 1, 2, 2, 3]) link.hub.publish(viewWith(waiting));
  await screen.untilSeq(3);
  expect(link.hub.seq).toBe(3);
  expect(screen.all('patch').map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(screen.view).toEqual(viewWith(3));
});

it('[L12] carries only what changed', async () => {
  const screen = await LinkScreen.join(link.url);
  const closing = {
    ...viewWith(0),
    counters: { c1: { state: 'closed' as const }, c2: { state: 'closed' as const } },
  };
  link.hub.publish(closing);
  await screen.untilSeq(1);
  expect(screen.all('patch')[0]?.merge).toEqual({ counters: { c1: { state: 'closed', ticket: null } } });
});

it('[L14] sends all screens the same bytes', async () => {
  const hello = JSON.stringify({ type: 'hello', protocol: protocolVersion, screen: 'tv', build: 'b1' });
  const path = '/api/v1/halls/main/link';
  const screens = [
    await openRawScreen(link.port, path, [hello]),
    await openRawScreen(link.port, path, [hello]),
  ];
  await eventually(() => expect(link.hub.screens()).toHaveLength(2));
  for (let waiting = 1; waiting <= 5; waiting++) link.hub.publish(viewWith(waiting));
  const patchesOf = (received: Buffer) =>
    framesIn(received).filter((frame) => frame.includes('"type":"patch"'));
  await eventually(() => {
    for (const { received } of screens) expect(patchesOf(received())).toHaveLength(5);
  });
  const [one, other] = screens.map(({ received }) => Buffer.concat(patchesOf(received())));
  expect(one).toEqual(other);
  for (const { socket } of screens) socket.destroy();
});

it('[L16] tells all screens of another configuration, without a step of the state', async () => {
  const screen = await LinkScreen.join(link.url);
  link.hub.publishConfig('c2');
  await screen.untilTold(({ type }) => type === 'config');
  expect(screen.all('config')).toEqual([{ type: 'config', version: 'c2' }]);
  expect(link.hub.seq).toBe(0);
});

it('[L18] commands every link of a screen and no other', async () => {
  const twins = [await LinkScreen.join(link.url), await LinkScreen.join(link.url)];
  const other = await LinkScreen.join(link.url, { screen: 'other' });
  expect(link.hub.command('tv', { command: 'identify' })).toBe(true);
  for (const twin of twins) await twin.untilTold(({ type }) => type === 'command');
  link.hub.publish(viewWith(1));
  await other.untilSeq(1);
  expect(other.all('command')).toEqual([]);
});

it('says when there is no such screen to command', async () => {
  await LinkScreen.open(link.url);
  expect(link.hub.command('tv', { command: 'reload' })).toBe(false);
});

it('[L19] tells every screen the time again and again', async () => {
  const screens = await Promise.all(Array.from({ length: 25 }, () => LinkScreen.join(link.url)));
  now += 500;
  for (const screen of screens)
    await screen.untilTold((told) => told.type === 'time' && told.clock.now === 5_030_000);
});

it('[L21] gives up a screen that says nothing, and keeps one that answers', async () => {
  const silent = await LinkScreen.join(link.url, { screen: 'silent' });
  const alive = await LinkScreen.join(link.url, { screen: 'alive' });
  now += limits.silenceMs - 1;
  alive.send({ type: 'ack', seq: 0 });
  await eventually(() =>
    expect(link.hub.screens()).toContainEqual(expect.objectContaining({ heardAt: now })),
  );
  now += 1;
  expect(await silent.untilClosed()).toBe(4410);
  expect(alive.closed).toBeUndefined();
});

it('[L26] does not go on to a view whose step is too large, and says so', async () => {
  const screen = await LinkScreen.join(link.url);
  const ids = Array.from({ length: 20_000 }, (_, at) => `c${at}`.padEnd(40, 'x'));
  const counters = Object.fromEntries(ids.map((id) => [id, { state: 'open' as const }]));
  expect(() => link.hub.publish({ ...viewWith(0), counters })).toThrow(RangeError);
  link.hub.publish(viewWith(1));
  await screen.untilSeq(1);
  expect(screen.view).toEqual(viewWith(1));
});

it('[L32] sends all screens away with 1001 when a hall closes, and takes no more', async () => {
  const screens = [await LinkScreen.join(link.url), await LinkScreen.open(link.url)];
  await link.hub.close();
  for (const screen of screens) expect(await screen.untilClosed()).toBe(1001);
  const late = await LinkScreen.open(link.url);
  expect(await late.untilClosed()).toBe(1001);
});
