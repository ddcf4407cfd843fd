/** What the director reads of the live view beyond queue and outlets. */
import type { SurgeLevel } from '#config/rotation.ts';
import type { HallView } from '#domain/view.ts';

/** The hall's surge (客流高峰). */
export interface SurgeView {
  level: SurgeLevel;
  /** Waiting ÷ open counters. Absent when no counter is open. */
  ratio?: number | undefined;
  waiting: number;
  open: number;
  byHand: boolean;
  /** Epoch ms. */
  since: number;
  /** End of a level set by hand, epoch ms. */
  until?: number | undefined;
}

/** Mean number waiting by step of the day. */
export interface TrendView {
  stepMinutes: number;
  from: number;
  today: number[];
  typical: number[];
  days: number;
}

/** The quiet times of the coming days, [from, to) in epoch ms. */
export interface QuietView {
  spans: [number, number][];
  learned: boolean;
}

export type LiveView = HallView & {
  surge?: SurgeView | undefined;
  trend?: TrendView | undefined;
  quiet?: QuietView | undefined;
};
