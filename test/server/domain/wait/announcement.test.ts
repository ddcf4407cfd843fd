import { describe, expect, it } from 'vitest';
import { type Announceable, nextShown, type Shown } from '#domain/wait/announcement.ts';

const minute = 60_000;
const range = (lowMinutes: number, highMinutes?: number): Announceable => ({
  kind: 'range',
  lowMinutes,
  ...(highMinutes !== undefined && { highMinutes }),
});

/** What is shown after each of the estimates, given as [minute, estimate]. */
function shownAfter(...estimates: [number, Announceable][]): Announceable | undefined {
  let shown: Shown | undefined;
  for (const [at, estimate] of estimates) shown = nextShown(shown, estimate, at * minute);
  return shown?.wait;
}

describe('what is shown', () => {
  it('is raised at once', () => {
    expect(shownAfter([0, range(0, 5)], [1, range(5, 10)])).toEqual(range(5, 10));
    expect(shownAfter([0, { kind: 'none' }], [1, range(0, 5)])).toEqual(range(0, 5));
    expect(shownAfter([0, range(30, 60)], [1, range(45)])).toEqual(range(45));
  });

  it('is lowered only when lower estimates have held for ten minutes', () => {
    expect(shownAfter([0, range(10, 20)], [1, range(5, 10)], [10, range(5, 10)])).toEqual(range(10, 20));
    expect(shownAfter([0, range(10, 20)], [1, range(5, 10)], [11, range(5, 10)])).toEqual(range(5, 10));
  });

  it('is lowered to what all estimates of that time lay in', () => {
    expect(shownAfter([0, range(20, 30)], [1, range(5, 10)], [6, range(10, 20)], [11, range(5, 15)])).toEqual(
      range(5, 20),
    );
  });

  it('stays when an estimate as high as before comes between', () => {
    expect(shownAfter([0, range(10, 20)], [1, range(5, 10)], [6, range(10, 20)], [11, range(5, 10)])).toEqual(
      range(10, 20),
    );
  });

  it('is not held for ever when the clock goes back', () => {
    expect(shownAfter([60, range(10, 20)], [61, range(5, 10)], [1, range(5, 10)])).toEqual(range(5, 10));
  });
});
