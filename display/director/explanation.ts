/** What can be said of a slot of the wall: what is on, why, why the rest is not, what comes next. */
import type { Lane } from '#config/rotation.ts';
import type { SurgeLevel } from '#config/surge.ts';
import type { Refusal } from './may-show.ts';
import type { StageItem } from './stage-item.ts';

/** The places on a wall whose content is decided. */
export type Slot = 'stage' | 'banner' | 'header' | 'footer' | 'takeover';

export type Content =
  | StageItem
  | { kind: 'surge'; level: SurgeLevel }
  | { kind: 'outlet'; outlet: string }
  | { kind: 'takeover'; takeover: string };

/** Why it is on. Instants are hall time, epoch ms. */
export type Reason =
  /** Its kind has so much of the time at this level, and it so much of all turns, in percent. */
  | { code: 'share'; lane: Lane; lanePercent: number; percent: number }
  /** People wait for what it does, and it would save each of them so much. */
  | { code: 'demand'; service: string; waiting: number; minutesSaved?: number }
  /** The turn is kept for it: it shows at most so often. */
  | { code: 'reserved'; perHour: number }
  /** Its turns are kept for it: it takes several in a row. */
  | { code: 'long'; turns: number }
  | { code: 'priority' }
  /** At this level its kind has more of the time, or the level is what is said. */
  | { code: 'level'; level: SurgeLevel; byHand: boolean }
  /** It takes turns with so many notices. */
  | { code: 'turn'; of: number }
  | { code: 'takeover'; until: number }
  /** Going there takes so long, door to counter, and waiting here at least so long. */
  | { code: 'faster'; service: string; totalHigh: number; hereLow: number }
  /** No outlet is surely faster; it is the nearest that is open. */
  | { code: 'nearest'; walkMinutes: number }
  /** The screen has no such slot: its template or its zones leave it out. */
  | { code: 'no_slot' }
  /** Nothing may show: the hall's welcome stands. */
  | { code: 'nothing' };

/** Why it is not on. */
export type Absence =
  | Refusal
  /** Its turns of the hour are kept for it, and this is none of them. */
  | { code: 'cap'; perHour: number }
  /** It takes turns; it has so much of them, in percent. */
  | { code: 'turn'; percent: number }
  | { code: 'outlet_shut' }
  /** Going there saves less than going to the one that is on. */
  | { code: 'saves_less' }
  | { code: 'farther' }
  | { code: 'calm' };

export interface Coming {
  content: Content | undefined;
  since: number;
  until: number;
}

export interface Explanation {
  slot: Slot;
  /** The instant that is explained, hall time, epoch ms. */
  at: number;
  on: Content | undefined;
  /** Absent where it is not known: the queue decides. */
  since: number | undefined;
  until: number | undefined;
  why: Reason[];
  others: { content: Content; why: Absence }[];
  /** The next turns, if the queue stays as it is. */
  next: Coming[];
  /** Stands over this slot meanwhile. */
  covered: { takeover: string; until: number } | undefined;
}

/** What each slot tells of itself. */
export type SlotExplanation = Omit<Explanation, 'slot' | 'at' | 'covered'>;

/** How many of the coming turns are told. */
export const comingTold = 3;
