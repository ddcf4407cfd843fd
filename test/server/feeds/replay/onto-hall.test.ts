import { describe, expect, it } from 'vitest';
import { matchCounters, matchServices, ticketPrinter } from '../../../../server/feeds/replay/onto-hall.ts';
import type { LogRow } from '../../../../server/feeds/replay/ticket-log.ts';
import { midSizeHall } from '../../../helpers/mid-size-hall.ts';
import { smallHall } from '../../../helpers/small-hall.ts';

const at = '2020-01-07T08:00:00+01:00';
const issuedFor = (service: string, times: number): LogRow[] =>
  Array.from({ length: times }, (_, nth) => ({
    at,
    type: 'issued',
    ticket: `${service}-${nth}`,
    service,
    counter: '',
    line: 2,
  }));
const openedAt = (counter: string): LogRow => ({
  at,
  type: 'counter_opened',
  ticket: '',
  service: '',
  counter,
  line: 2,
});

describe('services of a log', () => {
  it('are those of the hall with the same id', () => {
    const rows = [...issuedFor('sim', 1), ...issuedFor('plans', 3)];
    expect([...matchServices(rows, smallHall.services)]).toEqual([
      ['plans', 'plans'],
      ['sim', 'sim'],
    ]);
  });

  it('otherwise take the hall’s services in turn, the busiest first', () => {
    const rows = [...issuedFor('x', 1), ...issuedFor('y', 3), ...issuedFor('z', 2)];
    expect([...matchServices(rows, smallHall.services)]).toEqual([
      ['y', 'plans'],
      ['z', 'sim'],
      ['x', 'plans'],
    ]);
  });

  it('leave a service alone that has its own in the log, while there are others', () => {
    const rows = [...issuedFor('plans', 1), ...issuedFor('y', 3), ...issuedFor('z', 2)];
    expect(Object.fromEntries(matchServices(rows, smallHall.services))).toEqual({
      plans: 'plans',
      y: 'sim',
      z: 'sim',
    });
    const all = [...rows, ...issuedFor('sim', 1)];
    expect(Object.fromEntries(matchServices(all, smallHall.services))).toMatchObject({
      y: 'plans',
      z: 'sim',
    });
  });

  it('may be known from their counters only', () => {
    const rows: LogRow[] = [{ ...openedAt('7#1'), service: '7' }];
    expect([...matchServices(rows, smallHall.services)]).toEqual([['7', 'plans']]);
  });
});

describe('counters of a log', () => {
  it('are the hall’s in the order in which the log names them, and numbers beyond', () => {
    const rows = ['A13', 'A10', 'A13', 'A21', 'A02'].map(openedAt);
    expect([...matchCounters(rows, smallHall.counters)]).toEqual([
      ['A13', 'c1'],
      ['A10', 'c2'],
      ['A21', '3'],
      ['A02', '4'],
    ]);
  });

  it('never share an id with a counter of the hall', () => {
    const counters = [{ id: '2', label: '2' }];
    expect([...matchCounters(['a', 'b'].map(openedAt), counters)]).toEqual([
      ['a', '2'],
      ['b', 'log-2'],
    ]);
  });
});

describe('ticket numbers', () => {
  it('are the service’s letter and a number that runs through the day', () => {
    const printer = ticketPrinter(midSizeHall.services);
    expect(['plans', 'sim', 'plans'].map((service) => printer.next(service))).toEqual([
      'A001',
      'C001',
      'A002',
    ]);
    printer.newDay();
    expect(printer.next('plans')).toBe('A001');
  });

  it('run out after 99,999', () => {
    const printer = ticketPrinter(smallHall.services);
    for (let number = 1; number < 99_999; number += 1) printer.next('plans');
    expect(printer.next('plans')).toBe('A99999');
    expect(printer.next('plans')).toBeUndefined();
  });
});
