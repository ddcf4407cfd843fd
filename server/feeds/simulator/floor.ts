/** One simulated day at the counters: customers take tickets, are called and served, until the last has left. */
import type { HallConfig } from '#config/schema.ts';
import type { QueueFact } from '#domain/events.ts';
import type { Openings } from '#domain/view.ts';
import { createAgenda } from './agenda.ts';
import type { Customer } from './customers.ts';
import { type Desk, desksOf, maySitDownToLunch } from './desk.ts';
import { createLineUp, type Guest } from './line-up.ts';
import { between, type Random } from './random.ts';
import type { Shift } from './staffing.ts';

const minuteMs = 60_000;
/** The hall is locked this long after its last closing time, whoever is left. The day ends a minute later. */
export const lockUpMs = 60 * minuteMs;
/** The machine is switched on this long before the doors open. */
export const switchOnMs = 30 * minuteMs;
/** Nobody came: called again after this long, and given up after as long again. */
const recallMs = 40_000;
/** How often the manager looks whether the spare counter is needed. */
const reviewMs = 5 * minuteMs;
/** Customers waiting per open counter at which the spare one is opened, and at which it is closed again. */
const spareOpensAt = 3;
const spareClosesAt = 1;

/** A fact and its instant, epoch ms. */
export type Moment = QueueFact & { at: number };

export interface FloorPlan {
  services: HallConfig['services'];
  openings: Openings;
  customers: readonly Customer[];
  shifts: readonly Shift[];
}

/** Plays the day through. Moments come in order; the first resets the machine, the last closes the day. */
export function runFloor({ services, openings, customers, shifts }: FloorPlan, random: Random): Moment[] {
  const opens = openings[0]?.[0];
  const closes = openings.at(-1)?.[1];
  if (opens === undefined || closes === undefined) return [];
  const moments: Moment[] = [];
  const agenda = createAgenda();
  const line = createLineUp();
  const letters = new Map(services.map(({ id, letter }) => [id, letter]));
  const issued = new Map<string, number>();
  const desks = desksOf(shifts, services);
  const tell = (at: number, fact: QueueFact) => void moments.push({ ...fact, at });
  const isOpenAt = (at: number) => openings.some(([from, to]) => at >= from && at < to);
  const openDesks = () => desks.filter(({ state }) => state === 'open');

  tell(opens - switchOnMs, { type: 'day.closed', data: {} });
  for (const customer of customers) agenda.add(customer.arrivesAt, (at) => takeTicket(customer, at));
  for (const [nth, [from, to]] of openings.entries()) {
    for (const desk of desks) {
      if (!desk.shift.spare) agenda.add(desk.shift.opensAt[nth] ?? from, (at) => begin(desk, at));
      agenda.add(to + between(random, 0, 3) * minuteMs, (at) => sendHome(desk, at));
    }
    for (let at = from + reviewMs; at < to; at += reviewMs) agenda.add(at, reviewSpare);
  }
  agenda.runUntil(closes + lockUpMs);
  lockUp(closes + lockUpMs);
  const lastAt = moments.at(-1)?.at ?? closes;
  tell(Math.max(lastAt, closes + 10 * minuteMs) + minuteMs, { type: 'day.closed', data: {} });
  return moments;

  function takeTicket(customer: Customer, at: number): void {
    const { service, priority, patienceMs } = customer;
    const number = (issued.get(service) ?? 0) + 1;
    issued.set(service, number);
    const guest = { ...customer, ticket: `${letters.get(service)}${String(number).padStart(3, '0')}` };
    tell(at, { type: 'ticket.issued', data: { ticket: guest.ticket, service, priority } });
    join(guest, service, at);
    agenda.add(at + patienceMs, (then) => {
      if (line.leave(guest)) tell(then, { type: 'ticket.cancelled', data: { ticket: guest.ticket } });
    });
  }

  /** Joins the line. A counter with nothing to do, the most specialised first, takes notice. */
  function join(guest: Guest, service: string, at: number): void {
    line.join(service, guest);
    const free = openDesks().filter((desk) => !desk.busy && desk.takes.includes(service));
    const desk = free.sort((a, b) => a.takes.length - b.takes.length)[0];
    if (desk) callSoon(desk, at, 4000, 12_000);
  }

  function callSoon(desk: Desk, at: number, fromMs: number, toMs: number): void {
    desk.busy = true;
    agenda.add(at + between(random, fromMs, toMs), (then) => callNext(desk, then));
  }

  function callNext(desk: Desk, at: number): void {
    desk.busy = false;
    if (maySitDownToLunch(desk, desks, at)) {
      pause(desk, at);
      return;
    }
    const guest = line.next(desk.takes);
    if (guest) call(desk, guest, at);
    else if (desk.leaving) close(desk, at);
  }

  function call(desk: Desk, guest: Guest, at: number): void {
    desk.busy = true;
    desk.guest = guest;
    const { ticket, service, serviceMs, shows } = guest;
    const data = { ticket, counter: desk.shift.counter.id };
    tell(at, { type: 'ticket.called', data: { ...data, service } });
    if (shows) {
      agenda.add(at + serviceMs * desk.shift.pace, (then) => finish(desk, guest, then));
    } else {
      agenda.add(at + recallMs, (then) => tell(then, { type: 'ticket.recalled', data }));
      agenda.add(at + 2 * recallMs, (then) => done(desk, { type: 'ticket.no_show', data: { ticket } }, then));
    }
  }

  function finish(desk: Desk, guest: Guest, at: number): void {
    const { ticket, transfer } = guest;
    if (transfer && isOpenAt(at)) {
      const { service } = transfer;
      done(desk, { type: 'ticket.transferred', data: { ticket, service } }, at);
      join({ ...guest, ...transfer, transfer: undefined }, service, at);
    } else {
      done(desk, { type: 'ticket.served', data: { ticket } }, at);
    }
  }

  function done(desk: Desk, fact: QueueFact, at: number): void {
    desk.guest = undefined;
    tell(at, fact);
    callSoon(desk, at, 8000, 30_000);
  }

  /** Begins work, unless the last customers of the opening before keep it at work anyway. */
  function begin(desk: Desk, at: number): void {
    desk.leaving = false;
    if (desk.state === 'closed') open(desk, at);
  }

  function open(desk: Desk, at: number): void {
    const { id, services: only } = desk.shift.counter;
    desk.state = 'open';
    tell(at, { type: 'counter.opened', data: { counter: id, ...(only && { services: only }) } });
    callSoon(desk, at, 5000, 40_000);
  }

  function pause(desk: Desk, at: number): void {
    desk.state = 'paused';
    desk.hadLunch = true;
    tell(at, { type: 'counter.paused', data: { counter: desk.shift.counter.id } });
    desk.busy = true;
    agenda.add(at + (desk.shift.lunch?.lengthMs ?? 0), (then) => open(desk, then));
  }

  function sendHome(desk: Desk, at: number): void {
    if (desk.state === 'closed') return;
    desk.leaving = true;
    if (!desk.busy) callNext(desk, at);
  }

  function close(desk: Desk, at: number): void {
    desk.state = 'closed';
    desk.leaving = false;
    tell(at, { type: 'counter.closed', data: { counter: desk.shift.counter.id } });
  }

  function reviewSpare(at: number): void {
    const perCounter = line.size / Math.max(1, openDesks().length);
    for (const desk of desks.filter(({ shift }) => shift.spare)) {
      if (desk.state === 'closed' && perCounter >= spareOpensAt && line.waitsFor(desk.takes)) open(desk, at);
      else if (desk.state === 'open' && perCounter < spareClosesAt) sendHome(desk, at);
    }
  }

  /** Everybody still in the hall is sent home. */
  function lockUp(at: number): void {
    for (const desk of desks) {
      if (desk.state === 'closed') continue;
      const ticket = desk.guest?.ticket;
      if (ticket !== undefined) {
        tell(at, { type: desk.guest?.shows ? 'ticket.served' : 'ticket.no_show', data: { ticket } });
      }
      close(desk, at);
    }
    for (const { ticket } of line.everybody()) tell(at, { type: 'ticket.cancelled', data: { ticket } });
  }
}
