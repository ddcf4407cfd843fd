/** The simulator: a feed that plays one believable day after the other in place of a queue machine. */
import type { HallConfig } from '#config/schema.ts';
import type { DemoClock, HallClock } from '../clock.ts';
import { backgroundFeed, type FeedLog } from './background.ts';
import type { Feed } from './feed.ts';
import { play, type Sleep, sleepOnTimer } from './player.ts';
import { type OpeningsFrom, openDays, showAt } from './simulator/schedule.ts';
import { simulateDay } from './simulator/simulate-day.ts';

/** How long a demonstration shows the hall closed, in real time, before it goes on to the next open day. */
const closedShownMs = 60_000;

export interface SimulatorOptions {
  config: Pick<HallConfig, 'hall' | 'services' | 'counters'>;
  openingsFrom: OpeningsFrom;
  clock: HallClock;
  /** The first day played is that of this instant (epoch ms, hall time). What is past is played at once. */
  from: number;
  /** The same clock, where the nights are to be skipped. Of several halls on one clock, only one may set it. */
  skipNights?: DemoClock | undefined;
  /** The same seed gives the same days. */
  seed: number;
  log: FeedLog;
  sleep?: Sleep;
}

/**
 * Plays the open days from `from` on, their past at once. Started again with the same
 * seed and configuration it repeats its events with their ids, so that it goes on where the log ends.
 */
export function simulatorFeed(options: SimulatorOptions): Feed {
  const { config, openingsFrom, clock, from, skipNights, seed, log, sleep = sleepOnTimer } = options;
  return backgroundFeed(async (ingest, signal) => {
    const days = openDays(openingsFrom, config.hall.timeZone, from);
    let isFirst = true;
    for (const day of days) {
      const isToCome = day.openings.every(([opens]) => opens > clock.now());
      if (!isFirst && isToCome && skipNights) {
        await sleep(closedShownMs, signal);
        skipNights.jumpTo(Math.max(clock.now(), showAt(day)));
      }
      isFirst = false;
      const events = simulateDay(config, day.date, day.openings, seed);
      await play({ events, clock, log, sleep, ingest, signal });
    }
  }, log);
}
