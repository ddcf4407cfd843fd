/** The HTTP application on a real server and a port of the system's choosing. */

import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { createApp } from '../../server/http/app.ts';
import { feedKeys } from '../../server/http/feed-keys.ts';
import type { RateLimit } from '../../server/http/rate-limit.ts';
import { type FakeHall, fakeHall } from './fake-hall.ts';

/** The key of the north hall's queue machine, and that of the south hall's. */
export const northKey = 'hbk_north-0123456789abcdef';
export const southKey = 'hbk_south-0123456789abcdef';

export interface HttpServer {
  url: string;
  app: Hono;
  north: FakeHall;
  south: FakeHall;
  /** An empty folder to put pages into, in a folder of its own. */
  pagesDir: string;
  /** What the server logged. */
  logged: string[];
  /** Posts to the north hall with its key, as plain JSON unless the headers say otherwise. */
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Set: the server is not ready, and why. */
  unready: string | undefined;
  /** Moves the clock that rate limits run by. */
  passMs(ms: number): void;
  stop(): Promise<void>;
}

export async function startHttp(rateLimit?: RateLimit): Promise<HttpServer> {
  const [north, south] = [fakeHall('north'), fakeHall('south')];
  const folder = await mkdtemp(join(tmpdir(), 'hallboard-http-'));
  const pagesDir = join(folder, 'pages');
  await mkdir(pagesDir);
  const logged: string[] = [];
  let now = 0;
  const app = createApp({
    halls: new Map([north, south].map((hall) => [hall.id, hall])),
    feedKeys: feedKeys({ north: { 'queue-machine': northKey }, south: { 'queue-machine': southKey } }),
    pagesDir,
    realNow: () => now,
    log: pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) }),
    health: {
      unready: async () => http.unready,
      ready: () => http.unready === undefined,
      log: () => ({ failures: 3, waiting: 7 }),
      memoryBytes: () => 64 * 1024 * 1024,
    },
    ...(rateLimit && { rateLimit }),
  });
  const server = createAdaptorServer({ fetch: app.fetch }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const http: HttpServer = {
    url,
    app,
    north,
    south,
    pagesDir,
    logged,
    post: (body, headers) =>
      fetch(`${url}/api/v1/halls/north/events`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${northKey}`, 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    unready: undefined,
    passMs(ms) {
      now += ms;
    },
    async stop() {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await rm(folder, { recursive: true });
    },
  };
  return http;
}
