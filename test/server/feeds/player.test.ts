import { describe, expect, it } from 'vitest';
import type { QueueEvent } from '../../../server/domain/events.ts';
import type { EventResult, Ingest } from '../../../server/feeds/feed.ts';
import { playerFeed } from '../../../server/feeds/player.ts';
import { handSetClock } from '../../helpers/hand-set-clock.ts';

const event = (n: number, at: number): QueueEvent => ({
  id: `e-${n}`,
  source: 'test',
  at,
  type: 'counter.opened',
  data: { counter: `c${n}` },
});
const events = (count: number, at: (n: number) => number) =>
  Array.from({ length: count }, (_, n) => event(n, at(n)));
const accepted = (batch: readonly QueueEvent[]): EventResult[] =>
  batch.map(({ id }) => ({ id, status: 'accepted' }));

/** A hall that notes what it is given, and when. */
function hall(clock: { now(): number }) {
  const batches: { ids: string[]; now: number }[] = [];
  const warnings: string[] = [];
  const ingest: Ingest = async (batch) => {
    batches.push({ ids: batch.map(({ id }) => id), now: clock.now() });
    return accepted(batch);
  };
  return {
    batches,
    warnings,
    ingest,
    log: { warn: (_: object, message: string) => void warnings.push(message) },
    ids: () => batches.flatMap((batch) => batch.ids),
  };
}

describe('the player', () => {
  it('hands over what is overdue at once, in order, in batches of at most 500', async () => {
    const clock = handSetClock({ start: 10_000 });
    const taken = hall(clock);
    const past = events(1201, (n) => n);
    const stop = playerFeed({ events: past, clock, log: taken.log, sleep: clock.sleep }).start(taken.ingest);
    await clock.idle();
    expect(taken.batches.map(({ ids }) => ids.length)).toEqual([500, 500, 201]);
    expect(taken.ids()).toEqual(past.map(({ id }) => id));
    await stop();
  });

  it('hands over later events when the clock reaches them, those due together at once', async () => {
    const clock = handSetClock({ start: 0 });
    const taken = hall(clock);
    const at = [1000, 1000, 2500, 400_000];
    const later = events(4, (n) => at[n] ?? 0);
    const stop = playerFeed({ events: later, clock, log: taken.log, sleep: clock.sleep }).start(taken.ingest);
    await clock.pass(999);
    expect(taken.batches).toEqual([]);
    await clock.pass(1);
    await clock.pass(1500);
    await clock.pass(500_000);
    expect(taken.batches).toEqual([
      { ids: ['e-0', 'e-1'], now: 1000 },
      { ids: ['e-2'], now: 2500 },
      { ids: ['e-3'], now: 400_000 },
    ]);
    await stop();
  });

  it('waits less real time the faster the clock runs', async () => {
    const clock = handSetClock({ start: 0, rate: 60 });
    const taken = hall(clock);
    const stop = playerFeed({
      events: events(1, () => 60_000),
      clock,
      log: taken.log,
      sleep: clock.sleep,
    }).start(taken.ingest);
    await clock.pass(999);
    expect(taken.ids()).toEqual([]);
    await clock.pass(1);
    expect(taken.ids()).toEqual(['e-0']);
    await stop();
  });

  it('reads an endless sequence no further than it plays', async () => {
    const clock = handSetClock({ start: 0 });
    const taken = hall(clock);
    let read = 0;
    function* endless() {
      for (;;) yield event(read, 1000 * ++read);
    }
    const stop = playerFeed({ events: endless(), clock, log: taken.log, sleep: clock.sleep }).start(
      taken.ingest,
    );
    await clock.pass(5000);
    expect(taken.ids()).toHaveLength(5);
    expect(read).toBe(6);
    await stop();
  });

  it('notices within half a minute that the clock was set', async () => {
    const clock = handSetClock({ start: 0 });
    const taken = hall(clock);
    const stop = playerFeed({
      events: events(1, () => 86_400_000),
      clock,
      log: taken.log,
      sleep: clock.sleep,
    }).start(taken.ingest);
    await clock.idle();
    clock.set(86_400_000);
    await clock.pass(30_000);
    expect(taken.ids()).toEqual(['e-0']);
    await stop();
  });

  it('waits for a batch to be taken before it hands over the next', async () => {
    const clock = handSetClock({ start: 10_000 });
    const taken = hall(clock);
    const open: (() => void)[] = [];
    const slow: Ingest = (batch) => new Promise((resolve) => open.push(() => resolve(taken.ingest(batch))));
    const stop = playerFeed({
      events: events(700, (n) => n),
      clock,
      log: taken.log,
      sleep: clock.sleep,
    }).start(slow);
    await clock.idle();
    expect(open).toHaveLength(1);
    open[0]?.();
    await clock.idle();
    expect(open).toHaveLength(2);
    open[1]?.();
    await clock.idle();
    expect(taken.ids()).toHaveLength(700);
    await stop();
  });

  it('hands a batch over again, with growing pauses, until it is taken', async () => {
    const clock = handSetClock({ start: 10_000 });
    const taken = hall(clock);
    const triedAt: number[] = [];
    const failing: Ingest = (batch) => {
      triedAt.push(clock.now());
      return triedAt.length < 4 ? Promise.reject(new Error('disk full')) : taken.ingest(batch);
    };
    const stop = playerFeed({ events: events(3, (n) => n), clock, log: taken.log, sleep: clock.sleep }).start(
      failing,
    );
    await clock.pass(10_000);
    expect(triedAt).toEqual([10_000, 10_250, 10_750, 11_750]);
    expect(taken.ids()).toEqual(['e-0', 'e-1', 'e-2']);
    expect(taken.warnings).toHaveLength(3);
    await stop();
  });

  it('tells of an event that the hall refuses, and goes on', async () => {
    const clock = handSetClock({ start: 10_000 });
    const { log, warnings } = hall(clock);
    const stop = playerFeed({ events: events(1, () => 0), clock, log, sleep: clock.sleep }).start(
      async () => [{ id: 'e-0', status: 'rejected', reason: 'too far ahead' }],
    );
    await clock.idle();
    expect(warnings).toEqual(['an event was refused']);
    await stop();
  });

  it('tells when its events cannot be read on', async () => {
    const clock = handSetClock({ start: 10_000 });
    const taken = hall(clock);
    function* broken(): Generator<QueueEvent> {
      yield event(0, 0);
      throw new Error('no more');
    }
    const stop = playerFeed({ events: broken(), clock, log: taken.log, sleep: clock.sleep }).start(
      taken.ingest,
    );
    await clock.idle();
    expect(taken.warnings).toEqual(['a feed has failed; it tells nothing any more']);
    await stop();
  });

  it('ends its sleep when stopped and hands over nothing more', async () => {
    const clock = handSetClock({ start: 0 });
    const taken = hall(clock);
    const stop = playerFeed({
      events: events(1, () => 5000),
      clock,
      log: taken.log,
      sleep: clock.sleep,
    }).start(taken.ingest);
    await clock.idle();
    await stop();
    await clock.pass(10_000);
    expect(taken.batches).toEqual([]);
    expect(taken.warnings).toEqual([]);
  });

  it('resolves its stop only when the batch under way is taken', async () => {
    const clock = handSetClock({ start: 10_000 });
    const taken = hall(clock);
    let finish = () => {};
    const stop = playerFeed({
      events: events(600, () => 0),
      clock,
      log: taken.log,
      sleep: clock.sleep,
    }).start(
      (batch) =>
        new Promise((resolve) => {
          finish = () => resolve(taken.ingest(batch));
        }),
    );
    await clock.idle();
    let stopped = false;
    const stopping = stop().then(() => {
      stopped = true;
    });
    await clock.idle();
    expect(stopped).toBe(false);
    finish();
    await stopping;
    expect(taken.ids()).toHaveLength(500);
  });
});
