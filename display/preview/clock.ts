import type { WallClock } from '../store/state.ts';

/** A hall's clock that is set, and runs or stands, as the manager likes. */
export class PreviewClock implements WallClock {
  readonly confirmed = true;
  /** How turns are reckoned: also while the clock stands. */
  readonly rate: number;
  readonly #steady: () => number;
  readonly #from: number;
  readonly #fromMs: number;
  readonly #runs: boolean;

  /** Shows `t` (epoch ms) now; `steady` gives real ms. */
  constructor(t: number, pace: number, runs: boolean, steady: () => number) {
    this.rate = pace;
    this.#steady = steady;
    this.#from = t;
    this.#fromMs = steady();
    this.#runs = runs;
  }

  now(): number {
    return this.#from + (this.#runs ? (this.#steady() - this.#fromMs) * this.rate : 0);
  }
}
