/** What a wall shows at given times: in today's browser to know what is to be seen, in an old one to compare. */
import { expect, vi } from 'vitest';
import type { TvBrowser } from '../helpers/tv-browser.ts';
import { ask } from '../helpers/tv-questions.ts';
import { patience } from './wall-page.ts';

export interface Look {
  parts: string[];
  /** Its words without the spaces: lines may be broken elsewhere. */
  words: string;
  /** Texts that cannot be read. */
  faults: string[];
}

const wordsOf = async (tv: TvBrowser, element: string) => (await ask(tv, 'said', element)).replace(/\s/g, '');

/** What the wall shows this moment. */
async function lookAt(tv: TvBrowser): Promise<Look> {
  return {
    parts: await ask(tv, 'parts'),
    words: await wordsOf(tv, 'hb-wall'),
    faults: await ask(tv, 'layoutFaults', 'hb-wall'),
  };
}

/** How many looks in a row must show the same. */
const steadyLooks = 3;

/** What the wall of a stopped clock shows once it changes no more. */
export async function settledLook(tv: TvBrowser): Promise<Look> {
  let last = '';
  let same = 0;
  return vi.waitFor(async () => {
    const look = await lookAt(tv);
    const now = JSON.stringify(look);
    same = now === last ? same + 1 : 1;
    last = now;
    expect(same).toBeGreaterThanOrEqual(steadyLooks);
    return look;
  }, patience);
}

/** Waits until the wall shows this, and nothing in it is harder to read. */
export const untilLook = (tv: TvBrowser, look: Look) =>
  vi.waitFor(async () => {
    const { parts, words, faults } = await lookAt(tv);
    expect({ parts, words }).toEqual({ parts: look.parts, words: look.words });
    expect(faults.filter((fault) => !look.faults.includes(fault))).toEqual([]);
  }, patience);

/** A time at which the stage shows something that it did not show before. */
export interface Turn {
  at: number;
  words: string;
  look: Look;
}

/** How far apart the stage is looked at: less than the shortest page. */
const stepMs = 4_000;
/** The stage has shown all when it has shown nothing new for so long. */
const nothingNewMs = 5 * 60_000;

/** Everything that the stage shows from `from` (hall time) on, each with the first time. */
export async function turnsOf(tv: TvBrowser, from: number): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (let at = from; at - (turns.at(-1)?.at ?? from) < nothingNewMs; at += stepMs) {
    await ask(tv, 'freeze', at);
    const words = await untilStage(tv);
    if (turns.some((turn) => turn.words === words)) continue;
    turns.push({ at, words, look: await settledLook(tv) });
  }
  return turns;
}

/** The stage's words, once there are any. */
const untilStage = (tv: TvBrowser) =>
  vi.waitFor(async () => {
    const words = await wordsOf(tv, 'hb-stage');
    expect(words).not.toBe('');
    return words;
  }, patience);

/** Waits until the wall shows the stage's turn, pictures and all. */
export async function untilTurn(tv: TvBrowser, { at, look }: Turn): Promise<void> {
  await ask(tv, 'freeze', at);
  await untilLook(tv, look);
  await vi.waitFor(async () => expect(await ask(tv, 'pictures')).toBeGreaterThanOrEqual(0), patience);
}
