/**
 * The public view of a hall: everything live that a wall may show, and nothing else.
 * Objects are keyed by id so that a merge patch carries only what changed.
 */
import * as v from 'valibot';
import { SurgeLevel } from '#config/surge.ts';

/** Instant, epoch ms by the server's clock. */
const Instant = v.number();

/** What is announced as the wait of a ticket taken now. */
export const Wait = v.variant('kind', [
  /** A range in whole minutes. `highMinutes` absent: "more than lowMinutes". */
  v.object({
    kind: v.literal('range'),
    lowMinutes: v.number(),
    highMinutes: v.optional(v.number()),
    /** 初步估计: the hall has taught too little yet. */
    preliminary: v.optional(v.boolean()),
  }),
  /** Nobody is ahead and a counter is free: 无需等候. */
  v.object({ kind: v.literal('none') }),
  /** No open counter takes this service. */
  v.object({ kind: v.literal('no_counter') }),
  /** A ticket taken now would probably not be called before the hall closes: 今日可能无法办理. */
  v.object({ kind: v.literal('closing') }),
  /** Nothing is known yet. */
  v.object({ kind: v.literal('unknown') }),
]);
export type Wait = v.InferOutput<typeof Wait>;

export const ServiceView = v.object({
  /** Customers waiting. */
  waiting: v.number(),
  wait: Wait,
});
export type ServiceView = v.InferOutput<typeof ServiceView>;

export const CounterView = v.object({
  state: v.picklist(['open', 'paused', 'closed']),
  /** The ticket being served. */
  ticket: v.optional(v.string()),
});
export type CounterView = v.InferOutput<typeof CounterView>;

/** One call of a ticket. A recall keeps its call's key and raises `times`. */
export const CallView = v.object({
  ticket: v.string(),
  /** Absent where the feed does not know the counter. */
  counter: v.optional(v.string()),
  service: v.optional(v.string()),
  /** When it was last called. */
  at: Instant,
  /** 1 for the call itself, one more for each recall. */
  times: v.number(),
});
export type CallView = v.InferOutput<typeof CallView>;

/** Opening spans of the coming days, [from, to) in epoch ms: an offline screen still knows who is open. */
export const Openings = v.array(v.tuple([Instant, Instant]));
export type Openings = v.InferOutput<typeof Openings>;

export const OutletView = v.object({
  openings: Openings,
  /** Live waits there, by service, if the outlet has a live source. */
  waits: v.optional(v.record(v.string(), Wait)),
  /** When those waits were true. */
  waitsAt: v.optional(Instant),
});
export type OutletView = v.InferOutput<typeof OutletView>;

export const SurgeView = v.object({
  level: SurgeLevel,
  /** Customers waiting per open counter, to one decimal, rounded down. Absent where no counter is known to be open. */
  ratio: v.optional(v.number()),
  /** Customers waiting. */
  waiting: v.number(),
  /** Open counters. 0 also where no feed has told of any today: below level 3 with people waiting, it is that. */
  open: v.number(),
  /** The manager has set the level. */
  byHand: v.boolean(),
  /** Since when the level has been the same. */
  since: Instant,
  /** When a level set by hand ends. */
  until: v.optional(Instant),
});
export type SurgeView = v.InferOutput<typeof SurgeView>;

/** How many customers wait through the day: means of steps of `stepMinutes`. */
export const TrendView = v.object({
  stepMinutes: v.number(),
  /** Minute of the hall's day at which the first step of both curves begins. */
  from: v.number(),
  /** The finished steps of today. */
  today: v.array(v.number()),
  /** The mean of past days of today's kind, workday or weekend. Empty while fewer than 3 are known. */
  typical: v.array(v.number()),
  /** How many past days of that kind are known. */
  days: v.number(),
});
export type TrendView = v.InferOutput<typeof TrendView>;

/** When it is quiet on the hall's business day and the six after it. */
export const QuietView = v.object({
  /** Inside opening hours, in order. */
  spans: Openings,
  /** The hours of at least one of these days follow from what the hall has seen, not from its file. */
  learned: v.boolean(),
});
export type QuietView = v.InferOutput<typeof QuietView>;

/** How many calls the view keeps: more than can arrive between two frames, so none is overlooked. */
export const callsKept = 12;

export const HallView = v.object({
  /** The hall's business day, `2026-11-22`. */
  day: v.string(),
  /** When the hall's queue last told anything: time of the newest event folded in. 0 before the first. */
  heardAt: Instant,
  openings: Openings,
  services: v.record(v.string(), ServiceView),
  counters: v.record(v.string(), CounterView),
  /** The last calls, by running number within the day: a higher number is a later call. */
  calls: v.record(v.string(), CallView),
  outlets: v.record(v.string(), OutletView),
  surge: SurgeView,
  trend: TrendView,
  quiet: QuietView,
});
export type HallView = v.InferOutput<typeof HallView>;
