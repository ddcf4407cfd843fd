import { expect, it } from 'vitest';
import { rereading, rereadMs } from '../../../../display/manager/draft/rereading.ts';
import { handTimers } from '../../../helpers/hand-timers.ts';

function watched() {
  const timers = handTimers();
  const sight = Object.assign(new EventTarget(), { hidden: false });
  const seen = { reads: 0 };
  const stop = rereading(
    async () => {
      seen.reads += 1;
    },
    sight,
    timers,
  );
  const show = (hidden: boolean) => {
    sight.hidden = hidden;
    sight.dispatchEvent(new Event('visibilitychange'));
  };
  return { timers, seen, stop, show };
}

it('reads again and again', () => {
  const { timers, seen } = watched();
  timers.pass(3 * rereadMs);
  expect(seen.reads).toBe(3);
});

it('reads nothing while nobody can see it, and at once when somebody can', () => {
  const { timers, seen, show } = watched();
  show(true);
  timers.pass(3 * rereadMs);
  expect(seen.reads).toBe(0);
  show(false);
  expect(seen.reads).toBe(1);
});

it('reads nothing once it was stopped', () => {
  const { timers, seen, show, stop } = watched();
  stop();
  timers.pass(3 * rereadMs);
  show(false);
  expect(seen.reads).toBe(0);
});
