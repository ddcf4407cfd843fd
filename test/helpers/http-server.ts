/** The HTTP application on a real server and a port of the system's choosing. */

import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
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
  north: FakeHall;
  south: FakeHall;
  /** An empty folder to put pages into. */
  pagesDir: string;
  /** What the server logged. */
  logged: string[];
  /** Moves the clock that rate limits run by. */
  passMs(ms: number): void;
  stop(): Promise<void>;
}

export async function startHttp(rateLimit?: RateLimit): Promise<HttpServer> {
  const [north, south] = [fakeHall('north'), fakeHall('south')];
  const pagesDir = await mkdtemp(join(tmpdir(), 'hallboard-pages-'));
  const logged: string[] = [];
  let now = 0;
  const app = createApp({
    halls: new Map([north, south].map((hall) => [hall.id, hall])),
    feedKeys: feedKeys({ north: { 'queue-machine': northKey }, south: { 'queue-machine': southKey } }),
    pagesDir,
    realNow: () => now,
    log: pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) }),
    ...(rateLimit && { rateLimit }),
  });
  const server = createAdaptorServer({ fetch: app.fetch }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    north,
    south,
    pagesDir,
    logged,
    passMs(ms) {
      now += ms;
    },
    async stop() {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await rm(pagesDir, { recursive: true });
    },
  };
}
