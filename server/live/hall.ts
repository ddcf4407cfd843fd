/**
 * One hall at work: takes events in, keeps them in the log, folds them into the queue's state and shows its screens
 * the view that follows. All that happens to a hall's state happens here, in the log's order.
 */
import type { QueueEvent } from '#domain/events.ts';
import { hallCheckpointShape, toHallCheckpoint } from '#domain/hall-checkpoint.ts';
import { foldEvent } from '#domain/hall-fold.ts';
import { hallView } from '#domain/hall-view.ts';
import type { QueueState } from '#domain/queue.ts';
import type { HallView } from '#domain/view.ts';
import type { WaitState } from '#domain/wait/state.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import type { HallClock } from '../clock.ts';
import type { EventResult } from '../feeds/feed.ts';
import type { Appended, EventLog } from '../log/log.ts';
import type { PublishedHall } from '../signage/hall-file.ts';
import { hallHours } from './hall-hours.ts';
import { createHub, type Hub } from './hub.ts';
import { eachMidnight } from './midnights.ts';
import { withWaits } from './neighbours.ts';
import type { Restored } from './restore.ts';
import { unknownNames } from './unknown-names.ts';

/** Events between two checkpoints: what a restart has to fold at most. */
const eventsPerCheckpoint = 10_000;
/** How far a feed's clock may run ahead of the hall's. */
const futureToleranceMs = 10 * 60_000;
/** Versions of the configuration still handed to screens that ask for them. */
const versionsKept = 5;
/** How often, in real time, the view is made anew where no event does it. */
const renewalMs = 15_000;
/** Feeds that are remembered: more than a hall has, and an end where a feed names itself anew in each event. */
const sourcesKept = 50;
/** The name under which the hall itself writes to the log. */
const ownSource = 'hallboard';

export interface HallParts {
  published: PublishedHall;
  /** The hall's state as its log left it. */
  restored: Restored;
  log: EventLog;
  clock: HallClock;
  /** Build id of the pages. */
  build: string;
  /** Names this run of the server: screens of another run get a snapshot. */
  epoch: string;
  /** The view of another hall on this server, for the waits at outlets that name it as their live source. */
  neighbour(hall: string): HallView | undefined;
  /** Whether a screen of this name may connect with this token, or with none. */
  admits(screen: string, token: string | undefined): boolean;
  /** Told of each new view. */
  shown(view: HallView): void;
  /** Told of what should not happen. */
  warn(message: string, detail?: object): void;
}

export interface Hall {
  readonly id: string;
  readonly clock: HallClock;
  readonly hub: Hub;
  published(): PublishedHall;
  /** Since when, epoch ms by the hub's clock: at the earliest since the hall was put to work. */
  publishedAt(): number;
  /** The wall's configuration of a version, while it is kept. */
  publishedVersion(version: string): PublicConfig | undefined;
  /** Shows another configuration from now on. */
  publish(next: PublishedHall): void;
  view(): HallView;
  queue(): Readonly<QueueState>;
  /** What the hall has learned about its waits. */
  learned(): Readonly<WaitState>;
  /** Per feed, the one heard last at the end: when it last told anything (hall time), and how many events so far. */
  sources(): ReadonlyMap<string, { heardAt: number; events: number }>;
  ingest(events: readonly QueueEvent[]): Promise<EventResult[]>;
  /** Shows what has changed outside: a neighbour's waits. */
  show(): void;
  /** Folds what was taken in, checkpoints it and sends the screens away. */
  close(): Promise<void>;
}

/** Puts a hall to work where its log left it. */
export async function openHall({
  published,
  restored,
  log,
  clock,
  build,
  epoch,
  neighbour,
  admits,
  shown,
  warn,
}: HallParts): Promise<Hall> {
  const id = published.config.hall.id;
  let current = published;
  const versions = new Map([[published.version, published.public]]);
  const sources = new Map<string, { heardAt: number; events: number }>();

  const { position: from, checkpointed: kept, ...folded } = restored;
  let position = from;
  let checkpointed = kept;
  const { queue, waits } = folded;

  let hours = hallHours(current.config, clock.now());
  let view = derive();
  const hub = createHub({ view, config: current.version, build, clock, epoch, admits });
  let publishedAt = hub.now();

  function derive(): HallView {
    return hallView({
      config: current.config,
      ...folded,
      now: clock.now(),
      openings: hours.hall,
      outlets: withWaits(current.config.outlets, hours.outlets, neighbour),
    });
  }

  function show(): void {
    view = derive();
    hub.publish(view);
    shown(view);
  }

  /** What was taken in stays taken in even where it cannot be shown: the screens then keep what they have. */
  function showIfPossible(): void {
    try {
      show();
    } catch (error) {
      warn('a view could not be shown; the screens keep the last one', { hall: id, err: error });
    }
  }

  /** Folding waits its turn, so that the state follows the log's order whatever finishes first. */
  let turn: Promise<unknown> = Promise.resolve();

  function ingest(events: readonly QueueEvent[]): Promise<EventResult[]> {
    const now = clock.now();
    const rejected = new Map<QueueEvent, string>();
    for (const event of events) {
      const ahead = event.at - now;
      if (ahead > futureToleranceMs) rejected.set(event, tooFarAhead(event.at, now));
    }
    const taken = events.filter((event) => !rejected.has(event));
    const appended = taken.length > 0 ? log.append(id, taken) : Promise.resolve([]);
    const results = Promise.allSettled([appended, turn]).then(([outcome]) => {
      if (outcome.status === 'rejected') throw outcome.reason;
      const told = new Map(taken.map((event, at) => [event, outcome.value[at]]));
      const results = events.map((event) => resultOf(event, rejected.get(event), told.get(event)));
      showIfPossible();
      return results;
    });
    turn = results.catch(() => undefined).then(checkpointIfDue);
    return results;
  }

  function resultOf(
    event: QueueEvent,
    reason: string | undefined,
    appended: Appended | undefined,
  ): EventResult {
    if (reason !== undefined) return { id: event.id, status: 'rejected', reason };
    if (appended?.status !== 'accepted') return { id: event.id, status: 'duplicate' };
    const source = sources.get(event.source);
    sources.delete(event.source);
    sources.set(event.source, { heardAt: clock.now(), events: (source?.events ?? 0) + 1 });
    const [longestSilent] = sources.keys();
    if (sources.size > sourcesKept && longestSilent !== undefined) sources.delete(longestSilent);
    position = appended.position;
    const anomaly = foldEvent({ config: current.config, ...folded }, event);
    const note = anomaly?.reason ?? unknownNames(event, current.config);
    return { id: event.id, status: 'accepted', ...(note !== undefined && { note }) };
  }

  async function checkpointIfDue(): Promise<void> {
    if (position - checkpointed < eventsPerCheckpoint) return;
    await checkpoint();
  }

  async function checkpoint(): Promise<void> {
    checkpointed = position;
    await log
      .saveCheckpoint(id, { position, shape: hallCheckpointShape, state: toHallCheckpoint(folded) })
      .catch((error: unknown) =>
        warn('a checkpoint could not be saved; the next one will be', { hall: id, err: error }),
      );
  }

  /** At the hall's midnight the day closes, heard or not, and everybody's opening hours move on. */
  async function beginDay(): Promise<void> {
    const now = clock.now();
    hours = hallHours(current.config, now);
    const { day } = queue;
    if (day && now >= day.until) {
      const closing: QueueEvent = {
        id: `day-closed-${day.date}`,
        source: ownSource,
        // Nothing was heard since: the closing must not make the data look fresh.
        at: queue.heardAt,
        type: 'day.closed',
        data: {},
      };
      await ingest([closing]).catch((error: unknown) =>
        warn('the day could not be closed in the log', { hall: id, err: error }),
      );
    } else {
      showIfPossible();
    }
  }

  // Waits change while nothing is told: a lower one has held, closing time comes near.
  const renewal = setInterval(showIfPossible, renewalMs);
  const stopDays = eachMidnight(clock, published.config.hall.timeZone, beginDay);
  await beginDay();

  return {
    id,
    clock,
    hub,
    published: () => current,
    publishedAt: () => publishedAt,
    publishedVersion: (version) => versions.get(version),
    publish(next) {
      current = next;
      publishedAt = hub.now();
      versions.delete(next.version);
      versions.set(next.version, next.public);
      for (const version of [...versions.keys()].slice(0, -versionsKept)) versions.delete(version);
      hours = hallHours(next.config, clock.now());
      show();
      hub.publishConfig(next.version);
    },
    view: () => view,
    queue: () => queue,
    learned: () => waits,
    sources: () => sources,
    ingest,
    show: showIfPossible,
    async close() {
      clearInterval(renewal);
      await stopDays();
      await turn;
      await checkpoint();
      await hub.close();
    },
  };
}

const tooFarAhead = (at: number, now: number) =>
  `its time ${new Date(at).toISOString()} is in the future: the hall's clock shows ${new Date(now).toISOString()}`;
