import { expect, it } from 'vitest';
import { foldQueue, waitingLine } from '#domain/queue.ts';
import { clock, issued, told, zone } from '../../helpers/facts.ts';

it('orders tickets taken at the same instant by their numbers as numbers', () => {
  const state = foldQueue(
    zone,
    ['A10', 'A9', 'A100'].map((ticket) => told(clock('09:00'), issued(ticket))),
  );
  expect(waitingLine(state, 'plans').map(({ number }) => number)).toEqual(['A9', 'A10', 'A100']);
});

it('has nobody in the line of a service that nobody mentioned', () => {
  expect(waitingLine(foldQueue(zone, []), 'plans')).toEqual([]);
});
