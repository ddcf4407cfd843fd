/** A manager at the office PC and the walls of the hall, all in a real Chromium, with the real server between them. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Document, parseDocument } from 'yaml';
import type { Grant } from '#protocol/accounts.ts';
import { chromiumFlags, chromiumPath } from './chromium.ts';
import { eventually, patience } from './eventually.ts';
import { type HallboardProcess, signUp, startHallboard } from './hallboard-process.ts';
import { cookieIn } from './http-server.ts';
import { openSample } from './open-sample.ts';

/** How long a whole-system test may take, ms; and how long it waits for what it expects. */
export const deskTimeoutMs = 60_000;
export interface ManagerDesk {
  server: HallboardProcess;
  /** The hall's file. */
  file: string;
  /** What the administrator who was made first is signed in by. */
  cookie: string;
  /** A browser of somebody's own, signed in where a cookie is given. */
  browserOf(cookie?: string): Promise<BrowserContext>;
  /** Opens a manager page: `#/publish`, as the administrator where no other browser is given. */
  manager(hash: string, context?: BrowserContext): Promise<Page>;
  /** The same as one of the hall's managers: makes the account, with what the grant allows. */
  memberBrowser(name: string, grant: Grant): Promise<BrowserContext>;
  /** Opens the wall of a screen in a browser of its own, and waits until it shows the hall. */
  wall(screen: string, options?: WallOptions): Promise<Page>;
  /** Asks the server as a page of the administrator does. */
  ask(method: string, path: string, body?: unknown): Promise<Response>;
  stop(): Promise<void>;
}

export interface WallOptions {
  /** Its time can be wound forward, with the page's `clock`. */
  clock?: boolean;
}

export interface DeskOptions {
  /** Changes the hall's file before the server reads it. */
  hall?(document: Document): void;
  /** Changes another copy of it, for a second hall. Left out: there is one hall. */
  otherHall?(document: Document): void;
  /** Left out: the administrator is made at once, without the page. */
  fresh?: boolean;
}

/**
 * Starts all of it on the sample hall with open doors, two short items on its stage and the real clock: what is
 * published shows at once, whatever the hour.
 */
export async function openDesk({ hall, otherHall, fresh = false }: DeskOptions = {}): Promise<ManagerDesk> {
  const samples = await Promise.all([hall ?? (() => {}), ...(otherHall ? [otherHall] : [])].map(quietSample));
  const data = await mkdtemp(join(tmpdir(), 'hallboard-desk-'));
  const files = samples.flatMap(({ file }) => ['--hall', file]);
  const [server, browser] = await Promise.all([
    startHallboard({ data, args: ['--no-simulator', ...files] }),
    launch(),
  ]);
  const cookie = fresh ? '' : await signUp(server);
  const viewport = { width: 1920, height: 1080 };
  let administrator: BrowserContext | undefined;

  const ask = (as: string, method: string, path: string, body?: unknown) =>
    fetch(`${server.origin}/api/v1${path}`, {
      method,
      headers: {
        Origin: server.origin,
        Cookie: as,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  const desk: ManagerDesk = {
    server,
    file: samples[0]?.file ?? '',
    cookie,
    async browserOf(given) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      context.setDefaultTimeout(patience.timeout);
      const [name, value] = (given ?? '').split('=', 2);
      if (name && value) await context.addCookies([{ name, value, url: server.origin }]);
      return context;
    },
    async manager(hash, context) {
      administrator ??= await desk.browserOf(cookie);
      const page = await (context ?? administrator).newPage();
      await page.goto(`${server.origin}/manager/${hash}`);
      return page;
    },
    async memberBrowser(name, grant) {
      const account = { name, displayName: name, grants: [grant], password };
      await told(await desk.ask('POST', '/users', account));
      const session = await ask('', 'POST', '/session', { name, password });
      return desk.browserOf(cookieIn(await told(session)));
    },
    async wall(screen, { clock = false } = {}) {
      const context = await browser.newContext({ viewport });
      context.setDefaultTimeout(patience.timeout);
      const page = await context.newPage();
      if (clock) await page.clock.install();
      await page.goto(`${server.origin}/wall/?hall=${server.hall}&screen=${screen}`);
      await page.locator('hb-wall .wall').waitFor();
      return page;
    },
    ask: (method, path, body) => ask(cookie, method, path, body),
    async stop() {
      await browser.close();
      await server.stop();
      await Promise.all(samples.map((sample) => sample.remove()));
      await rm(data, { recursive: true, force: true });
    },
  };
  return desk;
}

const password = 'four quiet teapots';

/** The answer, where it is none that refuses. */
async function told(answer: Response): Promise<Response> {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
  return answer;
}

const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });

/** The sample hall, its stage left to guides and notices, of which there is one each. */
async function quietSample(change: (document: Document) => void) {
  const sample = await openSample();
  const document = parseDocument(await readFile(sample.file, 'utf8'));
  for (const section of ['slides', 'amenities']) document.set(section, []);
  for (const section of ['guides', 'notices']) document.set(section, [document.getIn([section, 0])]);
  const none = { outlets: 0, quiet: 0, standards: 0, campaigns: 0, amenities: 0, slides: 0, trend: 0 };
  document.setIn(['rotation', 'shares'], { normal: none });
  change(document);
  await writeFile(sample.file, document.toString());
  return sample;
}

/** All that an element says, in its shadow too, without blanks: lines break where there is room. */
export const wordsOf = (element: Locator): Promise<string> =>
  element.evaluate((host) => {
    const textOf = (node: Node): string =>
      node instanceof Text
        ? node.data
        : [...((node instanceof Element && node.shadowRoot) || node).childNodes].map(textOf).join('');
    return textOf(host).replace(/\s+/g, '');
  });

/** Waits until an element says this: `hb-wall` of a page, or of a preview's frame. */
export const untilSays = (element: Locator, words: string) =>
  eventually(async () => expect(await wordsOf(element)).toContain(words.replace(/\s+/g, '')));

export const untilWallSays = (wall: Page, words: string) => untilSays(wall.locator('hb-wall'), words);

/** Waits until a wall no longer says this. */
export const untilWallIsWithout = (wall: Page, words: string) =>
  eventually(async () =>
    expect(await wordsOf(wall.locator('hb-wall'))).not.toContain(words.replace(/\s+/g, '')),
  );

/** Waits until all that was edited on a manager page is kept on the server. */
export const untilSaved = (page: Page) =>
  page.getByRole('status').filter({ hasText: '草稿已保存' }).waitFor();
