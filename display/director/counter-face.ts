/** What the screen of one counter says, and the boxes it says it in. */
import type { Freshness } from '#domain/freshness.ts';
import type { CallView, CounterView } from '#domain/view.ts';
import { gap, type Room } from './zones.ts';

/** A ticket is asked to come for so long after its call; then it is taken to be there. */
const comingMs = 60_000;

export type CounterFace =
  /** The ticket is asked to come; `again` by a recall. */
  | { kind: 'calling'; ticket: string; again: boolean }
  | { kind: 'serving'; ticket: string }
  /** Open, between two customers; or the feed does not tell of its counters. */
  | { kind: 'ready' }
  /** `ticket` is still being served. */
  | { kind: 'paused'; ticket?: string | undefined }
  | { kind: 'closed' }
  /** Too old to tell. */
  | { kind: 'withdrawn' };

/**
 * @param call the newest call to this counter
 * @param now hall time, epoch ms
 */
export function counterFace(
  counter: CounterView | undefined,
  call: CallView | undefined,
  now: number,
  freshness: Freshness,
): CounterFace {
  if (freshness === 'withdrawn') return { kind: 'withdrawn' };
  const { state = 'open', ticket } = counter ?? {};
  if (state === 'closed') return { kind: 'closed' };
  if (state === 'paused') return { kind: 'paused', ticket };
  const coming = call !== undefined && now - call.at < comingMs;
  const here = counter ? ticket : coming ? call.ticket : undefined;
  if (here === undefined) return { kind: 'ready' };
  if (coming && call.ticket === here) return { kind: 'calling', ticket: here, again: call.times > 1 };
  return { kind: 'serving', ticket: here };
}

export interface CounterRooms {
  sign: Room;
  card: Room;
  services: Room;
}

/** Sign and ticket at the left and the services at the right; one below the other on a tall screen. */
export function counterRooms({ width, height }: Room, tall: boolean): CounterRooms {
  if (tall) {
    const sign = { width, height: height * 0.2 };
    const card = { width, height: height * 0.38 };
    return { sign, card, services: { width, height: height - sign.height - card.height - 2 * gap } };
  }
  const left = (width - gap) * 0.6;
  const sign = { width: left, height: height * 0.36 };
  return {
    sign,
    card: { width: left, height: height - sign.height - gap },
    services: { width: width - gap - left, height },
  };
}
