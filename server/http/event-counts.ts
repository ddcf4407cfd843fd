/** How many events each hall's feeds have sent, by what became of them. */

/** `throttled`: sent too fast. `refused`: the log took nothing. Both may be sent again. */
export const eventOutcomes = ['accepted', 'duplicate', 'rejected', 'throttled', 'refused'] as const;
export type EventOutcome = (typeof eventOutcomes)[number];

export interface EventCounts {
  add(hall: string, outcome: EventOutcome, events: number): void;
  /** Since the start. */
  of(hall: string, outcome: EventOutcome): number;
}

export function createEventCounts(): EventCounts {
  const counts = new Map<string, number>();
  const key = (hall: string, outcome: EventOutcome) => `${hall}/${outcome}`;
  const of: EventCounts['of'] = (hall, outcome) => counts.get(key(hall, outcome)) ?? 0;
  return {
    of,
    add(hall, outcome, events) {
      counts.set(key(hall, outcome), of(hall, outcome) + events);
    },
  };
}
