/** Spares the screen's panel: moves the picture now and then, and takes the light away while the hall is shut. */
import type { Timers } from '../connection/timers.ts';
import { brightness, shadeOpacity } from '../director/care.ts';
import { shiftAt } from '../director/pixel-shift.ts';
import { standing } from '../director/standing.ts';
import type { WallClock } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { hangShade } from './shade.ts';

/** Brightness and place are looked at this often. */
const lookEveryMs = 2_000;
/** What the offsets of the picture are told for: px of the shorter side. */
const designPx = 1080;

export interface CareParts {
  /** What is moved. */
  wall: HTMLElement;
  /** Where the shade hangs. */
  page: HTMLElement;
  store: Store;
  clock: WallClock;
  timers: Timers;
}

/** Cares until the page goes. */
export function startCare({ wall, page, store, clock, timers }: CareParts): void {
  const startedMs = timers.now();
  const shade = hangShade(page);

  function look(): void {
    const state = store.get();
    if (state.config) {
      const { care, freshness } = state.config;
      const now = clock.now();
      const known = standing(freshness, state, now).counts !== 'withdrawn';
      const { view, identifying } = state;
      const bright = brightness(care, { view, now, known, clockConfirmed: clock.confirmed, identifying });
      shade(shadeOpacity(care, bright));
      move(care.pixelShift ? timers.now() - startedMs : 0);
    }
    timers.after(lookEveryMs, look);
  }

  function move(elapsedMs: number): void {
    const { x, y } = shiftAt(elapsedMs);
    const scale = Math.min(innerWidth, innerHeight) / designPx;
    // Whole pixels keep the type sharp.
    const [right, down] = [Math.round(x * scale), Math.round(y * scale)];
    wall.style.transform = right || down ? `translate(${right}px, ${down}px)` : '';
  }

  look();
}
