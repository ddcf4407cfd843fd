/**
 * `npm run screenshots`: the pictures of README.md, taken from the running product: the real server with its
 * simulator, the real pages in Chromium. Chinese needs a CJK font on this machine (Debian: fonts-noto-cjk).
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { root } from '../../server/launch/setup.mjs';
import { chromiumFlags, provideChromium } from '../helpers/chromium.ts';
import { type HallboardProcess, postEvents, startHallboard } from '../helpers/hallboard-process.ts';
import { takeManager } from './manager-pictures.ts';
import { stillness } from './stillness.ts';

const folder = join(root, 'display', 'pictures');
const landscape = { width: 1920, height: 1080 };
const portrait = { width: 1080, height: 1920 };
/** Every kind of content of the sample hall has had its turn by then. */
const wholeRotationMs = 16 * 60_000;

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: provideChromium(console.log), args: chromiumFlags });
const server = await startHallboard();
try {
  await takeUsual(server, browser);
} finally {
  await server.stop();
}
const halls = await mkdtemp(join(tmpdir(), 'hallboard-pictures-'));
const busy = await startHallboard({ args: ['--hall', await busyHall(halls)] });
try {
  await takeBusy(busy, browser);
} finally {
  await busy.stop();
  await rm(halls, { recursive: true });
  await browser.close();
}

/** The sample hall on surge level 2, as a manager would set it. */
async function busyHall(into: string): Promise<string> {
  const sample = join(root, 'config', 'halls', 'sample');
  await cp(sample, into, { recursive: true });
  const file = join(into, 'hall.yaml');
  const yaml = await readFile(file, 'utf8');
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now());
  const byHand = `byHand: { level: 2, until: "${today}T18:00:00+08:00" }`;
  await writeFile(file, yaml.replace('\nsurge:\n', `\nsurge:\n  ${byHand}\n`));
  return file;
}

async function takeBusy(server: HallboardProcess, browser: Browser): Promise<void> {
  const wall = await openWall(browser, server, 'waiting', landscape, 'hb-banner');
  const window = await openWall(browser, server, 'street', landscape, 'hb-waits');
  const counter = await openWall(browser, server, 'window-3', landscape, 'hb-counter');
  const staff = await openWall(browser, server, 'staff-room', landscape, 'hb-staff');
  await callOne(server, counter, 'hb-counter');
  await take(counter, 'wall-counter');
  await take(staff, 'wall-staff');
  await staged(wall, 'hb-guide', 'hb-start');
  await take(wall, 'wall-surge');
  await staged(window, 'hb-guide', 'hb-start');
  await take(window, 'wall-stage');
}

async function takeUsual(server: HallboardProcess, browser: Browser): Promise<void> {
  const wall = await openWall(browser, server, 'entrance', landscape);
  const totem = await openWall(browser, server, 'self-service', portrait);
  const api = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await api.goto(`${server.origin}/api/`);

  await takeManager(server, browser, take);
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
  part = 'hb-services',
): Promise<Page> {
  const page = await browser.newPage({ viewport });
  await page.goto(`${origin}/wall/?hall=${hall}&screen=${screen}`);
  await page.locator(part).waitFor();
  return page;
}

/** Waits until the stage shows an item, with such a part in it; what it makes ready unseen does not count. */
async function staged(page: Page, item: string, part = item): Promise<void> {
  const inside = part === item ? '' : ` ${part}`;
  const shown = page.locator(`hb-stage .layer:not(.coming) ${item}${inside}`);
  await shown.first().waitFor({ timeout: wholeRotationMs });
}

/** Calls a ticket as a queue machine would, so that the picture has a fresh call. */
async function callOne(server: HallboardProcess, wall: Page, shown = 'hb-call'): Promise<void> {
  const data = { ticket: 'A036', counter: 'c3', service: 'plans' };
  const answer = await postEvents(server, { id: 'picture', type: 'ticket.called', data });
  if (!answer.ok) throw new Error(`the call was not taken: ${await answer.text()}`);
  await wall.locator(shown).getByText(data.ticket).waitFor();
}

async function take(page: Page, name: string): Promise<void> {
  for (const frame of page.frames()) await frame.evaluate(stillness);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`display/pictures/${name}.png`);
}
