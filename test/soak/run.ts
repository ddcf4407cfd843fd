/**
 * `npm run soak`: a screen that runs for months, in minutes. The real wall in a real Chromium takes 50,000 updates of a
 * busy hall, then stands through 50,000 seconds without its server; its memory, DOM nodes and listeners are read after
 * collections that were asked for. `--updates` and `--seconds` set how much of it. Exits with 1 when an aim is missed.
 */
import { chromium } from 'playwright-core';
import { ensurePages } from '../../server/launch/pages.ts';
import { type Figure, figure, lines } from '../chaos/figures.ts';
import { chromiumFlags, provideChromium } from '../helpers/chromium.ts';
import { commandLine } from '../helpers/command-line.ts';
import { connected } from './connected.ts';
import { disconnected } from './disconnected.ts';
import { growth } from './growth.ts';
import { openWall } from './open-wall.ts';

const { values } = commandLine('npm run soak -- [--updates N] [--seconds N]', {
  options: {
    updates: { type: 'string', default: '50000' },
    seconds: { type: 'string', default: '50000' },
  },
});
await ensurePages(console.error);
/** Objects are counted, not the machine code that the engine makes of what runs often: that grows for days, to a limit. */
const uncompiled = '--js-flags=--no-opt --no-maglev --no-sparkplug';
const browser = await chromium.launch({
  executablePath: provideChromium(console.error),
  args: [...chromiumFlags, uncompiled],
});
const wall = await openWall(browser);
let missed = 0;

function tell(name: string, began: number, figures: readonly Figure[]): void {
  missed += figures.filter(({ aim }) => aim && !aim.met).length;
  console.log(`${name} (${Math.round((performance.now() - began) / 1000)} s)\n${lines(figures)}`);
}

try {
  console.error('connected …');
  let began = performance.now();
  const live = await connected(wall, Number(values.updates));
  tell('connected', began, [
    figure('updates', live.updates.toLocaleString('en-US')),
    ...growth(live.samples, 'updates'),
  ]);

  console.error('disconnected …');
  began = performance.now();
  const alone = await disconnected(wall, Number(values.seconds));
  tell('disconnected', began, [
    figure('seconds without a server', alone.seconds.toLocaleString('en-US')),
    figure('attempts to connect', alone.attempts),
    ...growth(alone.samples, 'seconds'),
  ]);
} finally {
  await browser.close();
  await wall.close();
}
if (missed > 0) console.error(`${missed} aims missed`);
process.exit(missed > 0 ? 1 : 0);
