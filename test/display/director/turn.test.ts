import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sceneAhead, sceneAt, type Turn } from '../../../display/director/turn.ts';

const turn = (elapsedMs: number): Turn => ({
  key: '1',
  item: { kind: 'campaign', campaign: 'family' },
  elapsedMs,
  turnMs: 20_000,
  next: { kind: 'outlets' },
});

describe('the scenes of a turn', () => {
  it('share its time evenly', () => {
    const pages = [0, 4_999, 5_000, 10_000, 19_999].map((elapsedMs) => sceneAt(turn(elapsedMs), 4).page);
    expect(pages).toEqual([0, 0, 1, 2, 3]);
  });

  it('are always pages that the item has', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 60_000 }),
        fc.integer({ min: 1, max: 9 }),
        (elapsedMs, pages) => {
          const { page } = sceneAt(turn(elapsedMs), pages);
          expect(page).toBeGreaterThanOrEqual(0);
          expect(page).toBeLessThan(pages);
        },
      ),
    );
  });

  it('are told shortly before they begin: the next page, then what follows', () => {
    expect(sceneAhead(turn(1000), 2)).toBeUndefined();
    expect(sceneAhead(turn(7000), 2)).toEqual(sceneAt(turn(10_000), 2));
    expect(sceneAhead(turn(17_000), 2)).toMatchObject({ key: 'outlets 0', page: 0 });
    expect(sceneAhead({ ...turn(17_000), next: undefined }, 2)).toBeUndefined();
  });
});
