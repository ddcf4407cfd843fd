/** What a wall shows at given times: in today's browser to know what is to be seen, in an old one to compare. */
import { expect, vi } from 'vitest';
import type { TvBrowser } from '../helpers/tv-browser.ts';
import { ask } from '../helpers/tv-questions.ts';
import { patience } from './wall-page.ts';

export interface Look {
  parts: string[];
  /** Its words without the spaces: lines may be broken elsewhere. */
  words: string;
}

const wordsOf = async (tv: TvBrowser, element: string) => (await ask(tv, 'said', element)).replace(/\s/g, '');

const lookOnce = async (tv: TvBrowser): Promise<Look> => ({
  parts: await ask(tv, 'parts'),
  words: await wordsOf(tv, 'hb-wall'),
});

/** What is seen once nothing moves any more: the same at several looks, with nothing on top of another. */
export async function settledLook(tv: TvBrowser): Promise<Look> {
  let before = '';
  let same = 0;
  return vi.waitFor(async () => {
    const look = await lookOnce(tv);
    const now = JSON.stringify(look);
    same = now === before ? same + 1 : 0;
    before = now;
    expect(same).toBeGreaterThan(3);
    return look;
  }, patience);
}

/** Waits until this is seen, and all of it can be read. */
export async function untilLook(tv: TvBrowser, look: Look): Promise<void> {
  await vi.waitFor(async () => expect(await lookOnce(tv)).toEqual(look), patience);
  await untilReadable(tv);
}

/** Waits until no text is cut off, on top of another or too small. */
export const untilReadable = (tv: TvBrowser) =>
  vi.waitFor(async () => expect(await ask(tv, 'layoutFaults')).toEqual([]), patience);

/** A time at which the stage shows something that it did not show before. */
export interface Turn {
  at: number;
  words: string;
}

/** How far apart the stage is looked at: less than the shortest page. */
const stepMs = 4_000;
/** The stage has shown all when it has shown nothing new for so long. */
const nothingNewMs = 5 * 60_000;

/** Everything that the stage of a frozen wall shows from `from` (hall time) on, each with the first time. */
export async function turnsOf(tv: TvBrowser, from: number): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (let at = from; at - (turns.at(-1)?.at ?? from) < nothingNewMs; at += stepMs) {
    await ask(tv, 'freeze', at);
    const { words } = await settledStage(tv);
    if (words && !turns.some((turn) => turn.words === words)) turns.push({ at, words });
  }
  return turns;
}

async function settledStage(tv: TvBrowser): Promise<{ words: string }> {
  return vi.waitFor(async () => {
    const words = await wordsOf(tv, 'hb-stage');
    expect(words).not.toBe('');
    return { words };
  }, patience);
}

/** Waits until the stage of a frozen wall shows a turn's words, pictures and all, readable. */
export async function untilTurn(tv: TvBrowser, { at, words }: Turn): Promise<void> {
  await ask(tv, 'freeze', at);
  await vi.waitFor(async () => {
    expect(await wordsOf(tv, 'hb-stage')).toBe(words);
    expect(await ask(tv, 'pictures')).toBeGreaterThanOrEqual(0);
  }, patience);
  await untilReadable(tv);
}
