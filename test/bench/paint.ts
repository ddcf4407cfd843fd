/**
 * From an event posted to its number painted on the wall, in a real Chromium, beside the least a page can do: a bare
 * server that passes the request's text to a raw socket, and a page that puts it into one text node.
 *
 * The page posts and watches, so both ends of the measurement are one clock. Painted is: the frame after the change
 * has been rendered.
 */
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../helpers/chromium.ts';
import { startBarePage } from './bare-page.ts';
import type { BenchRow } from './table.ts';
import { startWall } from './wall-page.ts';

const samples = 300;
/** Screens and servers run for months: what is measured is code that has run a while. */
const warmUp = 400;
/** Longest pause before a sample: several frames, so that posts fall anywhere within a frame. */
const maxPauseMs = 90;

/** A page that posts number `n` and resolves with the milliseconds until that is painted; undefined where it could not be seen. */
export interface PaintedPage {
  page: Page;
  post(n: number): Promise<number | undefined>;
  stop(): Promise<void>;
}

export async function paintBench(): Promise<BenchRow[]> {
  const browsers = await Promise.all([launch(), launch()]);
  const [wall, bare] = await Promise.all([startWall(browsers[0]), startBarePage(browsers[1])]);
  try {
    const ours: number[] = [];
    const baseline: number[] = [];
    for (let n = 1; n <= warmUp + samples; n += 1) {
      // Turn and turn about, so that a slow minute of the machine falls on both.
      const pair: [PaintedPage, number[]][] = [
        [wall, ours],
        [bare, baseline],
      ];
      for (const [page, times] of pair) {
        if (n > warmUp) await page.page.waitForTimeout(Math.random() * maxPauseMs);
        const ms = await page.post(n);
        if (n > warmUp && ms !== undefined) times.push(ms);
      }
    }
    if (ours.length < samples * 0.8)
      throw new Error(`only ${ours.length} of ${samples} paints could be seen`);
    return [0.5, 0.99].map((share) => {
      const [mine, bares] = [quantile(ours, share), quantile(baseline, share)];
      return {
        name: `event posted → painted, p${share * 100}`,
        ours: mine,
        baseline: bares,
        unit: 'ms',
        baselineName: 'bare page: one text node from a raw socket',
        better: 'lower' as const,
        ...(share === 0.5 && { goal: '≤ 1.5 ×' }),
      };
    });
  } finally {
    await Promise.all([wall.stop(), bare.stop()]);
    await Promise.all(browsers.map((browser) => browser.close()));
  }
}

const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
