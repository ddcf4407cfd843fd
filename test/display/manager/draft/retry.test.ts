import { expect, it } from 'vitest';
import { NoAnswer, Refusal } from '../../../../display/manager/api/problem.ts';
import { mayPass, retryPauseMs } from '../../../../display/manager/draft/retry.ts';

it('waits longer after each failure, but never longer than fifteen seconds', () => {
  expect([1, 2, 3, 4, 5, 50].map(retryPauseMs)).toEqual([2000, 4000, 8000, 15_000, 15_000, 15_000]);
});

it('tries again where nobody answered or the server could not, not where it refused', () => {
  expect(mayPass(new NoAnswer())).toBe(true);
  expect(mayPass(new Refusal(503, undefined))).toBe(true);
  expect(mayPass(new Refusal(422, undefined))).toBe(false);
  expect(mayPass(new Error('a fault of this page'))).toBe(false);
});
