/** How long it takes to estimate every wait of a full hall. */
import type { QueueFact } from '#domain/events.ts';
import { newQueue } from '#domain/queue.ts';
import { hallEstimates, type WaitingHall } from '#domain/wait/estimate.ts';
import { advanceHall } from '#domain/wait/learn.ts';
import { newWaits } from '#domain/wait/state.ts';
import { believableDays, busyHall } from './believable-days.ts';
import type { BenchRow } from './table.ts';

const waiting = 200;
const openCounters = 12;
/** Events the hall has learned from. */
const learnedFrom = 20_000;
const estimates = 500;

export async function waitsBench(): Promise<BenchRow[]> {
  const hall = fullHall();
  const now = hall.queue.heardAt + 1_000;
  const all = hallEstimates(hall, now, 'everybody');
  if (all.length !== waiting + hall.config.services.length) throw new Error(`${all.length} estimates`);
  const everybodyUs = fastestUs(() => hallEstimates(hall, now, 'everybody'));
  const newcomersUs = fastestUs(() => hallEstimates(hall, now, 'newcomers'));
  const textUs = fastestUs(() => JSON.stringify(all.map(({ low, middle, high }) => [low, middle, high])));
  const row = (name: string, ours: number, goal: string): BenchRow => ({
    ...{ name, ours, baseline: textUs, unit: 'µs', baselineName: 'JSON.stringify of the estimates' },
    ...{ better: 'lower', goal },
  });
  return [
    row(
      `Waits of ${waiting} waiting and all services, ${openCounters} counters`,
      everybodyUs,
      'at most 300 µs',
    ),
    row('Of these, the waits of a ticket taken now', newcomersUs, ''),
  ];
}

function fullHall(): WaitingHall {
  const config = busyHall();
  const hall: WaitingHall = { config, queue: newQueue(config.hall.timeZone), waits: newWaits() };
  for (const event of believableDays(learnedFrom)) advanceHall(hall, event);
  let { heardAt: at } = hall.queue;
  const tell = (fact: QueueFact) => {
    at += 1_000;
    advanceHall(hall, { ...fact, id: `${at}`, source: 'bench', at });
  };
  tell({ type: 'day.closed', data: {} });
  for (let n = 0; n < openCounters; n += 1) {
    const counter = config.counters[n]?.id ?? `more-${n}`;
    tell({ type: 'counter.opened', data: { counter } });
    tell({
      type: 'ticket.issued',
      data: { ticket: `Y${n}`, service: config.services[0]?.id ?? '', priority: 'normal' },
    });
    tell({ type: 'ticket.called', data: { ticket: `Y${n}`, counter } });
  }
  for (let n = 0; n < waiting; n += 1) {
    const service = config.services[n % config.services.length]?.id ?? '';
    tell({
      type: 'ticket.issued',
      data: { ticket: `Z${n}`, service, priority: n % 17 === 0 ? 'elderly' : 'normal' },
    });
  }
  return hall;
}

/** Microseconds per call, of the fastest of five runs. */
function fastestUs(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now();
    for (let n = 0; n < estimates; n += 1) run();
    return ((performance.now() - began) * 1_000) / estimates;
  });
  return Math.min(...times);
}
