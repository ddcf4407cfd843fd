/**
 * The hall's clock on a screen. A TV's own clock may be wrong by years, jump when it is set, or stand still in sleep,
 * so hall time runs from the server's readings on the browser's steady clock; the TV's clock is only used to tell how
 * long the steady one stood still or the page was gone.
 */
import type { ClockKind, ClockReading } from '#protocol/messages.ts';

/** A moment at which hall time was known, in each of the clocks. Kept across restarts. */
export interface Anchor {
  /** Hall time, epoch ms. */
  hall: number;
  /** The machine's own clock then, epoch ms. */
  local: number;
  rate: number;
  kind: ClockKind;
}

/** The two clocks of a browser, in ms. */
export interface LocalClocks {
  /** `performance.now()`: steady; may stand still while the machine sleeps. */
  steady(): number;
  /** `Date.now()`: may be wrong and may jump; goes on in sleep. */
  local(): number;
}

/** Of this many last readings the least delayed is believed: 2 minutes of heartbeats. */
const readingsKept = 12;
/** A reading this much behind the last ones (real ms) is not late but of another clock. The link is given up sooner. */
const latestMs = 30_000;
/** After this long (steady ms) without a reading, the machine's own clock may say that more time has passed. */
const unheardMs = 30_000;
/** Corrections backwards by less than this (real ms) let the clock stand still instead. */
const standStillMs = 2_000;

/** Hall time, from the last `readings` of the server, or before the first from what was known when the page last ran. */
export class HallClock {
  private readonly clocks: LocalClocks;
  private rateNow = 1;
  private kindNow: ClockKind = 'real';
  /** Hall time less `rate` times steady time, of each of the last readings: the highest was delayed least. */
  private offsets: number[] = [];
  private anchor: Anchor & { steady: number };
  private shown = Number.NEGATIVE_INFINITY;
  private heard = false;

  /** `last` is the anchor kept from an earlier run; without it the machine's own clock is all there is. */
  constructor(clocks: LocalClocks, last?: Anchor) {
    this.clocks = clocks;
    const local = clocks.local();
    this.anchor = { ...(last ?? { hall: local, local, rate: 1, kind: 'real' }), steady: clocks.steady() };
    this.rateNow = this.anchor.rate;
    this.kindNow = this.anchor.kind;
  }

  /** Whether the server has told the time since the page began. */
  get confirmed(): boolean {
    return this.heard;
  }

  get rate(): number {
    return this.rateNow;
  }

  get kind(): ClockKind {
    return this.kindNow;
  }

  /** Takes a reading that has just arrived. */
  read(reading: ClockReading): void {
    const steady = this.clocks.steady();
    const offset = reading.now - reading.rate * steady;
    const sameClock = this.heard && reading.rate === this.rateNow && reading.kind === this.kindNow;
    if (!sameClock || offset < Math.max(...this.offsets) - latestMs * reading.rate) this.offsets = [];
    this.offsets = [...this.offsets.slice(1 - readingsKept), offset];
    if (!sameClock) this.shown = Number.NEGATIVE_INFINITY;
    this.heard = true;
    this.rateNow = reading.rate;
    this.kindNow = reading.kind;
    this.anchor = {
      hall: Math.max(...this.offsets) + reading.rate * steady,
      local: this.clocks.local(),
      steady,
      rate: reading.rate,
      kind: reading.kind,
    };
  }

  /** Hall time, epoch ms. Small corrections do not turn it back. */
  now(): number {
    const now = this.estimate();
    const turnedBack = this.shown - now;
    if (turnedBack > 0 && turnedBack < standStillMs * this.rateNow) return this.shown;
    this.shown = now;
    return now;
  }

  /** What to keep for the next run. Undefined until the server has told the time. */
  keep(): Anchor | undefined {
    if (!this.heard) return undefined;
    return { hall: this.now(), local: this.clocks.local(), rate: this.rateNow, kind: this.kindNow };
  }

  private estimate(): number {
    const { hall, local, steady, rate } = this.anchor;
    const ran = this.clocks.steady() - steady;
    if (this.heard && ran < unheardMs) return hall + ran * rate;
    // The later of both: a sleep or a power cut makes data older, and older than it is is safer than younger.
    return hall + Math.max(ran, this.clocks.local() - local) * rate;
  }
}
