/** What the preview shows is what the wall shows: the built pages paint both, and their pictures are compared. */
import pixelmatch from 'pixelmatch';
import { type Browser, chromium, type Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ServerMessage } from '#protocol/messages.ts';
import { brightness, shadeOpacity } from '../../display/director/care.ts';
import { viewAt } from '../../display/director/what-if.ts';
import type { PreviewMessage } from '../../display/preview/message.ts';
import { chromiumFlags, chromiumPath } from '../helpers/chromium.ts';
import { galleryScenes, gallerySizes } from '../helpers/gallery.ts';
import { type HallboardProcess, startHallboard } from '../helpers/hallboard-process.ts';
import { sampleConfig, sampleNow, sampleView } from '../helpers/sample-state.ts';
import { stillness } from './stillness.ts';

const timeoutMs = 240_000;
const hourMs = 3_600_000;
/** A page of this server's own with nothing in it. */
const framePath = '/frame-of-the-test';

let server: HallboardProcess;
let build: string;
let browser: Browser;

beforeAll(async () => {
  server = await startHallboard();
  ({ build } = await (await fetch(`${server.origin}/build.json`)).json());
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
}, timeoutMs);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const everyday: PreviewMessage = {
  ...{ type: 'hallboard-preview', config: sampleConfig, view: sampleView, now: sampleNow, t: sampleNow },
  ...{ screen: 'entrance', rate: 0, pace: 1, kind: 'real' },
};
const scene = (name: string): PreviewMessage => {
  const { now, state } = galleryScenes[name] ?? { now: sampleNow, state: {} };
  const { config = sampleConfig, view = sampleView } = state;
  return { ...everyday, config, view, now, t: now };
};

it.each<[string, keyof typeof gallerySizes, PreviewMessage]>([
  ['an everyday hall', 'fullhd', everyday],
  ['a small screen later, at level 2', 'hd', { ...everyday, t: sampleNow + 2 * hourMs, level: 2 }],
  ['a tall screen at level 3', 'portrait', { ...everyday, level: 3 }],
  ['a large screen, a turn later', 'uhd', { ...everyday, t: sampleNow + 20_000 }],
  ['an urgent message', 'fullhd', scene('taken')],
  ['a hall that is shut, on a dim screen', 'fullhd', scene('closed')],
])(
  'the preview paints what the wall paints: %s',
  async (_, size, message) => {
    const wall = await pictureOf(size, message, openWall);
    const preview = await pictureOf(size, message, openPreview);
    const { width, height } = gallerySizes[size];
    expect([wall.width, wall.height, preview.width, preview.height]).toEqual([width, height, width, height]);
    expect(pixelmatch(wall.data, preview.data, undefined, width, height, { threshold: 0 })).toBe(0);
    // Two empty pages would be alike as well.
    expect(new Set(wall.data).size).toBeGreaterThan(50);
  },
  timeoutMs,
);

it(
  'the manager’s page may have the preview in a frame',
  async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/manager/`);
    await frame(page, everyday);
    await page.frameLocator('iframe').locator('hb-wall .wall').waitFor();
    await page.close();
  },
  timeoutMs,
);

it(
  'the preview keeps nothing, registers no worker, speaks to nobody and leads nowhere',
  async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const opened: string[] = [];
    page.on('websocket', (socket) => opened.push(socket.url()));
    await openPreview(page, everyday);
    await settled(page);
    const left = await page.frames()[1]?.evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      caches: await caches.keys(),
      databases: (await indexedDB.databases()).length,
      stored: localStorage.length + sessionStorage.length,
      links: document.querySelectorAll('a').length,
    }));
    expect(left).toEqual({ workers: 0, caches: [], databases: 0, stored: 0, links: 0 });
    expect(opened).toEqual([]);
    await context.close();
  },
  timeoutMs,
);

/** The picture of what `open` puts on a page of this size, in a browser that has kept nothing. */
async function pictureOf(
  size: keyof typeof gallerySizes,
  message: PreviewMessage,
  open: (page: Page, message: PreviewMessage) => Promise<void>,
): Promise<PNG> {
  const context = await browser.newContext({ viewport: gallerySizes[size], serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await open(page, message);
    // A wall looks at the hours only now and then.
    await (page.frames()[1] ?? page)
      .locator(`.shade[style*="opacity: ${darkness(message)};"]`)
      .waitFor({ state: 'attached' });
    return PNG.sync.read(await settled(page));
  } finally {
    await context.close();
  }
}

function darkness({ config, view, t }: PreviewMessage): number {
  const watch = { view, now: t, known: true, clockConfirmed: true, identifying: false };
  return shadeOpacity(config.care, brightness(config.care, watch));
}

/** The page's picture, when nothing in it changes any more. */
async function settled(page: Page): Promise<Buffer> {
  let before: Buffer | undefined;
  for (;;) {
    for (const frame of page.frames()) await frame.evaluate(stillness);
    const picture = await page.screenshot();
    if (before?.equals(picture)) return picture;
    before = picture;
  }
}

/** The wall's page as a TV opens it, told of the hall by a server whose clock stands. */
async function openWall(page: Page, { config, view, now, t, level, screen }: PreviewMessage): Promise<void> {
  const clock = { now: t, rate: 0, kind: 'real' as const };
  await page.routeWebSocket(/\/link$/, (socket) => {
    socket.onMessage((data) => {
      if (JSON.parse(String(data)).type !== 'hello') return;
      const snapshot: ServerMessage = {
        ...{ type: 'snapshot', epoch: 'e', seq: 1, clock, config: config.version, build },
        view: viewAt(view, now, t, level),
      };
      socket.send(JSON.stringify(snapshot));
    });
  });
  await page.route('**/config/**', (route) => route.fulfill({ json: config }));
  await page.goto(`${server.origin}/wall/?hall=${server.hall}&screen=${screen}`);
  await page.locator('hb-wall .wall').waitFor();
}

/** The preview's page in a frame that fills a page of its own origin. */
async function openPreview(page: Page, message: PreviewMessage): Promise<void> {
  await page.route(`**${framePath}`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><body style="margin:0;overflow:hidden">',
    }),
  );
  await page.goto(server.origin + framePath);
  await frame(page, message);
  await page.frameLocator('iframe').locator('hb-wall .wall').waitFor();
}

/** Puts the preview's page into a frame of this page, and tells it what to show once it is there. */
const frame = (page: Page, message: PreviewMessage): Promise<void> =>
  page.evaluate(async (told) => {
    const element = document.createElement('iframe');
    element.style.cssText = 'display:block;border:0;width:100vw;height:100vh';
    element.src = '/preview/';
    const ready = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
    document.body.append(element);
    await ready;
    element.contentWindow?.postMessage(told, location.origin);
  }, message);
