/**
 * An event log that knows how it is doing: refuses at once what it could only pile up, tells of trouble once and not per
 * event, and says whether it would take events now.
 */
import type { QueueEvent } from '#domain/events.ts';
import { type EventLog, LogUnavailable } from './log.ts';

/** What a log has been through since it was opened. */
export interface LogCounts {
  /** Events made durable, those known already included. */
  taken: number;
  /** Events that were handed over and not taken. */
  refused: number;
  /** Times the log failed, checks included. */
  failures: number;
  /** Events that wait for the disk now. */
  waiting: number;
}

export interface WatchedLog extends EventLog {
  /** Why the log would take no event now, or undefined if it would. Writes to find out where that is not known. */
  trouble(): Promise<string | undefined>;
  /** The same as last known. */
  lastTrouble(): string | undefined;
  counts(): Readonly<LogCounts>;
}

export interface WatchOptions {
  /** A steady clock in ms. */
  now(): number;
  /** Told when the log fails, at most every `repeatMs`, also where it fails and recovers again and again. */
  onTrouble(error: unknown, counts: Readonly<LogCounts>): void;
  /** Told when it takes events again, after `onTrouble`. */
  onRecovery(counts: Readonly<LogCounts>): void;
  /** Events that may wait for the disk at once. Left out: `maxWaiting`. */
  maxWaiting?: number;
}

/** Some 10 s of the fastest feed allowed, and some 10 MB of memory. */
export const maxWaiting = 20_000;
/** What was durable this lately needs no check. */
const provenMs = 5_000;
/** A log that fails is tried again this often. */
const recheckMs = 2_000;
/** A disk that has not answered for this long is in trouble. */
const slowMs = 5_000;
/** Trouble is told of no more often than this. */
const repeatMs = 60_000;

/** Watches `log`, which is to be used through the result alone. */
export function watchLog(log: EventLog, options: WatchOptions): WatchedLog {
  const { now, onTrouble, onRecovery, maxWaiting: most = maxWaiting } = options;
  const counts: LogCounts = { taken: 0, refused: 0, failures: 0, waiting: 0 };
  /** When each call that has no answer yet began, the oldest first. */
  const pending = new Set<{ since: number }>();
  let failure: string | undefined;
  let toldAt = Number.NEGATIVE_INFINITY;
  let recoveryIsNews = false;
  let provenAt = Number.NEGATIVE_INFINITY;
  let checking: Promise<void> | undefined;
  let rechecking: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  function failed(error: unknown): void {
    counts.failures += 1;
    const first = failure === undefined;
    failure = error instanceof Error ? error.message : String(error);
    if (now() - toldAt >= repeatMs) {
      toldAt = now();
      recoveryIsNews = true;
      onTrouble(error, counts);
    }
    if (first && !closed) recheckLater();
  }

  function worked(): void {
    provenAt = now();
    if (failure === undefined) return;
    failure = undefined;
    if (recoveryIsNews) onRecovery(counts);
    recoveryIsNews = false;
  }

  /** Asks for something durable, and notes how that went. */
  async function ask<T>(call: () => Promise<T>): Promise<T> {
    const mine = { since: now() };
    pending.add(mine);
    try {
      const answer = await call();
      worked();
      return answer;
    } catch (error) {
      failed(error);
      throw new LogUnavailable(failure ?? '', { cause: error });
    } finally {
      pending.delete(mine);
    }
  }

  /** At most one check at a time. Never rejects. */
  function check(): Promise<void> {
    checking ??= ask(() => log.check())
      .catch(() => {})
      .finally(() => {
        checking = undefined;
      });
    return checking;
  }

  /** Notices that the log is well again even where nobody sends anything. */
  function recheckLater(): void {
    rechecking = setTimeout(async () => {
      await check();
      if (failure !== undefined && !closed) recheckLater();
    }, recheckMs);
    rechecking.unref();
  }

  function lastTrouble(): string | undefined {
    if (failure !== undefined) return failure;
    const [oldest] = pending;
    const waitedMs = oldest ? now() - oldest.since : 0;
    return waitedMs >= slowMs ? `the disk has not answered for ${Math.round(waitedMs / 1000)} s` : undefined;
  }

  async function append(hall: string, events: readonly QueueEvent[]) {
    if (counts.waiting + events.length > most) {
      counts.refused += events.length;
      throw new LogUnavailable(`${counts.waiting} events wait for the disk already`);
    }
    counts.waiting += events.length;
    try {
      const appended = await ask(() => log.append(hall, events));
      counts.taken += events.length;
      return appended;
    } catch (error) {
      counts.refused += events.length;
      throw error;
    } finally {
      counts.waiting -= events.length;
    }
  }

  return {
    append,
    read: (hall, after) => log.read(hall, after),
    saveCheckpoint: (hall, checkpoint) => log.saveCheckpoint(hall, checkpoint),
    loadCheckpoint: (hall, shape) => log.loadCheckpoint(hall, shape),
    check,
    async trouble() {
      if (now() - provenAt >= provenMs && failure === undefined) {
        let timer: ReturnType<typeof setTimeout> | undefined;
        const slow = new Promise<void>((resolve) => {
          timer = setTimeout(resolve, slowMs);
        });
        await Promise.race([check(), slow]);
        clearTimeout(timer);
      }
      return lastTrouble();
    },
    lastTrouble,
    counts: () => counts,
    close() {
      closed = true;
      clearTimeout(rechecking);
      return log.close();
    },
  };
}
