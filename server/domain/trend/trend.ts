/**
 * How many customers wait through the day, half hour by half hour: means over the time in which the hall was heard,
 * of today and of the days before. A fold over events; read at any instant.
 */
import type { BusinessDay } from '../day.ts';
import { silenceMs } from '../freshness.ts';
import { kindOf, stepMinutes, stepsPerDay, wallSteps } from './steps.ts';

/** A stretch of half an hour, counted from the day's first instant. */
export interface Slot {
  /** Customers × ms. */
  sum: number;
  /** For how long the hall was heard in it, ms. */
  heardMs: number;
}

/** By step of the day: the mean number of customers waiting. Undefined: nobody knows. */
export type Means = readonly (number | undefined)[];

/** A day that is over. */
export interface PastDay {
  date: string;
  means: Means;
}

export interface TrendState {
  /** Undefined before the first event. */
  day: BusinessDay | undefined;
  /** Up to when the slots tell, epoch ms. */
  at: number;
  /** Customers waiting since then. */
  waiting: number;
  slots: Slot[];
  /** A customer has been heard of today: a day without is none to learn from. */
  anybody: boolean;
  /** Days on which a customer was heard of, the oldest first. Never changed in place. */
  past: readonly PastDay[];
}

/** Past days kept of each kind: two weeks of workdays, five of weekends. */
export const daysKept = 10;
const slotMs = stepMinutes * 60_000;
/** A step is known where the hall was heard for so much of it. */
const enoughHeard = 0.5;

/** A hall of which nothing is known. */
export const newTrend = (): TrendState => ({
  day: undefined,
  at: 0,
  waiting: 0,
  slots: [],
  anybody: false,
  past: [],
});

/**
 * Notes how many wait after an event, changing the state in place. `at`: the newest time heard so far, epoch ms;
 * `customer`: the event told of a customer.
 */
export function noteWaiting(
  state: TrendState,
  timeZone: string,
  { day, at, waiting, customer }: { day: BusinessDay; at: number; waiting: number; customer: boolean },
): void {
  if (state.day?.from === day.from) fill(state.slots, state, day, at);
  else {
    state.past = pastAt(state, timeZone, day.from);
    Object.assign(state, { day, slots: [], anybody: false });
  }
  state.at = at;
  state.waiting = waiting;
  state.anybody ||= customer;
}

/** The past days as known at `now` (epoch ms): the day last heard is one of them once it is over. */
export function pastAt(state: TrendState, timeZone: string, now: number): readonly PastDay[] {
  const { day, anybody, past } = state;
  if (!day || !anybody || now < day.until) return past;
  const kind = kindOf(day.date);
  const means = meansAt(state, timeZone, day.until);
  const same = past.filter(({ date }) => kindOf(date) === kind);
  const oldest = same.length >= daysKept ? same[0] : undefined;
  return [...past.filter((one) => one !== oldest), { date: day.date, means }];
}

/** The means of the day last heard, as known at `now` (epoch ms). */
export function meansAt(state: TrendState, timeZone: string, now: number): Means {
  const { day } = state;
  if (!day) return [];
  const slots = state.slots.map((slot) => ({ ...slot }));
  fill(slots, state, day, Math.max(now, state.at));
  const steps = Array.from({ length: stepsPerDay }, () => ({ sum: 0, heardMs: 0, lengthMs: 0 }));
  for (const [at, place] of wallSteps(timeZone, day).entries()) {
    const step = steps[place];
    const slot = slots[at];
    if (!step) continue;
    step.lengthMs += slotMs;
    step.sum += slot?.sum ?? 0;
    step.heardMs += slot?.heardMs ?? 0;
  }
  return steps.map(({ sum, heardMs, lengthMs }) =>
    heardMs > 0 && heardMs >= lengthMs * enoughHeard ? oneDecimal(sum / heardMs) : undefined,
  );
}

/** Adds what is known from `state.at` on to the slots. */
function fill(slots: Slot[], { at: from, waiting }: TrendState, day: BusinessDay, now: number): void {
  const until = Math.min(now, day.until, from + silenceMs);
  for (let at = from; at < until; ) {
    const place = Math.floor((at - day.from) / slotMs);
    const end = Math.min(until, day.from + (place + 1) * slotMs);
    while (slots.length <= place) slots.push({ sum: 0, heardMs: 0 });
    const slot = slots[place];
    if (slot) {
      slot.sum += waiting * (end - at);
      slot.heardMs += end - at;
    }
    at = end;
  }
}

/** As walls show it. */
export const oneDecimal = (value: number) => Math.round(value * 10) / 10;
