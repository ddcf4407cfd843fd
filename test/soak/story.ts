/** The events of a hall that is busy and stays so, without end: customers come, are called, recalled, served. */

interface StoryEvent {
  id: string;
  type: string;
  data: Record<string, string>;
}

const counters = ['c3', 'c4', 'c5', 'c6', 'c7'];
const services = [
  ['A', 'plans'],
  ['B', 'payments'],
  ['C', 'sim'],
  ['D', 'broadband'],
  ['F', 'ownership'],
] as const;
const waitingAtFirst = 20;
/** Numbers are given out again after so many; the queue is far shorter. */
const numbers = 999;

/** One event after the other; ids and tickets follow from how many there were. */
export function* story(): Generator<StoryEvent, never> {
  let count = 0;
  const event = (type: string, data: StoryEvent['data']): StoryEvent => ({
    id: `soak-${++count}`,
    type,
    data,
  });
  const customer = (n: number) => {
    const [letter, service] = services[n % services.length] ?? services[0];
    const number = 1 + (Math.floor(n / services.length) % numbers);
    return { ticket: `${letter}${String(number).padStart(3, '0')}`, service };
  };
  for (const counter of counters) yield event('counter.opened', { counter });
  for (let n = 0; n < waitingAtFirst; n++) yield event('ticket.issued', customer(n));
  const served = new Map<string, string>();
  for (let n = waitingAtFirst; ; n++) {
    yield event('ticket.issued', customer(n));
    const { ticket, service } = customer(n - waitingAtFirst);
    const counter = counters[n % counters.length] ?? 'c3';
    const before = served.get(counter);
    if (before !== undefined) yield event('ticket.served', { ticket: before });
    yield event('ticket.called', { ticket, service, counter });
    if (n % 10 === 0) yield event('ticket.recalled', { ticket, counter });
    served.set(counter, ticket);
  }
}
