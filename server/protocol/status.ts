/** What `GET /api/v1/halls/{hall}/status` tells staff about a hall: is it fed, what is shown, which screens are there. */
import * as v from 'valibot';
import { ClockReading, FreshState, SoundState } from './messages.ts';

const Instant = v.number();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One screen that is or was connected since the server started. */
export const ScreenStatus = v.object({
  /** Its id, as its page gave it. */
  screen: v.string(),
  connected: v.boolean(),
  /** When it last said anything, epoch ms by the clock that `HallStatus.now` shows. */
  heardAt: Instant,
  /** Build id of its page. */
  build: v.string(),
  /** Version of the configuration it shows. */
  config: v.optional(v.string()),
  /** Whether it can start with no network. */
  coldStart: v.optional(v.boolean()),
  /** Viewport in CSS px. */
  width: v.optional(v.number()),
  height: v.optional(v.number()),
  /** What is heard from it. */
  sound: v.optional(SoundState),
  /** Whether only the TV it was paired with can connect as this screen. */
  paired: v.boolean(),
  /** Whether the page was seen to paint in the last seconds. */
  painting: v.optional(v.boolean()),
  /** How far what it shows of the queue can be trusted. */
  fresh: v.optional(FreshState),
  /** When its page began, epoch ms by the clock that `HallStatus.now` shows. */
  startedAt: v.optional(Instant),
  /** Its browser in short: `Chromium 64`. */
  browser: v.optional(v.string()),
  /** Its last errors, the newest last. */
  errors: v.optional(v.array(v.string())),
});
export type ScreenStatus = v.InferOutput<typeof ScreenStatus>;

export const HallStatus = v.object({
  id: v.string(),
  name: v.object({ zh: v.string(), en: v.string() }),
  /** The configuration published now. */
  config: v.object({
    version: v.string(),
    /** Since when, epoch ms by the clock that `now` shows: at the earliest since the server started. */
    since: Instant,
    /** What is wrong with the file on disk, while it is not what is published. */
    faults: v.array(
      v.object({
        path: v.string(),
        reason: v.string(),
        /** The reason in Chinese, where it came with it. */
        zh: v.optional(v.string()),
        /** Line of the file, from 1. */
        line: v.optional(v.number()),
      }),
    ),
  }),
  clock: ClockReading,
  /** Real time at the server, epoch ms. */
  now: Instant,
  /** By feed: when it last told anything (hall time, epoch ms) and how many events it told since the server started. */
  feeds: v.record(v.string(), v.object({ heardAt: Instant, events: count })),
  /** Events kept that could not have happened as told, since the hall's day began. */
  anomalies: count,
  screens: v.array(ScreenStatus),
  /** Ids of the screens that are paired with a TV, whether or not it was here since the server started. */
  paired: v.array(v.string()),
});
export type HallStatus = v.InferOutput<typeof HallStatus>;
