import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, setWithin, sizesDown } from '../../../display/director/block.ts';

describe('setting a block', () => {
  it('is as large as it may be where it fits', () => {
    expect(setWithin('套餐', 8, { most: 0.8, least: 0.4, lines: 1 })).toMatchObject({
      lines: ['套餐'],
      rem: 0.8,
    });
  });

  it('shrinks rather than take more lines, and never below the least size', () => {
    const text = '宽带电视融合套餐新装移机';
    const { rem, lines } = setWithin(text, 8, { most: 0.8, least: 0.4, lines: 1 });
    expect(lines).toEqual([text]);
    expect(rem * 12).toBeLessThanOrEqual(8);
    expect(setWithin(text, 3, { most: 0.8, least: 0.4, lines: 1 })).toMatchObject({
      rem: 0.4,
      lines: { length: 2 },
    });
  });

  it('breaks at commas where that makes it little smaller, and not where it makes it much smaller', () => {
    const block = (width: number) =>
      setWithin('设备检修，今天恢复办理，请用手机办', width, { most: 1, least: 0.4, lines: 4 });
    expect(block(6.6)).toMatchObject({ lines: ['设备检修，', '今天恢复办理，', '请用手机办'] });
    expect(block(6.6).rem).toBeGreaterThan(0.8);
    const long = setWithin('看不清屏幕的客户，请', 5.2, { most: 1, least: 0.4, lines: 2 });
    expect(long.rem).toBeGreaterThan(0.8);
  });

  it('tries sizes down to the least one', () => {
    const sizes = sizesDown(1, 0.5);
    expect([sizes[0], sizes[sizes.length - 1]]).toEqual([1, 0.5]);
    expect(sizesDown(0.5, 0.5)).toEqual([0.5]);
  });
});

describe('filling columns', () => {
  it('keeps the order, holds what fits, and takes as few columns as filling one after the other', () => {
    const heights = fc.array(fc.double({ min: 0.1, max: 3, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(heights, (list) => {
        const items = list.map((height) => ({ height }));
        const columns = columnsOf(items, 3, 0.2);
        expect(columns.flat()).toEqual(items);
        let [greedy, used] = [0, Infinity];
        for (const { height } of items) {
          if (used + 0.2 + height <= 3) used += 0.2 + height;
          else [greedy, used] = [greedy + 1, height];
        }
        expect(columns.length).toBe(greedy);
        for (const column of columns) {
          expect(column.reduce((sum, { height }) => sum + height + 0.2, -0.2)).toBeLessThanOrEqual(3.000001);
        }
      }),
    );
  });

  it('fills them about equally', () => {
    const items = Array.from({ length: 4 }, () => ({ height: 1 }));
    expect(columnsOf(items, 3, 0).map(({ length }) => length)).toEqual([2, 2]);
  });
});
