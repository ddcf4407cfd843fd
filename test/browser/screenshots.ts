/**
 * `npm run screenshots`: the pictures of README.md, taken from the running product: the real server with its
 * simulator, the real pages in Chromium. Chinese needs a CJK font on this machine (Debian: fonts-noto-cjk).
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { root } from '../../server/launch/setup.mjs';
import { chromiumFlags, provideChromium } from '../helpers/chromium.ts';
import { type HallboardProcess, postEvents, startHallboard } from '../helpers/hallboard-process.ts';
import { stillness } from './stillness.ts';

const folder = join(root, 'display', 'pictures');
const landscape = { width: 1920, height: 1080 };
const portrait = { width: 1080, height: 1920 };
/** Every item of the stage has had its turn by then. */
const wholeRotationMs = 240_000;

await mkdir(folder, { recursive: true });
const server = await startHallboard();
const browser = await chromium.launch({ executablePath: provideChromium(console.log), args: chromiumFlags });
try {
  await takeAll(server, browser);
} finally {
  await browser.close();
  await server.stop();
}

async function takeAll(server: HallboardProcess, browser: Browser): Promise<void> {
  const wall = await openWall(browser, server, 'entrance', landscape);
  const totem = await openWall(browser, server, 'self-service', portrait);
  const manager = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await manager.goto(`${server.origin}/manager/?hall=${server.hall}`);
  const api = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await api.goto(`${server.origin}/api/`);

  await manager.getByText('2 块屏幕在线，2 块显示当前版本').waitFor();
  await take(manager, 'manager');
  await api.locator('[part~=section-navbar-path]').first().click();
  await api.locator('api-request').first().waitFor();
  await take(api, 'api');
  await staged(wall, 'hb-guide', 'hb-start');
  await callOne(server, wall);
  await take(wall, 'wall-queue');
  await staged(totem, 'hb-guide');
  await take(totem, 'wall-portrait');
  await staged(wall, 'hb-outlets');
  await take(wall, 'wall-outlets');

  await server.kill();
  await wall
    .getByText(/预计等待 截至/)
    .first()
    .waitFor({ timeout: 120_000 });
  await staged(wall, 'hb-guide');
  await take(wall, 'wall-offline');
}

async function openWall(
  browser: Browser,
  { origin, hall }: HallboardProcess,
  screen: string,
  viewport: { width: number; height: number },
): Promise<Page> {
  const page = await browser.newPage({ viewport });
  await page.goto(`${origin}/wall/?hall=${hall}&screen=${screen}`);
  await page.locator('hb-services').waitFor();
  return page;
}

/** Waits until the stage shows an item, with such a part in it. */
async function staged(page: Page, item: string, part = item): Promise<void> {
  const shown = page.locator('hb-stage').locator(item).last();
  await shown.waitFor({ timeout: wholeRotationMs });
  if (part !== item) await shown.locator(part).first().waitFor({ timeout: wholeRotationMs });
}

/** Calls a ticket as a queue machine would, so that the picture has a fresh call. */
async function callOne(server: HallboardProcess, wall: Page): Promise<void> {
  const data = { ticket: 'A036', counter: 'c3', service: 'plans' };
  const answer = await postEvents(server, { id: 'picture', type: 'ticket.called', data });
  if (!answer.ok) throw new Error(`the call was not taken: ${await answer.text()}`);
  await wall.locator('hb-call').getByText(data.ticket).waitFor();
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(stillness);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`display/pictures/${name}.png`);
}
