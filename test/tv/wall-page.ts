/** The wall page of a server in a browser of any age. */
import { expect } from 'vitest';
import { chromiumFlags, chromiumPath } from '../helpers/chromium.ts';
import { eventually } from '../helpers/eventually.ts';
import type { HallboardProcess } from '../helpers/hallboard-process.ts';
import { type OldVersion, oldChromiumFlags, provideOldChromium } from '../helpers/old-chromium.ts';
import { startTvBrowser, type TvBrowser, type TvSize } from '../helpers/tv-browser.ts';
import { ask } from '../helpers/tv-questions.ts';

/** For browsers without GPU on a machine that has other work. */
export interface TvStart {
  profile: string;
  size: TvSize;
}

/** Starts a browser: of an old version, or this machine's own. */
export async function startTv(version: OldVersion | 'today', start: TvStart): Promise<TvBrowser> {
  if (version === 'today')
    return startTvBrowser({ ...start, program: chromiumPath(), flags: [...chromiumFlags, '--headless'] });
  const build = await provideOldChromium(version, console.log);
  return startTvBrowser({ ...start, ...build, flags: oldChromiumFlags });
}

/** Opens a screen's wall under the name of this machine, which browsers hold for secure. */
export async function openWall(
  tv: TvBrowser,
  { origin, hall }: Pick<HallboardProcess, 'origin' | 'hall'>,
  screen: string,
): Promise<void> {
  const { port } = new URL(origin);
  await tv.open(`http://localhost:${port}/wall/?hall=${hall}&screen=${screen}`);
}

/** Waits until the wall shows a hall with its link in this state. */
export const untilLink = (tv: TvBrowser, link: string) =>
  eventually(async () => expect(await ask(tv, 'link')).toBe(link));

export const untilSaid = (tv: TvBrowser, element: string, words: string | RegExp) =>
  eventually(async () => {
    const said = await ask(tv, 'said', element);
    expect(said).toMatch(words);
  });

/** Waits until no text of an element is cut off, too small or on top of another. */
export const untilReadable = (tv: TvBrowser, element: string) =>
  eventually(async () => expect(await ask(tv, 'layoutFaults', element)).toEqual([]));
