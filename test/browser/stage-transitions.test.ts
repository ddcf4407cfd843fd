/** A slow TV changes what is on its stage without a hitch. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../server/launch/setup.mjs';
import { chromiumFlags, chromiumPath } from '../helpers/chromium.ts';

const timeoutMs = 120_000;
const slowness = 4;
/** The machine may be busy with something else in one round; it is not in the same turn of each. */
const mostRounds = 5;

let folder: string;
let server: ViteDevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hallboard-stage-test-'));
  server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    cacheDir: folder,
    resolve: { conditions: ['module', 'browser', 'production'] },
    server: { port: 0, hmr: false },
  });
  await server.listen();
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
  page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(`${server.resolvedUrls?.local[0]}test/browser/stage.html`);
  await page.waitForFunction(() => window.takeTurn !== undefined);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
}, timeoutMs);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

it(
  'has no task over 50 ms in any transition on a processor 4 times as slow',
  async () => {
    const turns = await page.evaluate(() => window.turnsInRound);
    const least = new Map<string, number>();
    // Code that has not run before is compiled in its first round.
    for (let turn = 1; turn <= mostRounds * turns; turn += 1) {
      const { name, longTasks } = await page.evaluate((each) => window.takeTurn(each), turn);
      least.set(name, Math.min(least.get(name) ?? Infinity, Math.max(0, ...longTasks)));
      if (turn > turns && Math.max(...least.values()) === 0) break;
    }
    expect(least.size).toBe(turns);
    expect(Object.fromEntries(least)).toEqual(Object.fromEntries([...least.keys()].map((name) => [name, 0])));
  },
  timeoutMs,
);
