/** How often what is shown changes. */
import type { WaitingHall } from '#domain/wait/estimate.ts';

/** Per service. */
export type Labels = Map<string, { changes: number; hours: number }>;

/** Follows what is shown after each event. A day's first label is no change. */
export function labelKeeper() {
  const labels: Labels = new Map();
  const last = new Map<string, string>();
  let day: { date: string; from: number; until: number } | undefined;

  function endDay(): void {
    if (!day) return;
    for (const service of last.keys()) of(service).hours += (day.until - day.from) / 3_600_000;
    last.clear();
  }

  function of(service: string) {
    const counted = labels.get(service) ?? { changes: 0, hours: 0 };
    labels.set(service, counted);
    return counted;
  }

  return {
    note({ queue, waits }: WaitingHall, at: number): void {
      const date = queue.day?.date ?? '';
      if (day?.date !== date) {
        endDay();
        day = { date, from: at, until: at };
      }
      day.until = at;
      for (const [service, { announced }] of waits.shown) {
        const label = JSON.stringify(announced);
        const before = last.get(service);
        if (before === label) continue;
        last.set(service, label);
        if (before !== undefined) of(service).changes += 1;
      }
    },
    result(): Labels {
      endDay();
      return labels;
    },
  };
}
