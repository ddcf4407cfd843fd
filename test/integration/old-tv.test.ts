/** A TV of 2018 shows a hall and a call. All templates, newer TVs and lost networks: `npm run test:tv`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type HallboardProcess, startHallboard } from '../helpers/hallboard-process.ts';
import { provideOldChromium } from '../helpers/old-chromium.ts';
import type { OpenSample } from '../helpers/open-sample.ts';
import type { TvBrowser } from '../helpers/tv-browser.ts';
import { call, everyTemplate, fillHall, orientations } from '../tv/hall.ts';
import { openWall, startTv, untilLink, untilReadable, untilSaid } from '../tv/wall-page.ts';

const timeoutMs = 120_000;

/** Why Chromium 64 cannot be had on this machine. */
const missing = await provideOldChromium(64, console.log).then(
  () => undefined,
  (error: Error) => error.message,
);
if (missing) console.warn(`Not tested in Chromium 64: ${missing}`);

let sample: OpenSample;
let profile: string;
let server: HallboardProcess;
let tv: TvBrowser;

beforeAll(async () => {
  if (missing) return;
  sample = await everyTemplate();
  profile = await mkdtemp(join(tmpdir(), 'hallboard-tv-profile-'));
  server = await startHallboard({ args: ['--no-simulator', '--hall', sample.file] });
  await fillHall(server);
  tv = await startTv(64, { profile, size: orientations.landscape });
}, timeoutMs);
afterAll(async () => {
  await tv?.stop();
  await server?.stop();
  await sample?.remove();
  if (profile) await rm(profile, { recursive: true, force: true });
});

it.skipIf(missing)(
  'starts in Chromium 64, paints the hall and a call, and both can be read',
  async () => {
    await openWall(tv, server, 'queue');
    await untilLink(tv, 'live');
    await untilSaid(tv, 'hb-header', /示例路营业厅.*\d\d:\d\d/);
    await untilSaid(tv, 'hb-services', /套餐办理/);
    await call(server, 'A888');
    await untilSaid(tv, 'hb-call', /A888/);
    for (const part of ['hb-header', 'hb-call', 'hb-services', 'hb-status']) await untilReadable(tv, part);
    expect(tv.takeFaults()).toEqual([]);
  },
  timeoutMs,
);
