/** A day of a real hall, replayed: what the wall paints is what the log says. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumFlags, chromiumPath } from '../helpers/chromium.ts';
import { clock } from '../helpers/facts.ts';
import { type HallboardProcess, startHallboard } from '../helpers/hallboard-process.ts';
import { midSizeHall } from '../helpers/mid-size-hall.ts';
import { paintedCounts } from '../helpers/painted-counts.ts';
import { busiestServices, entriesOf, waitingByService } from '../helpers/waiting-by-log.ts';

const log = join(import.meta.dirname, '../data/warsaw-excerpt.csv');
const date = '2020-01-07';
/** Hall seconds per second: the log's nine and a half hours pass in a quarter of a minute. */
const speed = 1200;
const timeoutMs = 60_000;

let folder: string;
let server: HallboardProcess;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hallboard-replay-test-'));
  const hall = join(folder, 'hall.yaml');
  // Never shut, so that the counts stay on the wall however late a slow machine reads the last of them.
  const config = { ...midSizeHall, hall: { ...midSizeHall.hall, hours: '24/7' } };
  // JSON is YAML.
  await writeFile(hall, JSON.stringify(config));
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
  server = await startHallboard({ args: ['--hall', hall, '--replay', log, '--speed', String(speed)] });
}, timeoutMs);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

it(
  'paints, at ten instants of the day, as many waiting for each service as counted straight from the log',
  async () => {
    const entries = entriesOf(await readFile(log, 'utf8'));
    const names = midSizeHall.services.map(({ name }) => name.en);
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.goto(`${server.origin}/wall/?hall=${server.hall}`);

    const seen: Record<string, string>[] = [];
    for (const time of [
      '08:30',
      '09:15',
      '10:00',
      '10:45',
      '11:30',
      '12:30',
      '13:30',
      '14:30',
      '15:30',
      '16:30',
    ]) {
      const { heardAt, counts } = await paintedCounts(page, clock(time, date), timeoutMs);
      const localTime = new Date(heardAt + 8 * 3_600_000).toISOString().slice(11, 19);
      expect(counts, localTime).toEqual(expectedAt(localTime));
      seen.push(counts);
    }
    expect(new Set(seen.map((counts) => JSON.stringify(counts))).size).toBeGreaterThan(5);
    await page.close();

    /** The log's services stand for the hall's in turn, the busiest first. */
    function expectedAt(localTime: string): Record<string, string> {
      const waiting = waitingByService(entries, localTime);
      const sums = names.map((_, place) =>
        busiestServices(entries)
          .filter((_, turn) => turn % names.length === place)
          .reduce((sum, service) => sum + (waiting[service] ?? 0), 0),
      );
      return Object.fromEntries(names.map((name, place) => [name, String(sums[place])]));
    }
  },
  2 * timeoutMs,
);
