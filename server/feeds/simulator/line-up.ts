/** The people waiting in a simulated hall. */
import type { Priority } from '#domain/events.ts';
import type { Customer } from './customers.ts';

/** A customer with a ticket. */
export interface Guest extends Customer {
  ticket: string;
}

/** Priority by law, then the house's, then appointments. */
const rank: Record<Priority, number> = { disabled: 0, elderly: 0, vip: 1, appointment: 2, normal: 3 };

export interface LineUp {
  /** Everybody waiting. */
  readonly size: number;
  join(service: string, guest: Guest): void;
  /** Takes a guest out; false if they were not waiting. */
  leave(guest: Guest): boolean;
  /** Takes out the one whose turn it is among those waiting for the services. */
  next(services: readonly string[]): Guest | undefined;
  waitsFor(services: readonly string[]): boolean;
  everybody(): Guest[];
}

export function createLineUp(): LineUp {
  /** In the order of their turns. A guest's rank in time is that of joining. */
  const waiting: { service: string; guest: Guest }[] = [];

  function takeOut(at: number): Guest | undefined {
    return at < 0 ? undefined : waiting.splice(at, 1)[0]?.guest;
  }

  return {
    get size() {
      return waiting.length;
    },
    join(service, guest) {
      const behind = waiting.findIndex((other) => rank[other.guest.priority] > rank[guest.priority]);
      waiting.splice(behind < 0 ? waiting.length : behind, 0, { service, guest });
    },
    leave: (guest) => takeOut(waiting.findIndex((other) => other.guest === guest)) !== undefined,
    next: (services) => takeOut(waiting.findIndex(({ service }) => services.includes(service))),
    waitsFor: (services) => waiting.some(({ service }) => services.includes(service)),
    everybody: () => waiting.map(({ guest }) => guest),
  };
}
