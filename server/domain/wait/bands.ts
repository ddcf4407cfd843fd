/** The bands waits are announced in: the ones people use when they say how long something takes. */
import type { Wait } from '../view.ts';

/** Where bands meet, in minutes: 5 分钟内, 5–10, … 45–60, 1 小时以上. */
const edges = [0, 5, 10, 15, 20, 30, 45, 60] as const;

/** How far the truth may lie from an estimate, as a share of it (ours). */
const spread = 0.3;

/** Announces an estimate in minutes: ±30 %, rounded outward to the bands. Not a number: unknown. */
export function announce(minutes: number): Wait {
  if (Number.isNaN(minutes)) return { kind: 'unknown' };
  const lowest = minutes * (1 - spread);
  const highest = minutes * (1 + spread);
  const lowMinutes = edges.findLast((edge) => edge <= lowest) ?? 0;
  const highMinutes = edges.find((edge) => edge >= highest && edge > lowMinutes);
  return { kind: 'range', lowMinutes, ...(highMinutes !== undefined && { highMinutes }) };
}
