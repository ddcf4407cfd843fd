/** Something that reads what others wrote. */
import type { Random } from '../../../server/feeds/simulator/random.ts';

export interface Target {
  /** Makes up one input and has it read. Throws, or rejects, where that shows a fault. */
  one(random: Random): unknown;
  /** Inputs that `one` has read at once at most. Left out: 1. */
  atOnce?: number;
  /** Lets go. Gives what was found only at the end. */
  end?(): Promise<string[]>;
}

export type OpenTarget = () => Promise<Target> | Target;
