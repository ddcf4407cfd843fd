/** The HTTP application on a real server and a port of the system's choosing. */

import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { pino } from 'pino';
import * as v from 'valibot';
import { type Grant, SessionAnswer } from '#protocol/accounts.ts';
import type { AuditLog } from '../../server/accounts/audit.ts';
import { openAccounts } from '../../server/accounts/open-accounts.ts';
import type { ScryptCost } from '../../server/accounts/passwords.ts';
import type { SingleSignOn } from '../../server/accounts/single-sign-on.ts';
import { createApp } from '../../server/http/app.ts';
import { feedKeys } from '../../server/http/feed-keys.ts';
import type { RateLimit } from '../../server/http/rate-limit.ts';
import type { Site } from '../../server/http/site.ts';
import { openScreens } from '../../server/screens/open-screens.ts';
import { type FakeHall, fakeHall } from './fake-hall.ts';
import { noSignage } from './no-signage.ts';

/** The key of the north hall's queue machine, and that of the south hall's. */
export const northKey = 'hbk_north-0123456789abcdef';
export const southKey = 'hbk_south-0123456789abcdef';

/** A password that is taken. */
export const goodPassword = 'tea 7 lanterns';

/** Somebody signed in, as their browser is. */
export interface Member {
  id: string;
  name: string;
  /** The cookie header. */
  cookie: string;
  /** Asks as a page of the server does, with a JSON body where one is given. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

export interface HttpServer {
  url: string;
  app: Hono;
  north: FakeHall;
  south: FakeHall;
  /** An empty folder to put pages into, in a folder of its own. */
  pagesDir: string;
  /** What the server logged. */
  logged: string[];
  audit: AuditLog;
  /** Makes the first user with the set-up link: an administrator of everything. */
  administrator(): Promise<Member>;
  /** Makes a user and signs it in. The first call makes the administrator who makes it, too. */
  member(name: string, grants: Grant[]): Promise<Member>;
  /** Signs a user in; resolves with what their browser then has. */
  signIn(name: string, password?: string): Promise<Member>;
  /** The token of the first set-up link; a new one at each call. */
  setUpToken(): string | undefined;
  /** Posts to the north hall with its key, as plain JSON unless the headers say otherwise. */
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Set: the server is not ready, and why. */
  unready: string | undefined;
  /** Moves the clock that rate limits run by. */
  passMs(ms: number): void;
  stop(): Promise<void>;
}

export interface HttpOptions {
  rateLimit?: RateLimit;
  sso?: SingleSignOn;
  site?: Site;
  /** Left out: next to nothing, so that tests need not wait. */
  passwordCost?: ScryptCost;
}

export async function startHttp({
  rateLimit,
  sso,
  site,
  passwordCost = { N: 16, r: 1, p: 1 },
}: HttpOptions = {}): Promise<HttpServer> {
  const [north, south] = [fakeHall('north'), fakeHall('south')];
  const folder = await mkdtemp(join(tmpdir(), 'hallboard-http-'));
  const pagesDir = join(folder, 'pages');
  await mkdir(pagesDir);
  const logged: string[] = [];
  let now = 0;
  const opened = openAccounts({ file: join(folder, 'accounts.db'), now: () => now, passwordCost });
  const signage = await noSignage(opened.audit);
  const screens = openScreens({ file: join(folder, 'screens.db'), now: () => now });
  const app = createApp({
    signage,
    screens,
    accounts: opened.accounts,
    audit: opened.audit,
    site: site ?? { secure: false, origin: undefined, elsewhere: () => undefined },
    ...(sso && { sso }),
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
  const origin = site?.origin ?? url;
  let first: Promise<Member> | undefined;

  function memberOf(answer: Response, { id, name }: { id: string; name: string }): Member {
    const cookie = cookieIn(answer);
    return {
      id,
      name,
      cookie,
      ask: (method, path, body, headers) =>
        fetch(`${url}/api/v1${path}`, {
          method,
          headers: {
            Cookie: cookie,
            Origin: origin,
            ...(body !== undefined && { 'Content-Type': 'application/json' }),
            ...headers,
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
    };
  }
  async function enter(path: string, body: object): Promise<Member> {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method: 'POST',
      headers: { Origin: origin, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    const { user } = v.parse(SessionAnswer, await answer.json());
    if (!user) throw new Error('nobody is signed in');
    return memberOf(answer, user);
  }

  const http: HttpServer = {
    url,
    audit: opened.audit,
    setUpToken: opened.firstToken,
    administrator() {
      first ??= enter('/setup', {
        token: opened.firstToken(),
        name: 'chief',
        displayName: '总管',
        password: goodPassword,
      });
      return first;
    },
    async member(name, grants) {
      const chief = await http.administrator();
      const made = await chief.ask('POST', '/users', {
        name,
        displayName: name,
        grants,
        password: goodPassword,
      });
      if (!made.ok) throw new Error(`${made.status} ${await made.text()}`);
      return http.signIn(name);
    },
    signIn: (name, password = goodPassword) => enter('/session', { name, password }),
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
      opened.close();
      screens.close();
      await rm(folder, { recursive: true });
    },
  };
  return http;
}

/** The session's cookie as a browser would send it back. */
export const cookieIn = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0] ?? '')
    .join('; ');
