/** Halls with their files, accounts, HTTP and screen links on a real server, in this process. Can be started again. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { pino } from 'pino';
import * as v from 'valibot';
import { type Grant, SessionAnswer } from '#protocol/accounts.ts';
import { DraftAnswer } from '#protocol/signage.ts';
import type { AuditLog } from '../../server/accounts/audit.ts';
import { openAccounts } from '../../server/accounts/open-accounts.ts';
import { type DemoClock, demoClock } from '../../server/clock.ts';
import type { Stop } from '../../server/feeds/feed.ts';
import { createApp } from '../../server/http/app.ts';
import { feedKeys } from '../../server/http/feed-keys.ts';
import { closing } from '../../server/http/listen.ts';
import type { Hall } from '../../server/live/hall.ts';
import { restore } from '../../server/live/restore.ts';
import { attachLink } from '../../server/live/socket.ts';
import { hallStatus } from '../../server/live/status.ts';
import { hallWaits } from '../../server/live/waits.ts';
import { openSqliteLog } from '../../server/log/sqlite-log.ts';
import { openHalls } from '../../server/open-halls.ts';
import { openScreens } from '../../server/screens/open-screens.ts';
import { openBlobs } from '../../server/signage/blobs.ts';
import { loadHalls } from '../../server/signage/hall-files.ts';
import { openSignage, type Signage } from '../../server/signage/signage.ts';
import { openStore } from '../../server/signage/store.ts';
import { stopAll } from '../../server/stop-all.ts';
import { cookieIn, goodPassword } from './http-server.ts';

/** What the halls' clock shows at the start. */
export const morning = Date.parse('2026-12-01T10:00:00+08:00');

/** Somebody signed in, asking about one hall. */
export interface Manager {
  ask(method: string, path: string, body?: unknown): Promise<Response>;
  /** The answer's JSON; throws where the status is another. */
  get<T = unknown>(path: string): Promise<T>;
  draft(): Promise<DraftAnswer>;
  /** Saves the draft with the sections that `change` gives. */
  edit(change: (content: Content) => Partial<Content>): Promise<DraftAnswer>;
  publish(): Promise<Response>;
  upload(name: string, bytes: string | Uint8Array<ArrayBuffer>): Promise<Response>;
  sendBytes(method: string, path: string, bytes: string | Uint8Array<ArrayBuffer>): Promise<Response>;
  /** The same person in another hall. */
  in(hall: string): Manager;
}

/** A hall file's content, as far as tests edit it. */
export interface Content {
  hall: { address: string; name: { zh: string; en?: string }; region?: object };
  services: { letter: string }[];
  guides: object[];
  campaigns?: object[];
  slides?: object[];
  glossary?: object[];
  takeovers?: { id: string; text: object; until: string }[];
  surge?: { byHand?: object };
}

export interface SignageServer {
  url: string;
  data: string;
  halls: ReadonlyMap<string, Hall>;
  signage: Signage;
  audit: AuditLog;
  clock: DemoClock;
  said: string[];
  /** A new user with these grants, or the user of that name, in the first hall. `chief` may do everything. */
  manager(name: string, ...grants: Grant[]): Promise<Manager>;
  /** Ends it, and starts again with what it kept; the halls' clock shows `at` (epoch ms) then, or the morning. */
  restart(options?: { at?: number }): Promise<void>;
  stop(): Promise<void>;
}

export async function startSignage(files: readonly string[]): Promise<SignageServer> {
  const data = await mkdtemp(join(tmpdir(), 'hallboard-signage-'));
  const server: SignageServer = {
    ...(await open(data, files, morning)),
    async restart({ at = morning } = {}) {
      await stopAll(stops(server));
      Object.assign(server, await open(data, files, at));
    },
    async stop() {
      await stopAll(stops(server));
      await rm(data, { recursive: true });
    },
  };
  return server;
}

const open_ = new WeakMap<Signage, Stop[]>();
const stops = ({ signage }: SignageServer) => open_.get(signage) ?? [];

async function open(
  data: string,
  paths: readonly string[],
  start: number,
): Promise<Omit<SignageServer, 'restart' | 'stop'>> {
  const stops: Stop[] = [];
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const logger = pino({ level: 'silent' });
  const store = openStore(join(data, 'signage.db'));
  stops.push(async () => store.close());
  const kept = { store, blobs: openBlobs(data) };
  const files = await loadHalls(paths, kept, say);
  const log = await openSqliteLog(join(data, 'events.db'));
  stops.push(() => log.close());
  const restored = new Map(
    await Promise.all(
      [...files].map(async ([id, { published }]) => [id, await restore(log, published.config)] as const),
    ),
  );
  const clock = demoClock({ start, rate: 1 }, Date.now);
  const screens = openScreens({ file: join(data, 'screens.db'), now: Date.now });
  stops.push(async () => screens.close());
  const { tokens } = screens;
  const halls = await openHalls(files, restored, {
    ...{ log, clock, build: 'b1', epoch: 'e1', logger },
    admits: tokens.admits,
  });
  stops.push(() => stopAll([...halls.values()].map((hall) => hall.close)));
  const { accounts, audit, firstToken, close } = openAccounts({
    file: join(data, 'accounts.db'),
    now: Date.now,
    passwordCost: { N: 16, r: 1, p: 1 },
  });
  stops.push(async () => close());
  const signage = await openSignage({
    ...{ ...kept, files, audit, log: logger, realNow: Date.now, say },
    clockOf: () => clock,
    show: (id, published) => halls.get(id)?.publish(published),
  });
  stops.push(signage.stop);
  const app = createApp({
    halls: new Map(
      [...halls].map(([id, hall]) => [
        id,
        {
          ...hall,
          place: () => hall.published().config.hall,
          status: () => hallStatus(hall, files.get(id)?.faults ?? [], tokens.paired(id)),
          waits: () => hallWaits(hall),
          connected: () => hall.hub.connected,
          command: hall.hub.command,
          unpair: hall.hub.unpair,
        },
      ]),
    ),
    ...{
      accounts,
      audit,
      signage,
      screens,
      site: { secure: false, origin: undefined, elsewhere: () => undefined },
    },
    ...{ feedKeys: feedKeys({}), pagesDir: data, realNow: Date.now, log: logger },
    health: {
      unready: async () => undefined,
      ready: () => true,
      log: () => ({ failures: 0, waiting: 0 }),
      memoryBytes: () => 0,
    },
  });
  const http = createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1');
  await once(http, 'listening');
  stops.push(closing(http, 100));
  stops.push(attachLink(http, { hubFor: (id) => halls.get(id)?.hub, allowedOrigins: [], onFault: () => {} }));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const [first = ''] = halls.keys();

  async function enter(path: string, body: object, cookie = ''): Promise<{ cookie: string; id: string }> {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method: 'POST',
      headers: { Origin: url, 'Content-Type': 'application/json', ...(cookie && { Cookie: cookie }) },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    const { user } = v.parse(SessionAnswer, await answer.json());
    return { cookie: cookieIn(answer), id: user?.id ?? '' };
  }

  let chief: Promise<{ cookie: string }> | undefined;
  const opened: Omit<SignageServer, 'restart' | 'stop'> = {
    ...{ url, data, halls, signage, audit, clock, said },
    async manager(name, ...grants) {
      const token = firstToken();
      chief ??= token
        ? enter('/setup', { token, name: 'chief', displayName: '总管', password: goodPassword })
        : enter('/session', { name: 'chief', password: goodPassword });
      const { cookie } = await chief;
      if (name === 'chief') return managerOf(url, cookie, first);
      if (grants.length > 0) {
        const made = await managerOf(url, cookie, first).ask('POST', '/../../users', {
          ...{ name, displayName: name, grants, password: goodPassword },
        });
        if (!made.ok) throw new Error(await made.text());
      }
      const session = await enter('/session', { name, password: goodPassword });
      return managerOf(url, session.cookie, first);
    },
  };
  open_.set(signage, stops);
  return opened;
}

function managerOf(url: string, cookie: string, hall: string): Manager {
  const send = (method: string, path: string, body?: BodyInit, type = 'application/json') =>
    fetch(`${url}/api/v1/halls/${hall}${path}`, {
      method,
      headers: { Cookie: cookie, Origin: url, ...(body !== undefined && { 'Content-Type': type }) },
      ...(body !== undefined && { body }),
    });
  const manager: Manager = {
    ask: (method, path, body) => send(method, path, body === undefined ? undefined : JSON.stringify(body)),
    async get<T>(path: string) {
      const answer = await manager.ask('GET', path);
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as T;
    },
    draft: async () => v.parse(DraftAnswer, await manager.get('/draft')),
    async edit(change) {
      const { revision, content } = await manager.draft();
      Object.assign(content as Content, change(content as Content));
      const answer = await manager.ask('PUT', '/draft', { revision, content });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      return v.parse(DraftAnswer, await answer.json());
    },
    async publish() {
      const { revision } = await manager.draft();
      return manager.ask('POST', '/publish', { revision });
    },
    upload: (name, bytes) => manager.sendBytes('PUT', `/draft/media/${name}`, bytes),
    sendBytes: (method, path, bytes) => send(method, path, bytes, 'application/octet-stream'),
    in: (other) => managerOf(url, cookie, other),
  };
  return manager;
}
