/** What a wall shows at given times: in today's browser to know what is to be seen, in an old one to compare. */
import { expect } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import type { TvBrowser } from '../helpers/tv-browser.ts';
import { ask } from '../helpers/tv-questions.ts';

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
  return eventually(async () => {
    const look = await lookAt(tv);
    const now = JSON.stringify(look);
    same = now === last ? same + 1 : 1;
    last = now;
    expect(same).toBeGreaterThanOrEqual(steadyLooks);
    return look;
  });
}

/** Waits until the wall shows this, and nothing in it is harder to read. */
export const untilLook = (tv: TvBrowser, look: Look) =>
  eventually(async () => {
    const { parts, words, faults } = await lookAt(tv);
    expect({ parts, words }).toEqual({ parts: look.parts, words: look.words });
    expect(faults.filter((fault) => !look.faults.includes(fault))).toEqual([]);
  });

/** A time at which the stage shows something that it did not show before. */
export interface Turn {
  at: number;
  look: Look;
}

/** How far apart the stage is looked at: no page is shorter. */
const stepMs = 10_000;
/** For how long: what takes turns on the stage has had one by then. */
const horizonMs = 15 * 60_000;

/** What the stage shows from `from` (hall time) on, each with the first time. `show` shows a time. */
export async function turnsOf(
  tv: TvBrowser,
  from: number,
  show: (at: number) => Promise<void>,
): Promise<Turn[]> {
  const turns = new Map<string, Turn>();
  for (let at = from; at < from + horizonMs; at += stepMs) {
    await show(at);
    // The same with other minutes and counts is not another turn.
    const words = (await untilStage(tv)).replace(/\d/g, '');
    if (!turns.has(words)) turns.set(words, { at, look: await settledLook(tv) });
  }
  return [...turns.values()];
}

/** The stage's words, once there are any. */
const untilStage = (tv: TvBrowser) =>
  eventually(async () => {
    const words = await wordsOf(tv, 'hb-stage');
    expect(words).not.toBe('');
    return words;
  });

/** Waits until the wall shows this, and the stage's pictures with it. */
export async function untilPictured(tv: TvBrowser, look: Look): Promise<void> {
  await untilLook(tv, look);
  await eventually(async () => expect(await ask(tv, 'pictures')).toBeGreaterThanOrEqual(0));
}
