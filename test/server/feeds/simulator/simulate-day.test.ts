import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { businessDay } from '#domain/day.ts';
import { eventData, type QueueEvent } from '#domain/events.ts';
import { advance, newQueue, type QueueState, waitingCount } from '#domain/queue.ts';
import { simulateDay } from '../../../../server/feeds/simulator/simulate-day.ts';
import { type ArbitraryDay, arbitraryDay } from '../../../helpers/arbitrary-hall-day.ts';
import { clock, zone } from '../../../helpers/facts.ts';
import { midSizeHall } from '../../../helpers/mid-size-hall.ts';

const simulate = ({ config, date, openings, seed }: ArbitraryDay) =>
  simulateDay(config, date, openings, seed);
const waitingIn = (queue: QueueState) =>
  [...queue.lines.keys()].reduce((sum, service) => sum + waitingCount(queue, service), 0);
const openIn = (queue: QueueState) =>
  [...queue.counters.values()].filter(({ state }) => state === 'open').length;

/** Folds the events, showing the queue before each of them. Throws on the first anomaly. */
function fold(
  events: readonly QueueEvent[],
  look: (queue: QueueState, event: QueueEvent) => void = () => {},
) {
  const queue = newQueue(zone);
  for (const event of events) {
    look(queue, event);
    const anomaly = advance(queue, event);
    if (anomaly) throw new Error(`${JSON.stringify(event)}: ${anomaly.reason}`);
  }
}

const everyDay = (holds: (events: QueueEvent[], day: ArbitraryDay) => void) =>
  fc.assert(
    fc.property(arbitraryDay, (day) => holds(simulate(day), day)),
    { numRuns: 25 },
  );

describe('any simulated day of any hall', () => {
  it('folds without anomaly and ends with nobody waiting and all counters closed', () => {
    everyDay((events) => {
      expect(events.at(-1)?.type).toBe('day.closed');
      fold(events, (queue, event) => {
        if (event !== events.at(-1)) return;
        expect(waitingIn(queue)).toBe(0);
        expect([...queue.counters.values()].filter(({ state }) => state !== 'closed')).toEqual([]);
      });
    });
  });

  it('serves one customer at a time at each counter, and only where it is open for the service', () => {
    everyDay((events, { config }) => {
      const takes = new Map(config.counters.map(({ id, services }) => [id, services]));
      fold(events, (queue, event) => {
        if (event.type !== 'ticket.called') return;
        const { counter = '', service = '', ticket } = event.data;
        expect(queue.counters.get(counter)).toMatchObject({ state: 'open', ticket: undefined });
        expect(queue.tickets.get(ticket)).toMatchObject({ status: 'waiting', service });
        expect(takes.get(counter) ?? [service]).toContain(service);
      });
    });
  });

  it('tells well-formed events in order, with ids of their own, all on that date', () => {
    everyDay((events, { config, date }) => {
      const { from, until } = businessDay(config.hall.timeZone, clock('12:00', date));
      const odd = events.filter(({ type, data, at }, nth) => {
        const before = events[nth - 1]?.at ?? from;
        return !v.is(eventData[type], data) || !Number.isInteger(at) || at < before || at >= until;
      });
      expect(odd).toEqual([]);
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    });
  });

  it('gives tickets only while the hall is open, and only for services that a counter takes', () => {
    everyDay((events, { config, openings }) => {
      const taken = new Set(
        config.counters.flatMap(({ services }) => services ?? config.services.map(({ id }) => id)),
      );
      const odd = events.filter(
        ({ type, data, at }) =>
          type === 'ticket.issued' &&
          !(taken.has(data.service) && openings.some(([from, to]) => at >= from && at < to)),
      );
      expect(odd).toEqual([]);
    });
  });

  it('is the same again from the same seed', () => {
    fc.assert(
      fc.property(arbitraryDay, (day) => {
        expect(simulate(day)).toEqual(simulate(day));
      }),
      { numRuns: 10 },
    );
  });
});

describe('a simulated day of a hall of eight counters', () => {
  const days = ['2026-11-23', '2026-11-24', '2026-11-27', '2026-11-28'].map((date) => ({
    date,
    events: simulateDay(midSizeHall, date, [[clock('09:00', date), clock('18:00', date)]], 1),
  }));
  const all = days.flatMap(({ events }) => events);
  const share = (type: QueueEvent['type'], of: QueueEvent['type']) =>
    all.filter((event) => event.type === type).length / all.filter((event) => event.type === of).length;

  it('has some fifteen to forty people waiting at its fullest', () => {
    for (const { events } of days) {
      let fullest = 0;
      fold(events, (queue) => {
        fullest = Math.max(fullest, waitingIn(queue));
      });
      expect(fullest).toBeGreaterThanOrEqual(15);
      expect(fullest).toBeLessThanOrEqual(45);
    }
  });

  it('has a crowd waiting at 10:20, when demonstrations begin, and nearly nobody at closing time', () => {
    for (const { date, events } of days) {
      const crowdAt = (time: string) => {
        const queue = newQueue(zone);
        for (const event of events) if (event.at <= clock(time, date)) advance(queue, event);
        return waitingIn(queue);
      };
      expect(crowdAt('10:20')).toBeGreaterThanOrEqual(12);
      expect(crowdAt('18:05')).toBeLessThanOrEqual(5);
    }
  });

  it('keeps some services nearly empty while others are crowded', () => {
    const issuedOf = (service: string) =>
      all.filter((event) => event.type === 'ticket.issued' && event.data.service === service).length;
    expect(issuedOf('devices')).toBeLessThan(issuedOf('payments') / 4);
    expect(issuedOf('devices')).toBeGreaterThan(0);
  });

  it('has a few no-shows, each called again first, and a few who leave, move on or go first', () => {
    expect(share('ticket.no_show', 'ticket.called')).toBeGreaterThan(0.02);
    expect(share('ticket.no_show', 'ticket.called')).toBeLessThan(0.07);
    expect(share('ticket.recalled', 'ticket.no_show')).toBe(1);
    expect(share('ticket.cancelled', 'ticket.issued')).toBeGreaterThan(0.005);
    expect(share('ticket.cancelled', 'ticket.issued')).toBeLessThan(0.15);
    expect(share('ticket.transferred', 'ticket.called')).toBeGreaterThan(0.005);
    const priorities = new Set(all.map((event) => event.type === 'ticket.issued' && event.data.priority));
    expect([...priorities]).toEqual(
      expect.arrayContaining(['normal', 'appointment', 'elderly', 'disabled', 'vip']),
    );
  });

  it('lets people leave more often per minute the longer they have waited', () => {
    const longMs = 15 * 60_000;
    const waited = { shortMs: 0, longMs: 0 };
    const left = { short: 0, long: 0 };
    for (const { events } of days) {
      const issuedAt = new Map<string, number>();
      for (const { type, data, at } of events) {
        if (type === 'ticket.issued') issuedAt.set(data.ticket, at);
        const from =
          type === 'ticket.cancelled' || type === 'ticket.called' ? issuedAt.get(data.ticket) : undefined;
        if (from === undefined) continue;
        waited.shortMs += Math.min(at - from, longMs);
        waited.longMs += Math.max(at - from - longMs, 0);
        if (type === 'ticket.cancelled') left[at - from > longMs ? 'long' : 'short'] += 1;
      }
    }
    expect(left.short).toBeGreaterThan(0);
    expect(left.long / waited.longMs).toBeGreaterThan(1.5 * (left.short / waited.shortMs));
  });

  it('opens counters one after another and pauses some for lunch while others stay open', () => {
    for (const { date, events } of days) {
      const opens = events.filter(({ type, at }) => type === 'counter.opened' && at < clock('10:30', date));
      expect(new Set(opens.map(({ at }) => at)).size).toBe(opens.length);
      expect(opens.some(({ at }) => at <= clock('09:00', date))).toBe(true);
      expect(opens.some(({ at }) => at > clock('09:05', date))).toBe(true);
      let paused = 0;
      fold(events, (queue, event) => {
        if (event.type === 'counter.paused') paused += 1;
        if (event.at > clock('11:00', date) && event.at < clock('16:00', date)) {
          expect(openIn(queue)).toBeGreaterThanOrEqual(4);
        }
      });
      expect(paused).toBeGreaterThanOrEqual(5);
    }
  });

  it('opens its spare counter on a full day only once many wait', () => {
    const spareOpenings: number[] = [];
    for (const { events } of days) {
      fold(events, (queue, event) => {
        const isSpare = event.type === 'counter.opened' && event.data.counter === 'c7';
        if (isSpare) spareOpenings.push(waitingIn(queue) / openIn(queue));
      });
    }
    expect(spareOpenings.length).toBeGreaterThan(0);
    expect(Math.min(...spareOpenings)).toBeGreaterThanOrEqual(3);
  });

  it('differs from day to day and from seed to seed', () => {
    const openings: [number, number][] = [[clock('09:00'), clock('18:00')]];
    const told = (seed: number) => simulateDay(midSizeHall, '2026-11-23', openings, seed).map(({ at }) => at);
    expect(told(1)).not.toEqual(told(2));
    const [monday, tuesday] = days.map(({ events, date }) =>
      events.map(({ at }) => at - clock('00:00', date)),
    );
    expect(monday).not.toEqual(tuesday);
  });

  it('never passes one configuration’s events off as those of another', () => {
    const openings: [number, number][] = [[clock('09:00'), clock('18:00')]];
    const fewer = { ...midSizeHall, counters: midSizeHall.counters.slice(0, 5) };
    const ids = new Set(simulateDay(midSizeHall, '2026-11-23', openings, 1).map(({ id }) => id));
    const others = simulateDay(fewer, '2026-11-23', openings, 1);
    expect(others.filter(({ id }) => ids.has(id))).toEqual([]);
  });

  it('begins anew in a queue that already had part of another version of the day', () => {
    const openings: [number, number][] = [[clock('09:00'), clock('18:00')]];
    const fewer = { ...midSizeHall, counters: midSizeHall.counters.slice(0, 5) };
    const morning = simulateDay(midSizeHall, '2026-11-23', openings, 1).filter(
      ({ at }) => at < clock('12:00'),
    );
    const again = simulateDay(fewer, '2026-11-23', openings, 1);
    expect(() => fold([...morning, ...again])).not.toThrow();
  });

  it('tells nothing of a day on which it does not open', () => {
    expect(simulateDay(midSizeHall, '2026-11-23', [], 1)).toEqual([]);
  });
});
