/** A screen lives on when its server dies, is live again when it returns, and starts cold with no server at all. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { parse } from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HallStatus, type ScreenStatus } from '#protocol/status.ts';
import { chromiumFlags, chromiumPath } from '../helpers/chromium.ts';
import { eventually } from '../helpers/eventually.ts';
import { type HallboardProcess, startHallboard } from '../helpers/hallboard-process.ts';

const timeoutMs = 90_000;
let data: string;
let server: HallboardProcess;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'hallboard-offline-test-'));
  server = await startHallboard({ data });
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    // A name that browsers do not hold for secure without HTTPS, as they do 127.0.0.1.
    args: [...chromiumFlags, '--host-resolver-rules=MAP tv.example 127.0.0.1'],
  });
  page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.clock.install();
  await page.goto(`${server.origin}/wall/?hall=${server.hall}&screen=entrance`);
}, timeoutMs);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(data, { recursive: true, force: true });
});

/** What an element says, in its shadow and the shadows within. */
const said = (element: string) =>
  page.locator(element).evaluate((host) => {
    const textOf = (node: Node): string =>
      node instanceof Text
        ? node.data
        : [...((node instanceof Element && node.shadowRoot) || node).childNodes].map(textOf).join('');
    return textOf(host).replace(/\s+/g, ' ');
  });
const untilSaid = (element: string, words: string) =>
  eventually(async () => expect(await said(element)).toContain(words));
const restart = async () => {
  server = await startHallboard({ data, port: Number(new URL(server.origin).port) });
};

/** Waits until staff see this of a screen. */
const untilStaffSee = (screen: Partial<ScreenStatus>) =>
  eventually(async () => {
    const answer = await fetch(`${server.origin}/api/v1/halls/${server.hall}/status`, {
      headers: { 'X-API-Key': server.key },
    });
    const { screens } = parse(HallStatus, await answer.json());
    expect(screens).toContainEqual(expect.objectContaining({ connected: true, ...screen }));
  });
/** Between two steps of the page's clock: time for the page to follow. */
const steps = { interval: 250 };
const untilColdStartable = () => untilStaffSee({ screen: 'entrance', coldStart: true });

it(
  'shows the hall, and tells staff that it can start with no network',
  async () => {
    await untilSaid('hb-status', '数据截至');
    await untilColdStartable();
  },
  timeoutMs,
);

it(
  'keeps showing what it has when the server dies, goes on rotating, and tells how old its data is',
  async () => {
    await server.kill();
    await untilSaid('hb-status', '连接中断，显示');
    const [waiting, stage] = [await said('hb-services'), await said('hb-stage')];
    expect(waiting).toMatch(/\d/);
    await eventually(async () => {
      await page.clock.fastForward(5_000);
      expect(await said('hb-stage')).not.toBe(stage);
    }, steps);
    expect(await said('hb-status')).toContain('连接中断，显示');
  },
  timeoutMs,
);

it(
  'is live again when the server is back',
  async () => {
    await restart();
    await untilSaid('hb-status', '数据截至');
    await untilColdStartable();
  },
  timeoutMs,
);

it(
  'starts with no server, with all it knew and its pictures',
  async () => {
    await server.kill();
    // What is kept for a cold start is all there is.
    await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache');
    await page.reload();
    await untilSaid('hb-status', '显示');
    expect(await said('hb-services')).toMatch(/\d/);
    await eventually(async () => {
      await page.clock.fastForward(5_000);
      const pictures = await page
        .locator('hb-stage img')
        .evaluateAll((images) =>
          images.map((image) =>
            image instanceof HTMLImageElement && image.complete ? image.naturalWidth : 0,
          ),
        );
      expect(pictures.length).toBeGreaterThan(0);
      expect(Math.min(...pictures)).toBeGreaterThan(0);
    }, steps);
  },
  timeoutMs,
);

it(
  'withdraws numbers that are too old to be true, and goes on with what does not age',
  async () => {
    await page.clock.fastForward(3 * 3_600_000);
    await untilSaid('hb-status', '实时数据暂停显示');
    expect(await said('hb-stage')).not.toBe('');
  },
  timeoutMs,
);

it(
  'goes from its cache to live when the server returns',
  async () => {
    await restart();
    await untilSaid('hb-status', '数据截至');
  },
  timeoutMs,
);

it(
  'shows the hall without HTTPS too, and tells staff that this screen cannot start with no network',
  async () => {
    const { port } = new URL(server.origin);
    const insecure = await browser.newPage();
    await insecure.goto(`http://tv.example:${port}/wall/?hall=${server.hall}&screen=plain`);
    expect(await insecure.evaluate(() => isSecureContext)).toBe(false);
    await insecure.locator('hb-services').waitFor();
    await untilStaffSee({ screen: 'plain', coldStart: false, errors: [] });
  },
  timeoutMs,
);
