/** When the wall may rest its panel. When in doubt it does not: a black wall in opening hours is the worst of all. */
import type { Care } from '#config/care.ts';
import type { HallView } from '#domain/view.ts';
import { shutNow } from './shut.ts';

const minuteMs = 60_000;

/** `on`: as bright as ever. `dim`: most of the light is taken away. `off`: black. */
export type Brightness = Care['outsideHours'];

/** What is known when brightness is decided. */
export interface Watch {
  /** Absent before the first. */
  view: HallView | undefined;
  /** Hall time, epoch ms. */
  now: number;
  /** Whether the server has told the time: a TV's own clock may be wrong by half a day. */
  clockConfirmed: boolean;
  /** Whether the view is fresh enough to tell who waits. */
  known: boolean;
  /** Staff want to see which screen this is. */
  identifying: boolean;
}

/**
 * How bright the screen is. It rests only while the hall is shut by its hours, nobody waits or was called just now, and
 * an opening is in sight that will end the rest, `wakeMinutesBefore` it.
 */
export function brightness(care: Care, { view, now, clockConfirmed, known, identifying }: Watch): Brightness {
  if (!view || !clockConfirmed || identifying) return 'on';
  const next = shutNow(view, now, known)?.next;
  if (next === undefined || next - now <= care.wakeMinutesBefore * minuteMs) return 'on';
  return care.outsideHours;
}

/** How much of the light the shade in front of the wall takes away, 0 to 1. */
export function shadeOpacity(care: Care, bright: Brightness): number {
  switch (bright) {
    case 'on':
      return 0;
    case 'dim':
      return 1 - care.dimTo;
    case 'off':
      return 1;
  }
}
