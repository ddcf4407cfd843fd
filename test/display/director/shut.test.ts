import { describe, expect, it } from 'vitest';
import type { HallView } from '#domain/view.ts';
import { shutNow } from '../../../display/director/shut.ts';
import { sampleCall, sampleNow, sampleView } from '../../helpers/sample-state.ts';

const hourMs = 3_600_000;
const night = sampleNow + 10 * hourMs;
const empty: HallView = {
  ...sampleView,
  services: { plans: { waiting: 0, wait: { kind: 'no_counter' } } },
  calls: {},
};

describe('a hall that is shut', () => {
  it('is told as such, with its next opening', () => {
    expect(shutNow(empty, night, true)).toEqual({
      state: 'closed',
      next: Date.parse('2026-11-23T09:00:00+08:00'),
    });
    expect(shutNow(empty, sampleNow, true)).toBeUndefined();
  });

  it('shows its queue as long as people wait, or were called just now', () => {
    const waiting = { ...empty, services: { plans: { waiting: 1, wait: { kind: 'unknown' as const } } } };
    expect(shutNow(waiting, night, true)).toBeUndefined();
    const called = { ...empty, calls: { 1: { ...sampleCall('A001', 'c1', 0), at: night - 60_000 } } };
    expect(shutNow(called, night, true)).toBeUndefined();
    expect(shutNow(called, night + hourMs, true)).toBeDefined();
  });

  it('does not take an old queue for one that still waits', () => {
    expect(shutNow(sampleView, night, false)).toBeDefined();
  });
});
