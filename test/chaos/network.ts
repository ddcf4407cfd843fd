/** The wall's own link over a bad network: it comes back by itself, misses nothing, and never has two connections. */
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { ServerMessage } from '#protocol/messages.ts';
import { link as limits } from '#protocol/messages.ts';
import { protocolVersion } from '#protocol/version.ts';
import { backoffCapMs } from '../../display/connection/backoff.ts';
import { startLink } from '../../display/connection/link.ts';
import { browserTimers } from '../../display/connection/timers.ts';
import { createStore } from '../../display/store/store.ts';
import { startLinkServer } from '../helpers/link-server.ts';
import { startTcpProxy } from '../helpers/tcp-proxy.ts';
import { viewWith } from '../helpers/views.ts';
import { aimed, type Figure, figure, ms, spread } from './figures.ts';
import { until } from './until.ts';

const cuts = 20;
const stepMs = 50;
/** Nothing heard for the link's silence, and a busy machine. */
const noticedWithinMs = limits.silenceMs + 3_000;
const backLimitMs = 60_000;

export async function network(): Promise<Figure[]> {
  const server = await startLinkServer();
  const proxy = await startTcpProxy(server.port);
  const store = createStore('tv');
  const sockets: WebSocket[] = [];
  const heard: Record<string, number> = {};
  let most = 0;
  let restarts = 0;
  const link = startLink({
    url: `ws://127.0.0.1:${proxy.port}/api/v1/halls/main/link`,
    open(url) {
      const socket = new WebSocket(url);
      sockets.push(socket);
      socket.on('error', () => {}); // told by the close that follows
      most = Math.max(most, sockets.filter(({ readyState }) => readyState <= WebSocket.OPEN).length);
      // The link uses of a browser's socket what this one has too; only their types know nothing of each other.
      return socket as unknown as globalThis.WebSocket;
    },
    hello() {
      const { place } = store.get();
      const mine = { type: 'hello', protocol: protocolVersion, screen: 'tv', build: 'b1' } as const;
      return place ? { ...mine, have: place } : mine;
    },
    seq: () => store.get().place?.seq,
    onMessage(message: ServerMessage) {
      heard[message.type] = (heard[message.type] ?? 0) + 1;
      store.dispatch({ type: 'message', message, at: Date.now() });
      if (store.get().outOfStep) {
        restarts += 1;
        link.restart('out of step');
      }
    },
    onState: (state) => store.dispatch({ type: 'link', state }),
    onMalformed: () => store.dispatch({ type: 'malformed' }),
    timers: browserTimers,
    random: Math.random,
  });
  let step = 0;
  const publishing = setInterval(() => server.hub.publish(viewWith(++step)), stepMs);

  /** Whether the screen shows what has been published since this was asked. */
  async function current(limitMs = backLimitMs) {
    const wanted = step + 1;
    const seqOf = () => store.get().place?.seq ?? -1;
    return until(seqOf, (seq) => seq >= wanted && store.get().link === 'live', limitMs);
  }

  /** Cuts the connection; whether the screen is current again, on another one. */
  async function currentAfterCut() {
    const opened = sockets.length;
    proxy.cut();
    const again = await until(
      () => sockets.length,
      (count) => count > opened,
      backLimitMs,
    );
    const { held, tookMs } = await current();
    return { held, tookMs: again.tookMs + tookMs };
  }

  const figures: Figure[] = [];
  await current();
  const back: number[] = [];
  for (let cut = 0; cut < cuts; cut++) {
    back.push((await currentAfterCut()).tookMs);
  }
  const { median, max } = spread(back);
  const bound = backoffCapMs + 3_000;
  figures.push(
    aimed(
      `current again after ${cuts} cuts`,
      `median ${ms(median)}, longest ${ms(max)}`,
      ms(bound),
      max < bound,
    ),
  );

  proxy.blackhole();
  const noticed = await until(
    () => store.get().link,
    (state) => state !== 'live',
    backLimitMs,
  );
  figures.push(
    aimed(
      'half-open connection noticed',
      ms(noticed.tookMs),
      ms(noticedWithinMs),
      noticed.tookMs < noticedWithinMs,
    ),
    figure('  and current again after', ms((await current()).tookMs)),
  );

  proxy.conditions.delayMs = 1500;
  const delayed = await currentAfterCut();
  figures.push(aimed('current with 1.5 s of delay each way', delayed.held, 'true', delayed.held));
  proxy.conditions.delayMs = 0;

  proxy.conditions.bytesPerSecond = 8_000;
  const throttled = await currentAfterCut();
  figures.push(
    aimed('current at 8 KB/s', `${throttled.held}, after ${ms(throttled.tookMs)}`, 'true', throttled.held),
  );
  proxy.conditions.bytesPerSecond = Number.POSITIVE_INFINITY;

  const attemptsBefore = sockets.length;
  proxy.conditions.refusing = true;
  proxy.cut();
  await sleep(20_000);
  const attempts = sockets.length - attemptsBefore;
  proxy.conditions.refusing = false;
  figures.push(
    aimed('attempts in 20 s without a server', attempts, 'at most 15', attempts > 0 && attempts <= 15),
    figure('  and current again after', ms((await current()).tookMs)),
  );

  clearInterval(publishing);
  const end = await until(
    () => store.get().place?.seq,
    (seq) => seq === server.hub.seq,
    5_000,
  );
  const same = JSON.stringify(store.get().view) === JSON.stringify(viewWith(step));
  const serverLinks = server.hub.screens().filter(({ connected }) => connected).length;
  link.stop();
  await proxy.stop();
  await server.stop();
  return [
    ...figures,
    figure('heard', JSON.stringify(heard)),
    aimed('patches that did not follow', restarts, '0', restarts === 0),
    aimed('the screen has all', `${end.held && same}, ${step} steps`, 'true', end.held && same),
    aimed('connections at one time', most, '1', most === 1),
    figure('links at the server at the end', serverLinks),
  ];
}
