/** Days of a busy hall as its queue machine tells them, for benchmarks: always the same ones. */
import { type HallConfig, parseHallConfig } from '#config/schema.ts';
import type { QueueEvent, QueueFact } from '#domain/events.ts';

const services = ['plans', 'payments', 'sim', 'broadband', 'bills', 'devices', 'business'];
const counters = Array.from({ length: 8 }, (_, n) => `c${n + 1}`);
const ticketsPerDay = 1_200;
const longestLine = 100;
const dayMs = 24 * 3_600_000;
const firstMorning = Date.parse('2026-11-23T09:00:00+08:00');

/** The hall they happen in: 7 services, 8 counters. */
export function busyHall(): HallConfig {
  const hall = parseHallConfig({
    hall: {
      id: 'busy',
      name: { zh: '忙厅', en: 'Busy Hall' },
      address: '示例路 1 号',
      coordinates: { latitude: 31.2, longitude: 121.4, datum: 'WGS84' },
      timeZone: 'Asia/Shanghai',
      hours: 'Mo-Su 09:00-18:00',
    },
    services: services.map((id) => ({
      id,
      letter: letterOf(id),
      name: { zh: id, en: id },
      standardMinutes: 8,
    })),
    counters: counters.map((id) => ({ id, label: id })),
  });
  if (!hall.ok) throw new Error(JSON.stringify(hall.faults));
  return hall.value;
}

/** `count` events, of as many days as it takes. The line grows to 100 customers at noon and shrinks again. */
export function believableDays(count: number): QueueEvent[] {
  const events: QueueEvent[] = [];
  for (let day = 0; events.length < count; day += 1) addDay(events, firstMorning + day * dayMs);
  return events.slice(0, count);
}

function addDay(events: QueueEvent[], opening: number): void {
  let at = opening;
  const tell = (fact: QueueFact) => {
    at += 7_000;
    events.push({ ...fact, id: `e${events.length}`, source: 'queue-machine', at });
  };
  const line: string[] = [];
  for (const counter of counters) tell({ type: 'counter.opened', data: { counter } });
  const served = new Map<string, string>();
  let calls = 0;
  for (let n = 0; n < ticketsPerDay; n += 1) {
    const service = services[(n * 5) % services.length] ?? '';
    const ticket = `${letterOf(service)}${String(n).padStart(3, '0')}`;
    line.push(ticket);
    tell({ type: 'ticket.issued', data: { ticket, service, priority: n % 17 === 0 ? 'elderly' : 'normal' } });
    while (line.length > longestLine * Math.sin((Math.PI * n) / ticketsPerDay)) callNext();
  }
  tell({ type: 'day.closed', data: {} });

  function callNext(): void {
    const counter = counters[calls % counters.length] ?? '';
    const before = served.get(counter);
    if (before)
      tell({ type: calls % 18 === 0 ? 'ticket.no_show' : 'ticket.served', data: { ticket: before } });
    const ticket = line.shift() ?? '';
    served.set(counter, ticket);
    tell({ type: 'ticket.called', data: { ticket, counter } });
    if (calls % 9 === 0) tell({ type: 'ticket.recalled', data: { ticket, counter } });
    calls += 1;
  }
}

const letterOf = (service: string) => 'ABCDEFG'[services.indexOf(service)] ?? '';
