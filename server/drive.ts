/** What drives the halls of this run: their clock, and the feeds that run by themselves. */
import type { HallConfig } from '#config/schema.ts';
import { demoClock, type HallClock, realClock } from './clock.ts';
import type { FeedLog } from './feeds/background.ts';
import type { Feed } from './feeds/feed.ts';
import { playerFeed } from './feeds/player.ts';
import { replayClock, replayedEvents } from './feeds/replay.ts';
import { type OpeningsFrom, openDays, simulatorStart } from './feeds/simulator/schedule.ts';
import { simulatorFeed } from './feeds/simulator.ts';
import type { Options } from './options.ts';
import { openings } from './signage/openings.ts';

export interface Drive {
  clock: HallClock;
  /** Feeds by hall id. */
  feeds: ReadonlyMap<string, Feed>;
  /** What the banner says of it. */
  told: { shifted: boolean; source: string };
}

interface Choice {
  options: Pick<Options, 'replay' | 'simulator' | 'speed'>;
  /** The halls, the leading one first. */
  configs: readonly HallConfig[];
  /** Time of the newest event in the log, epoch ms; 0 if there is none. */
  heardAt: number;
  /** Real time, epoch ms. */
  realNow(): number;
  logger: FeedLog;
}

/**
 * A demonstration that knows nothing yet is given so much of a past to learn its waits from, and how its days go: two
 * weekends, for a weekend day is like another only.
 */
const historyMs = 14 * 24 * 3_600_000;

/** The simulated days are the same at every start, so that a restart goes on where it was. */
const seed = 20_261_122;

/** Rejects when the log to replay cannot be used, naming file, line and reason. */
export async function chooseDrive(choice: Choice): Promise<Drive> {
  if (choice.options.replay) return replayDrive(choice, choice.options.replay);
  if (choice.options.simulator) return simulatorDrive(choice);
  const told = { shifted: false, source: 'waiting for a queue machine to post them' };
  return { clock: realClock(choice.realNow), feeds: new Map(), told };
}

/** The log is played in the first hall: it is one hall's. */
async function replayDrive({ options, configs, realNow, logger }: Choice, file: string): Promise<Drive> {
  const [config] = configs;
  if (!config) throw new Error('there is no hall to replay in');
  const events = await replayedEvents(file, config).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`--replay: ${unusable(file, error)}`);
  });
  if (events.length === 0) throw new Error(`--replay: ${file} holds no event`);
  const clock = replayClock(events, options.speed, realNow);
  const feeds = new Map([[config.hall.id, playerFeed({ events, clock, log: logger })]]);
  return { clock, feeds, told: { shifted: false, source: `${file}, ${options.speed} × as fast` } };
}

/** Why a ticket log cannot be used. A `TicketLogError` says it all by itself. */
function unusable(file: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === undefined) return message;
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder: give the ticket log in it',
    Z_DATA_ERROR: 'it ends in .gz but is not gzipped',
  };
  return `${file} cannot be read (${reasons[code] ?? message})`;
}

function simulatorDrive({ options, configs, heardAt, realNow, logger }: Choice): Drive {
  const [leading] = configs;
  if (!leading) throw new Error('there is no hall to simulate');
  const start = simulatorStart({
    realNow: realNow(),
    lastEventAt: heardAt,
    daysFrom: (from) => openDays(openingsOf(leading), leading.hall.timeZone, from),
  });
  // Shown as a demonstration at any hour: what is made up must not pass for real.
  const clock = demoClock(
    { start: start.kind === 'demo' ? start.at : realNow(), rate: options.speed },
    realNow,
  );
  const runsAhead = start.kind === 'demo' || options.speed !== 1;
  const feeds = configs.map((config): [string, Feed] => [
    config.hall.id,
    simulatorFeed({
      config,
      openingsFrom: openingsOf(config),
      clock,
      from: heardAt === 0 ? clock.now() - historyMs : clock.now(),
      // Of several halls on one clock, the leading one skips the nights for all.
      skipNights: config === leading && runsAhead ? clock : undefined,
      seed,
      log: logger,
    }),
  ]);
  return {
    clock,
    feeds: new Map(feeds),
    told: {
      shifted: start.kind === 'demo',
      source: 'the simulator, so the wall says 演示 (--no-simulator for a real queue machine)',
    },
  };
}

function openingsOf({ hall }: HallConfig): OpeningsFrom {
  const { timeZone, country, coordinates } = hall;
  const place = { timeZone, country, ...coordinates };
  return (from, days) => openings(hall.hours, place, from, days);
}
