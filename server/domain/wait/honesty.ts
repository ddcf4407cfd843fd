/** How the announcements have held: the server scores its own as tickets are called. */
import type { Wait } from '../view.ts';

/** One day of one service. */
export interface Outcome {
  /** `2026-11-22`. */
  date: string;
  /** Tickets called that had been given a range. */
  called: number;
  /** Of these, waits that lay in the range announced. */
  held: number;
  /** Sum of estimate less wait, seconds. */
  biasS: number;
}

/** Days that are kept. */
export const daysKept = 30;

/** Scores one announcement, in place. Ranges only: words promise no time. */
export function score(
  outcomes: Outcome[],
  date: string,
  { announced, estimateS, waitS }: { announced: Wait; estimateS: number; waitS: number },
): void {
  if (announced.kind !== 'range') return;
  let today = outcomes.at(-1);
  if (today?.date !== date) {
    today = { date, called: 0, held: 0, biasS: 0 };
    outcomes.push(today);
    if (outcomes.length > daysKept) outcomes.shift();
  }
  today.called += 1;
  if (holds(announced, waitS)) today.held += 1;
  today.biasS += estimateS - waitS;
}

/** Whether a wait lies in an announced range. */
export function holds(announced: Extract<Wait, { kind: 'range' }>, waitS: number): boolean {
  const { lowMinutes, highMinutes } = announced;
  return waitS >= lowMinutes * 60 && (highMinutes === undefined || waitS <= highMinutes * 60);
}

export interface Honesty {
  called: number;
  /** Share of waits that lay in the range announced. Absent while nobody was called. */
  coverage?: number;
  /** Mean of estimate less wait, seconds: above 0 where waits were shorter than said. */
  biasS?: number;
}

/** The outcomes of the last `days` days up to `date`. */
export function honesty(outcomes: readonly Outcome[], date: string, days: number): Honesty {
  const oldest = new Date(Date.parse(`${date}T00:00:00Z`) - (days - 1) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  let called = 0;
  let held = 0;
  let biasS = 0;
  for (const day of outcomes) {
    if (day.date < oldest || day.date > date) continue;
    called += day.called;
    held += day.held;
    biasS += day.biasS;
  }
  return called === 0 ? { called } : { called, coverage: held / called, biasS: biasS / called };
}
