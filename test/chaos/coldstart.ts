/** A TV after a power cut, on a processor six times as slow, with no server: what it shows when; and when it is live again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import * as v from 'valibot';
import { HallStatus } from '#protocol/status.ts';
import { chromiumFlags, provideChromium } from '../helpers/chromium.ts';
import { type HallboardProcess, startHallboard } from '../helpers/hallboard-process.ts';
import { aimed, type Figure, figure, ms, spread } from './figures.ts';
import { until } from './until.ts';

const times = 5;
const throttling = 6;
const shownAimMs = 2_000;
const liveAimMs = 5_000;
/** Long enough that a screen waits as long between two attempts as it ever does. */
const goneMs = 15_000;
/** A browser that has just begun is busy with pages of its own, and not slowed down: the time meant is the wall's. */
const settledMs = 4_000;
const firstLoadLimitMs = 60_000;

export async function coldstart(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hallboard-coldstart-'));
  const data = join(folder, 'data');
  const profile = join(folder, 'profile');
  const shown: number[] = [];
  const live: number[] = [];
  let server = await startHallboard({ data });
  const port = Number(new URL(server.origin).port);
  try {
    await firstLoad(profile, server);
    for (let time = 0; time < times; time++) {
      await server.kill();
      const tv = await powerOn(profile);
      await sleep(settledMs);
      const page = await tv.newPage();
      await slowDown(page);
      await page.addInitScript(noteContent, contentNote);
      await page.goto(address(server));
      await sleep(goneMs);
      shown.push(await notedAt(page));
      server = await startHallboard({ data, port });
      const back = performance.now();
      await page.waitForFunction(() => document.querySelector('hb-wall')?.state?.link === 'live');
      live.push(performance.now() - back);
      await tv.close();
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
  const [start, back] = [spread(shown), spread(live)];
  return [
    figure('starts', times),
    aimed(
      'content shown without a server, from the start of the page',
      `median ${ms(start.median)}, longest ${ms(start.max)}`,
      ms(shownAimMs),
      start.median < shownAimMs,
    ),
    aimed(
      'live after the server was back',
      `median ${ms(back.median)}, longest ${ms(back.max)}`,
      ms(liveAimMs),
      back.max < liveAimMs,
    ),
  ];
}

const address = ({ origin, hall }: HallboardProcess) => `${origin}/wall/?hall=${hall}&screen=entrance`;

const powerOn = (profile: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath: provideChromium(console.error),
    args: chromiumFlags,
    viewport: { width: 1920, height: 1080 },
  });

/** Loads the wall once, until all is kept that it starts from. */
async function firstLoad(profile: string, server: HallboardProcess): Promise<void> {
  const tv = await powerOn(profile);
  const page = await tv.newPage();
  await page.goto(address(server));
  const ready = await until(() => canStartCold(server), Boolean, firstLoadLimitMs);
  await tv.close();
  if (!ready.held) throw new Error('the screen did not become able to start cold');
}

/** As it tells the server. */
async function canStartCold({ origin, hall, key }: HallboardProcess): Promise<boolean> {
  const headers = { authorization: `Bearer ${key}` };
  const answer = await fetch(`${origin}/api/v1/halls/${hall}/status`, { headers });
  const { screens } = v.parse(HallStatus, await answer.json());
  return screens.some(({ coldStart }) => coldStart);
}

async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttling });
}

const contentNote = 'content painted';

/** Runs in the page before its own scripts: notes when a frame has been painted that has content on the stage. */
function noteContent(note: string): void {
  const look = () => {
    const stage = document.querySelector('hb-wall')?.shadowRoot?.querySelector('hb-stage')?.shadowRoot;
    if (!stage?.childElementCount) requestAnimationFrame(look);
    else setTimeout(() => performance.mark(note));
  };
  requestAnimationFrame(look);
}

/** In ms since the page began. Read afterwards: waiting for it from outside would take time from a slow page. */
async function notedAt(page: Page): Promise<number> {
  const at = await page.evaluate((note) => performance.getEntriesByName(note)[0]?.startTime, contentNote);
  if (at === undefined) throw new Error(`no content within ${goneMs} ms`);
  return at;
}
