/** Shows on a page what a wall would show, with the wall's own elements. */
import '../elements/wall/wall.ts';
import type { HallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { hangShade } from '../care/shade.ts';
import { brightness, shadeOpacity } from '../director/care.ts';
import { standing } from '../director/standing.ts';
import { viewAt } from '../director/what-if.ts';
import type { HbWall } from '../elements/wall/wall.ts';
import type { WallState } from '../store/state.ts';
import { PreviewClock } from './clock.ts';
import type { PreviewMessage } from './message.ts';

/** A time that is this far (real ms) from what the preview's clock shows was chosen, and is no correction. */
const jumpMs = 2_000;
/** The view of another time is made fresh, and the brightness looked at, this often. */
const lookEveryMs = 2_000;

export interface Preview {
  show(message: PreviewMessage): void;
  stop(): void;
}

/** What is shown. */
interface Shown {
  message: PreviewMessage;
  wall: HbWall;
  clock: PreviewClock;
  /** The view as it was when it was first shown at this time, and how far (hall ms) that is from when it was true. */
  view: HallView;
  later: number;
}

/** `steady` gives real ms. */
export function startPreview(page: HTMLElement, steady: () => number = () => performance.now()): Preview {
  const shade = hangShade(page);
  let shown: Shown | undefined;

  function show(given: PreviewMessage): void {
    const message = { ...given, config: sameConfig(shown?.message.config, given.config) };
    const { t, now, pace, level } = message;
    // A wall remembers what it has on until its turn is over: at another time or level it has not begun it.
    const goesOn =
      shown !== undefined &&
      shown.message.screen === message.screen &&
      shown.message.level === level &&
      Math.abs(shown.clock.now() - t) < jumpMs * pace;
    const clock = new PreviewClock(t, pace, message.rate === 1, steady);
    // A queue that is always told of at a slightly other distance would have its calls announced again and again.
    const later = shown && goesOn && Math.abs(t - now - shown.later) < jumpMs * pace ? shown.later : t - now;
    const view = viewAt(message.view, now, now + later, level);
    const wall = shown && goesOn ? shown.wall : newWall(page);
    shown = { message, wall, clock, view, later };
    wall.clock = clock;
    look();
  }

  function look(): void {
    if (!shown) return;
    const { message, wall, clock, later } = shown;
    const now = clock.now();
    // What comes from now ages as it does on a wall; what is supposed of another time is as fresh as it was.
    const fresh = later === 0 ? shown.view : freshAt(shown, now);
    const state: WallState = {
      config: message.config,
      view: fresh,
      asOf: now,
      link: 'live',
      clockKind: message.kind,
      identifying: false,
      ...(message.screen !== undefined && { screen: message.screen }),
    };
    wall.state = state;
    const { care, freshness } = message.config;
    const known = standing(freshness, state, now).counts !== 'withdrawn';
    const watch = { view: fresh, now, known, clockConfirmed: true, identifying: false };
    shade(shadeOpacity(care, brightness(care, watch)));
  }

  const timer = setInterval(look, lookEveryMs);
  return {
    show,
    stop() {
      clearInterval(timer);
      shown?.wall.remove();
    },
  };
}

/** In place of the wall that was there. */
function newWall(page: HTMLElement): HbWall {
  const wall = document.createElement('hb-wall');
  page.querySelector('hb-wall')?.remove();
  page.prepend(wall);
  return wall;
}

/** The view with its ages as of `now`. Its calls stay: they were made once. */
function freshAt({ message, view }: Shown, now: number): HallView {
  const { calls, surge } = view;
  return { ...viewAt(message.view, message.now, now), calls, surge };
}

/** Elements know a configuration by its identity: one that comes again is the one they have. */
function sameConfig(before: PublicConfig | undefined, after: PublicConfig): PublicConfig {
  return before && JSON.stringify(before) === JSON.stringify(after) ? before : after;
}
