import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleInto } from '../../../../display/manager/preview/sizes.ts';
import { moment, present, timeOf, toggled } from '../../../../display/manager/preview/timeline.ts';
import { sampleNow, sampleView } from '../../../helpers/sample-state.ts';

const known = { view: sampleView, now: sampleNow };

describe('the time of a preview', () => {
  it('is the present, and goes on with the hall’s clock', () => {
    expect(timeOf(present(known, 1000), 1000, 1)).toBe(sampleNow);
    expect(timeOf(present(known, 1000), 3000, 60)).toBe(sampleNow + 120_000);
  });

  it('stands and goes on from where it stood', () => {
    const paused = toggled(moment(sampleNow, true, known, 0), 5000, 1);
    expect(timeOf(paused, 90_000, 1)).toBe(sampleNow + 5000);
    const on = toggled(paused, 90_000, 1);
    expect(timeOf(on, 91_000, 1)).toBe(sampleNow + 6000);
    expect([paused.live, on.live, on.running]).toEqual([false, false, true]);
  });
});

describe('the scale of a preview', () => {
  const length = fc.integer({ min: 1, max: 5000 });
  it('fits any screen into any room, and makes none larger', () => {
    fc.assert(
      fc.property(length, length, length, length, (width, height, wide, high) => {
        const scale = scaleInto({ width, height }, { width: wide, height: high });
        expect(scale).toBeLessThanOrEqual(1);
        expect(width * scale).toBeLessThanOrEqual(wide + 1e-6);
        expect(height * scale).toBeLessThanOrEqual(high + 1e-6);
      }),
    );
  });
});
