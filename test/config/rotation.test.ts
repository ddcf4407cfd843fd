import { describe, expect, it } from 'vitest';
import { parse } from '../../config/parse.ts';
import { defaultRotation, lanes, Rotation } from '../../config/rotation.ts';

describe('the rotation section', () => {
  it('has shares for every lane at every level, in percent, and stops campaigns at the highest', () => {
    for (const shares of Object.values(defaultRotation.shares)) {
      expect(lanes.reduce((sum, lane) => sum + shares[lane], 0)).toBe(100);
    }
    expect(defaultRotation.shares.level3.campaigns).toBe(0);
  });

  it('gives guides and outlets most of the time in a surge', () => {
    for (const level of ['level1', 'level2', 'level3'] as const) {
      const { guides, outlets } = defaultRotation.shares[level];
      expect(guides + outlets).toBeGreaterThan(70);
    }
  });

  it('takes what it names and keeps the rest', () => {
    const parsed = parse(Rotation, { turnSeconds: 30, shares: { level3: { campaigns: 5 } } });
    expect(parsed.ok && parsed.value.turnSeconds).toBe(30);
    expect(parsed.ok && parsed.value.shares.level3).toEqual({
      ...defaultRotation.shares.level3,
      campaigns: 5,
    });
  });

  it('refuses turns that do not divide a quarter of an hour', () => {
    expect(parse(Rotation, { turnSeconds: 17 })).toEqual({
      ok: false,
      faults: [{ path: 'turnSeconds', reason: 'must be 15, 20, 30, 45 or 60' }],
    });
  });
});
