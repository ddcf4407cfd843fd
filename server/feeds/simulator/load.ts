/** How full a simulated hall is, and how many customers make it as full as it is meant to be. */
import type { Openings } from '#domain/view.ts';
import type { Moment } from './floor.ts';

const minuteMs = 60_000;
/** Halvings of the range in which the load is looked for: enough for a step of less than a hundredth. */
const halvings = 8;
/** The crowd of a day is that which only one minute in so many exceeds. */
const oneMinuteIn = 12;

/** The day, of those that `run` makes from loads of 0 to 1, on whose busy minutes about `crowd` customers wait. */
export function momentsOfCrowd(crowd: number, openings: Openings, run: (load: number) => Moment[]): Moment[] {
  let low = 0;
  let high = 1;
  for (let step = 0; step < halvings; step += 1) {
    const load = (low + high) / 2;
    if (busyCrowd(crowdsOf(run(load), openings)) > crowd) high = load;
    else low = load;
  }
  return run(low);
}

/** The crowd of a day's busy minutes. */
function busyCrowd(crowds: readonly number[]): number {
  const descending = [...crowds].sort((a, b) => b - a);
  return descending[Math.floor(descending.length / oneMinuteIn)] ?? 0;
}

/** How many people wait, minute by minute while the hall is open. */
export function crowdsOf(moments: readonly Moment[], openings: Openings): number[] {
  const crowds: number[] = [];
  let waiting = 0;
  let next = 0;
  for (const [from, to] of openings) {
    for (let at = from; at < to; at += minuteMs) {
      for (let moment = moments[next]; moment && moment.at <= at; moment = moments[next]) {
        waiting += change[moment.type] ?? 0;
        next += 1;
      }
      crowds.push(waiting);
    }
  }
  return crowds;
}

/** What each fact does to the number of people waiting. In a simulated day only those who wait are called or cancel. */
const change: Partial<Record<Moment['type'], number>> = {
  'ticket.issued': 1,
  'ticket.transferred': 1,
  'ticket.called': -1,
  'ticket.cancelled': -1,
};
