/** Opens what the server knows of TVs. */
import { openScreensDatabase } from './database.ts';
import { createLooks } from './looks.ts';
import { createPairings } from './pairings.ts';
import type { Screens } from './screens.ts';
import { tokensIn } from './tokens.ts';

export interface OpenScreens extends Screens {
  /** Answers the TVs that wait to be paired, so that none holds the server's stop up. */
  stopWaiting(): void;
  close(): void;
}

/** `now`: epoch ms. Throws, naming the file and what to do, when it cannot be used. */
export function openScreens({ file, now }: { file: string; now: () => number }): OpenScreens {
  const db = openScreensDatabase(file);
  const pairings = createPairings(now);
  return {
    tokens: tokensIn(db),
    pairings,
    looks: createLooks(),
    stopWaiting: pairings.close,
    close: () => db.close(),
  };
}
