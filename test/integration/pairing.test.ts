/** A new TV is paired by its code, shows its hall, is commanded and looked at, and is shown the door when revoked. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { parse } from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Paired } from '#protocol/screens.ts';
import { HallStatus, type ScreenStatus } from '#protocol/status.ts';
import { chromiumFlags, chromiumPath } from '../helpers/chromium.ts';
import { eventually } from '../helpers/eventually.ts';
import { type HallboardProcess, startHallboard } from '../helpers/hallboard-process.ts';
import { cookieIn } from '../helpers/http-server.ts';
import { LinkScreen } from '../helpers/link-screen.ts';

const timeoutMs = 90_000;
let data: string;
let server: HallboardProcess;
let browser: Browser;
let tv: BrowserContext;
let page: Page;
let cookie: string;
/** The id under which the TV was added to the hall's file. */
let screen: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'hallboard-pairing-test-'));
  server = await startHallboard({ data });
  const [, token] = /#setup=(\S+)/.exec(server.said()) ?? [];
  const set = await ask('POST', '/setup', {
    token,
    name: 'chief',
    displayName: '总管',
    password: 'tea 7 lanterns',
  });
  cookie = cookieIn(set);
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
  tv = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  page = await tv.newPage();
}, timeoutMs);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(data, { recursive: true, force: true });
});

const ask = (method: string, path: string, body?: unknown): Promise<Response> =>
  fetch(`${server.origin}/api/v1${path}`, {
    method,
    headers: {
      Origin: server.origin,
      ...(cookie && { Cookie: cookie }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const inHall = (method: string, path: string, body?: unknown) =>
  ask(method, `/halls/${server.hall}${path}`, body);

/** The code that the TV shows. */
async function shownCode(): Promise<string> {
  const code = page.locator('hb-pairing .code');
  await code.waitFor();
  return (await code.textContent()) ?? '';
}

const untilStaffSee = (expected: Partial<ScreenStatus>) =>
  eventually(async () => {
    const { screens } = parse(HallStatus, await (await inHall('GET', '/status')).json());
    expect(screens).toContainEqual(expect.objectContaining(expected));
  });

const linkUrl = () => `${server.origin.replace('http', 'ws')}/api/v1/halls/${server.hall}/link`;

it(
  'shows a code to type and to scan at the short address that somebody types into a new TV',
  async () => {
    await page.goto(`${server.origin}/tv`);
    expect(await shownCode()).toMatch(/^[A-Z0-9]{6}$/);
    expect(await page.locator('hb-pairing h1').textContent()).toBe('连接这块屏幕');
    const size = await page
      .locator('hb-pairing .code')
      .evaluate((code) => Number.parseFloat(getComputedStyle(code).fontSize));
    expect(size).toBeGreaterThanOrEqual(200);
    await page.locator('hb-pairing svg.qr').waitFor();
  },
  timeoutMs,
);

it(
  'shows the hall as soon as a manager has typed the code, as a screen of its own in the hall’s file',
  async () => {
    const typed = (await shownCode()).toLowerCase().replace(/^.../, '$& ');
    const answer = await inHall('POST', '/screens/pair', {
      code: typed,
      screen: { name: '二楼等候区', template: 'queue' },
    });
    expect(answer.status).toBe(201);
    screen = parse(Paired, await answer.json()).screen;
    await page.locator('hb-services').waitFor();
    expect(await page.locator('hb-pairing').count()).toBe(0);
    await untilStaffSee({
      ...{ screen, connected: true, paired: true, painting: true, fresh: 'live', errors: [] },
      browser: expect.stringMatching(/^Chromium \d+$/),
      startedAt: expect.any(Number),
    });
  },
  timeoutMs,
);

it(
  'keeps its place over a restart, at the short address and at the page’s own',
  async () => {
    for (const address of ['/tv', '/wall/']) {
      await page.goto(server.origin + address);
      await page.locator('hb-services').waitFor();
      await untilStaffSee({ screen, connected: true });
    }
  },
  timeoutMs,
);

it(
  'lets nobody else connect in its name, with no token or with a forged one',
  async () => {
    for (const token of [undefined, 'forged']) {
      const stranger = await LinkScreen.open(linkUrl());
      stranger.hello({ screen, ...(token && { token }) });
      expect(await stranger.untilClosed()).toBe(4401);
      expect(stranger.told).toEqual([]);
    }
  },
  timeoutMs,
);

it(
  'shows its name large over everything when asked who it is, and goes back by itself',
  async () => {
    expect((await inHall('POST', `/screens/${screen}/command`, { command: 'identify' })).status).toBe(202);
    const name = page.locator('hb-wall .identify b');
    const painted = await name.evaluate((it) => ({
      words: it.textContent,
      width: it.getBoundingClientRect().width,
    }));
    expect(painted).toEqual({ words: '二楼等候区', width: expect.any(Number) });
    expect(painted.width).toBeGreaterThan(960);
    await name.waitFor({ state: 'detached' });
  },
  timeoutMs,
);

it(
  'loads the page anew when told to',
  async () => {
    const loaded = page.waitForEvent('load');
    expect((await inHall('POST', `/screens/${screen}/command`, { command: 'reload' })).status).toBe(202);
    await loaded;
    await untilStaffSee({ screen, connected: true });
  },
  timeoutMs,
);

it(
  'draws itself when somebody looks',
  async () => {
    await page.locator('hb-services').waitFor();
    // A page that has just been loaded may still be on its way to the server.
    const answer = await eventually(async () => {
      const drawn = await inHall('POST', `/screens/${screen}/look`);
      expect(drawn.status).toBe(200);
      return drawn;
    });
    expect(answer.headers.get('content-type')).toBe('image/webp');
    const picture = Buffer.from(await answer.arrayBuffer());
    const drawn = await page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/webp;base64,${base64}`;
      await image.decode();
      return { width: image.naturalWidth, height: image.naturalHeight };
    }, picture.toString('base64'));
    expect(drawn).toEqual({ width: 1280, height: 720 });
  },
  timeoutMs,
);

it(
  'starts as itself with no server, and is live again when it returns',
  async () => {
    await untilStaffSee({ screen, coldStart: true });
    const { port } = new URL(server.origin);
    await server.kill();
    await page.goto(`${server.origin}/wall/`);
    await page.locator('hb-services').waitFor();
    server = await startHallboard({ data, port: Number(port) });
    await untilStaffSee({ screen, connected: true, paired: true });
  },
  timeoutMs,
);

it(
  '[L38][L39] shows a code again when its pairing is revoked, and can be paired anew',
  async () => {
    expect((await inHall('DELETE', `/screens/${screen}/token`)).status).toBe(204);
    const code = await shownCode();
    const stranger = await LinkScreen.open(linkUrl());
    stranger.hello({ screen });
    expect(await stranger.untilClosed()).toBe(4401);
    const again = await inHall('POST', '/screens/pair', { code, screen: { id: screen } });
    expect(again.status).toBe(201);
    await page.locator('hb-services').waitFor();
    await untilStaffSee({ screen, connected: true, paired: true });
  },
  timeoutMs,
);

it(
  'waits for a server that is away, and shows a new code when it is back',
  async () => {
    const fresh = await browser.newPage();
    await fresh.goto(`${server.origin}/tv`);
    const code = fresh.locator('hb-pairing .code');
    await code.waitFor();
    const before = await code.textContent();
    const { port } = new URL(server.origin);
    await server.kill();
    await fresh.locator('hb-pairing h1', { hasText: '正在等待服务器' }).waitFor();
    server = await startHallboard({ data, port: Number(port) });
    await eventually(async () => expect(await code.textContent()).not.toBe(before));
  },
  timeoutMs,
);
