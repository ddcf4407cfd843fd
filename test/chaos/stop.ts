/** An orderly stop in the midst of a flood, again and again: nothing acknowledged is lost, and it does end. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { aimed, type Figure, figure, ms, spread } from './figures.ts';
import { LightScreen, newTally } from './light-screen.ts';
import { checkLog } from './log-check.ts';
import { startMeasured } from './measured-server.ts';
import { queueMachine } from './queue-machine.ts';
import { until } from './until.ts';

const stops = 5;
const screensEach = 200;
const eventsPerSecond = 1000;
const floodMs = 1500;
/** The grace of the links (3 s), that of requests (5 s), and as much again for a busy machine. */
const stopLimitMs = 16_000;

export async function stop(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hallboard-chaos-'));
  const machine = queueMachine(eventsPerSecond);
  const codes: (number | null)[] = [];
  const took: number[] = [];
  try {
    for (let n = 0; n < stops; n++) {
      const server = await startMeasured({ data: folder });
      const tally = newTally();
      const screens = Array.from(
        { length: screensEach },
        (_, at) => new LightScreen(server.port, server.link, `tv-${at}`, tally),
      );
      await until(
        () => tally.live,
        (live) => live === screensEach,
        30_000,
      );
      const flood = new AbortController();
      const sending = machine.run(server, flood.signal);
      await sleep(floodMs);
      const began = performance.now();
      const stuck = setTimeout(() => void server.kill(), 2 * stopLimitMs);
      codes.push(await server.stop());
      clearTimeout(stuck);
      took.push(performance.now() - began);
      flood.abort();
      await sending;
      for (const screen of screens) screen.stop();
    }
    const check = await checkLog(join(folder, 'events.db'), machine.acknowledged);
    const { median, max } = spread(took);
    const clean = codes.every((code) => code === 0);
    return [
      figure('stops', `${stops} under ${eventsPerSecond} events/s with ${screensEach} screens`),
      aimed('exit codes', codes.join(' '), '0', clean),
      aimed(
        'time to the end',
        `median ${ms(median)}, longest ${ms(max)}`,
        ms(stopLimitMs),
        max < stopLimitMs,
      ),
      figure('events acknowledged', machine.acknowledged.length),
      aimed('acknowledged events lost', check.lost.length, '0', check.lost.length === 0),
      aimed('events doubled', check.doubled.length, '0', check.doubled.length === 0),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
