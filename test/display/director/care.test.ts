import { describe, expect, it } from 'vitest';
import { type Care, usualCare } from '#config/care.ts';
import { brightness, shadeOpacity, type Watch } from '../../../display/director/care.ts';
import { sampleCall, sampleNow, sampleView } from '../../helpers/sample-state.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** The sample hall is open from 9 to 18; this is 20:42. */
const night = sampleNow + 10 * hourMs;
const opening = Date.parse('2026-11-23T09:00:00+08:00');
const empty = { ...sampleView, services: {}, calls: {} };

const at = (now: number, change: Partial<Watch> = {}, care: Partial<Care> = {}) =>
  brightness(
    { ...usualCare, ...care },
    { view: empty, now, clockConfirmed: true, known: true, identifying: false, ...change },
  );

describe('the brightness of a screen', () => {
  it('is dimmed, put out or left alone while the hall is shut and empty, as its file says', () => {
    expect(at(night)).toBe('dim');
    expect(at(night, {}, { outsideHours: 'off' })).toBe('off');
    expect(at(night, {}, { outsideHours: 'on' })).toBe('on');
    expect(at(sampleNow)).toBe('on');
  });

  it('is back before the hall opens', () => {
    expect(at(opening - 31 * minuteMs)).toBe('dim');
    expect(at(opening - 30 * minuteMs)).toBe('on');
    expect(at(opening - minuteMs, {}, { wakeMinutesBefore: 0 })).toBe('dim');
    expect(at(opening, {}, { wakeMinutesBefore: 0 })).toBe('on');
  });

  it('stays while customers still wait, or were called just now', () => {
    const waiting = { ...empty, services: { plans: { waiting: 1, wait: { kind: 'unknown' as const } } } };
    expect(at(night, { view: waiting })).toBe('on');
    const calls = { 1: { ...sampleCall('A001', 'c1', 0), at: night - minuteMs } };
    expect(at(night, { view: { ...empty, calls } })).toBe('on');
  });

  it('goes when nobody can tell any more whether somebody waits', () => {
    expect(at(night, { view: sampleView, known: false })).toBe('dim');
  });

  it('stays when it is unknown whether the hall is open: no view, all spans over, no opening in sight', () => {
    const off = { outsideHours: 'off' } as const;
    expect(at(night, { view: undefined }, off)).toBe('on');
    expect(at(night + 30 * 24 * hourMs, {}, off)).toBe('on');
    expect(at(night, { view: { ...empty, openings: [] } }, off)).toBe('on');
  });

  it('stays as long as only the TV’s own clock says that it is night', () => {
    expect(at(night, { clockConfirmed: false })).toBe('on');
  });

  it('comes back for staff who ask which screen this is', () => {
    expect(at(night, { identifying: true }, { outsideHours: 'off' })).toBe('on');
  });

  it('becomes a shade in front of the wall', () => {
    const care = { ...usualCare, dimTo: 0.25 };
    expect((['on', 'dim', 'off'] as const).map((bright) => shadeOpacity(care, bright))).toEqual([0, 0.75, 1]);
  });
});
