/** The wall that is soaked: the real server with a busy hall, and the real page, counting what reaches it. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { type HallboardProcess, startHallboard } from '../helpers/hallboard-process.ts';
import { openSample } from '../helpers/open-sample.ts';
import type { Sample } from './growth.ts';

export interface SoakedWall {
  server: HallboardProcess;
  page: Page;
  /** Frames that have come over the page's links, and links that it has begun. */
  counted(): Promise<{ frames: number; links: number }>;
  /** What the page holds once nothing collectable is left. `at`: how far the soak has come. */
  sample(at: number): Promise<Sample>;
  close(): Promise<void>;
}

declare global {
  interface Window {
    soaked: { frames: number; links: number };
  }
}

export async function openWall(browser: Browser): Promise<SoakedWall> {
  const hall = await openSample();
  const server = await startHallboard({ args: ['--no-simulator', '--hall', hall.file] });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.clock.install();
  await page.addInitScript(countFrames);
  await page.goto(`${server.origin}/wall/?hall=${server.hall}&screen=waiting`);
  await page.waitForFunction(() => document.querySelector('hb-wall')?.state?.view);
  const devtools = await page.context().newCDPSession(page);
  return {
    server,
    page,
    counted: () => page.evaluate(() => window.soaked),
    sample: (at) => read(devtools, at),
    async close() {
      await server.stop();
      await hall.remove();
    },
  };
}

/** Runs in the page, before its own scripts. */
function countFrames(): void {
  const counts = { frames: 0, links: 0 };
  window.soaked = counts;
  window.WebSocket = class extends WebSocket {
    constructor(url: string | URL) {
      super(url);
      counts.links += 1;
      this.addEventListener('message', () => {
        counts.frames += 1;
      });
    }
  };
}

async function read(devtools: CDPSession, at: number): Promise<Sample> {
  // What one collection lets go may keep more alive until the next.
  for (let times = 0; times < 3; times++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  return { at, heapBytes: usedSize, nodes, listeners: jsEventListeners };
}
