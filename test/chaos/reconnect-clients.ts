/** Very many screens in one process. */
import { answer } from '../bench/child.ts';
import { LightScreen, newTally, type Tally } from './light-screen.ts';

/** Opens `open.count` more screens, or only asks how all are. */
export type ClientsQuestion = { open?: { port: number; path: string; count: number } };
export type ClientsAnswer = Tally & { lowestSeq: number; highestSeq: number };

const atOnce = 50;
const tally = newTally();
const screens: LightScreen[] = [];

answer<ClientsQuestion>(async ({ open }): Promise<ClientsAnswer> => {
  for (let opened = 0; open && opened < open.count; opened += 1) {
    screens.push(new LightScreen(open.port, open.path, `tv-${screens.length}`, tally));
    // Not all in one turn: that many at once is what is tried later, with screens that know the hall.
    if (opened % atOnce === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const seqs = screens.map(({ seq }) => seq);
  return { ...tally, lowestSeq: Math.min(...seqs), highestSeq: Math.max(...seqs) };
});
