/** A counter of a simulated hall, at work or not. */
import type { HallConfig } from '#config/schema.ts';
import type { Guest } from './line-up.ts';
import { type Shift, takenBy } from './staffing.ts';

export interface Desk {
  shift: Shift;
  /** Ids of the services it takes. */
  takes: readonly string[];
  state: 'open' | 'paused' | 'closed';
  /** With a customer, about to call one, or at lunch. */
  busy: boolean;
  /** Goes home once nobody waits for it. */
  leaving: boolean;
  hadLunch: boolean;
  /** Who was called to it. */
  guest: Guest | undefined;
}

/** The counters in the morning. */
export function desksOf(shifts: readonly Shift[], services: HallConfig['services']): Desk[] {
  return shifts.map((shift) => ({
    shift,
    takes: takenBy(shift.counter, services),
    state: 'closed',
    busy: false,
    leaving: false,
    hadLunch: false,
    guest: undefined,
  }));
}

/** Whether it is time for lunch and no service is left without a counter by it. Who cannot go in time goes without. */
export function maySitDownToLunch(desk: Desk, desks: readonly Desk[], at: number): boolean {
  const { lunch } = desk.shift;
  if (!lunch || desk.hadLunch || desk.leaving || desk.state !== 'open') return false;
  if (at < lunch.from || at > lunch.from + 2 * lunch.lengthMs) return false;
  const others = desks.filter((other) => other !== desk && other.state === 'open');
  return desk.takes.every((id) => others.some(({ takes }) => takes.includes(id)));
}
